package throughline.api;

import static throughline.api.PlanCalls.needed;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import throughline.command.Refusal;
import throughline.command.action.AttachEvidence;
import throughline.command.action.Evidence;
import throughline.command.action.WithdrawEvidence;
import throughline.drafts.FileCheck;
import throughline.drafts.HandedInFiles;
import throughline.events.ActionId;
import throughline.events.EvidenceId;
import throughline.events.Prose;
import throughline.people.SignedIn;

/** Evidence: shown as a file or a link, taken back, and read. */
@RestController
class EvidenceCalls extends CallsOnAction {
    private final HandedInFiles files;
    private final Places places;
    private final EvidenceReading evidence;

    EvidenceCalls(Handing handing, Places places, HandedInFiles files, EvidenceReading evidence) {
        super(handing, places);
        this.places = places;
        this.files = files;
        this.evidence = evidence;
    }

    /**
     * @param link an address that begins with https:// or http://
     * @param words what it shows
     * @param onBehalfOf whose evidence it is; absent for that of one's own organisation
     */
    record Link(
            @Nullable Prose link,
            @Nullable Prose words,
            @Nullable Prose onBehalfOf) {}

    record Withdrawal(@Nullable EvidenceId evidenceId, @Nullable Prose reason) {}

    @PostMapping(path = "/api/actions/{actionId}/attach-evidence", consumes = MediaType.APPLICATION_JSON_VALUE)
    Recorded attachLink(
            @PathVariable ActionId actionId,
            @RequestBody Link body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var link = Evidence.link(needed(body.link(), "Give a link, or send a file as multipart/form-data."), body.words());
        return send(new AttachEvidence(actionId, link, body.onBehalfOf()), actionId, who, request);
    }

    /** The same call with a file, of up to 10 MB and of a kind that is kept. */
    @PostMapping(path = "/api/actions/{actionId}/attach-evidence", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Recorded attachFile(
            @PathVariable ActionId actionId,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable @Schema(type = "string") String words,
            @RequestParam(required = false) @Nullable @Schema(type = "string") String onBehalfOf,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        // Asked before a file is taken in for somebody who may not show it.
        places.of(actionId, who);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        if (file.getSize() > FileCheck.MOST) {
            throw FileCheck.tooLarge(FileCheck.name(name), file.getSize());
        }
        var good = FileCheck.look(name, bytes(file));
        request.setAttribute(
                Body.BYTES,
                List.of(good.name(), good.sha256(), String.valueOf(words), String.valueOf(onBehalfOf))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
        var waiting = files.of(who.person(), actionId);
        var handedIn = files.add(who.person(), actionId, good);
        try {
            var shown = Evidence.file(handedIn.fileId(), Prose.orNull(words));
            return send(new AttachEvidence(actionId, shown, Prose.orNull(onBehalfOf)), actionId, who, request);
        } finally {
            if (!waiting.contains(handedIn)) {
                files.remove(who.person(), handedIn.fileId());
            }
        }
    }

    @PostMapping("/api/actions/{actionId}/withdraw-evidence")
    Recorded withdraw(
            @PathVariable ActionId actionId,
            @RequestBody Withdrawal body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var which = needed(body.evidenceId(), "Say which evidence is withdrawn, by its evidenceId.");
        return send(new WithdrawEvidence(actionId, which, body.reason()), actionId, who, request);
    }

    @GetMapping("/api/actions/{actionId}/evidence/{evidenceId}")
    ResponseEntity<byte[]> read(
            @PathVariable ActionId actionId,
            @PathVariable EvidenceId evidenceId,
            @AuthenticationPrincipal SignedIn who) {
        return evidence.of(actionId, evidenceId, who);
    }

    static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
