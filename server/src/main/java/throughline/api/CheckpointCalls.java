package throughline.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.transparency.Checkpoints;
import throughline.transparency.Cosigned;
import throughline.transparency.Keeping;
import throughline.transparency.KeyRing;
import throughline.transparency.SignedCheckpoint;
import throughline.transparency.VerifierKey;
import throughline.transparency.Witnesses;

/** Checkpoints of the record: what was signed of it, with which keys, and who co-signed. */
@RestController
class CheckpointCalls {
    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final KeyRing keys;
    private final Keeping keeping;
    private final Access access;
    private final EvidenceRights rights;

    CheckpointCalls(Checkpoints checkpoints, Witnesses witnesses, KeyRing keys, Keeping keeping, Access access, EvidenceRights rights) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.keys = keys;
        this.keeping = keeping;
        this.access = access;
        this.rights = rights;
    }

    /**
     * @param number counts all checkpoints
     * @param size how many entries of the record it holds
     * @param note the whole signed note, with the co-signatures
     */
    record Answer(long number, long size, String root, Instant time, String note, List<Cosigned> cosignatures) {}

    /**
     * @param before give this as {@code before} for the earlier ones; absent at the first
     * @param trouble why nothing is signed at present; absent where all is well
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Page(List<Answer> checkpoints, @Nullable Long before, @Nullable String trouble) {}

    /** @param keys as C2SP signed-note writes them, the newest last */
    record Keys(String origin, List<String> keys, boolean signsHere) {}

    @Operation(summary = "The checkpoints of the record, the newest first.")
    @GetMapping("/api/evidence/checkpoints")
    Page all(@RequestParam @Nullable Long before, @RequestParam(defaultValue = "50") int limit) {
        var some = checkpoints.before(before, ReadCalls.limit(limit) + 1);
        var page = some.subList(0, Math.min(limit, some.size()));
        return new Page(
                page.stream().map(this::answer).toList(),
                some.size() > limit ? page.getLast().number() : null,
                keeping.trouble());
    }

    @Operation(summary = "The newest checkpoint: the signed note as text, or what it says as JSON.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class))
            })
    @GetMapping(
            value = "/api/evidence/checkpoints/newest",
            produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> newest(@RequestHeader(defaultValue = "text/plain") String accept) {
        return served(
                checkpoints.newest()
                        .orElseThrow(() -> Refusal.unknown(
                                "No checkpoint has been signed yet. The first one is, once something is recorded.")),
                accept);
    }

    @Operation(summary = "The last checkpoint that was signed of this many entries.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = "text/plain", schema = @Schema(type = "string")),
                @Content(mediaType = "application/json", schema = @Schema(implementation = Answer.class))
            })
    @GetMapping(
            value = "/api/evidence/checkpoints/{size}",
            produces = {MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<?> ofSize(@PathVariable long size, @RequestHeader(defaultValue = "text/plain") String accept) {
        return served(
                checkpoints.of(size)
                        .orElseThrow(() -> Refusal.unknown(
                                "No checkpoint of %d entries was signed. /api/evidence/checkpoints lists those that were.".formatted(size))),
                accept);
    }

    @Operation(
            summary =
                    "Signs a checkpoint of everything that is recorded now. One that was signed within the last minute, with nothing recorded since, is given again.")
    @PostMapping("/api/evidence/checkpoints")
    Answer sign(@AuthenticationPrincipal SignedIn who) {
        rights.mustSign(who);
        return answer(checkpoints.sign());
    }

    @Operation(summary = "The public keys that the record has been signed with. Every one is kept for ever.")
    @GetMapping("/api/evidence/keys")
    Keys keys() {
        return new Keys(keys.origin(), keys.all().stream().map(VerifierKey::text).toList(), keys.signsHere());
    }

    @Operation(
            summary =
                    "Changes the key: a new one is made, and a checkpoint is signed by it and by the old one; then the old private key is gone. For administrators.")
    @PostMapping("/api/evidence/keys")
    Answer rotate(@AuthenticationPrincipal SignedIn who) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator changes the key that the record is signed with. Ask one of them.");
        }
        return answer(checkpoints.rotate());
    }

    private ResponseEntity<?> served(SignedCheckpoint signed, String accept) {
        return accept.contains(MediaType.APPLICATION_JSON_VALUE)
                ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer(signed))
                : ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/plain;charset=UTF-8"))
                        .body(signed.note().whole());
    }

    private Answer answer(SignedCheckpoint signed) {
        var checkpoint = signed.checkpoint();
        return new Answer(
                signed.number(),
                checkpoint.size(),
                checkpoint.root().base64(),
                checkpoint.time(),
                signed.note().whole(),
                witnesses.under(signed));
    }
}
