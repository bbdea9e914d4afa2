package throughline.api;

import static throughline.api.PlanCalls.needed;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.documents.printing.Format;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Readers;
import throughline.events.ReturnId;
import throughline.events.ReturnScope;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.returns.GetReturns;
import throughline.returns.Asked;
import throughline.returns.IssuedReturns;
import throughline.returns.Issuing;

/** Returns of a plan: issued, listed, read to the byte, and made again. */
@RestController
class ReturnCalls {
    private final Handing handing;
    private final Places places;
    private final Ask reading;
    private final Issuing issuing;
    private final IssuedReturns issued;
    private final ReturnRights rights;

    ReturnCalls(
            Handing handing, Places places, Ask reading, Issuing issuing, IssuedReturns issued, ReturnRights rights) {
        this.handing = handing;
        this.places = places;
        this.reading = reading;
        this.issuing = issuing;
        this.issued = issued;
        this.rights = rights;
    }

    /**
     * @param scope {@code whole} unless it is said
     * @param since where it shows what changed: a day, an instant or a position
     * @param asAt a day, an instant or a position; absent for now
     * @param on absent for the day of {@code asAt}
     * @param readers {@code partnership} unless it is said
     * @param formats {@code docx}, {@code pdf}, {@code xlsx}, {@code csv}, {@code html}
     * @param purpose such as the meeting that it goes to
     */
    record NewReturn(
            ReturnScope.@Nullable Kind scope,
            @Nullable PriorityId priorityId,
            @Nullable PartyId partyId,
            @Nullable String since,
            @Nullable String asAt,
            @Nullable LocalDate on,
            @Nullable Readers readers,
            @Nullable List<String> formats,
            @Nullable Prose purpose) {}

    /** @param href where its bytes are read, for ever the same */
    record File(String name, String format, long bytes, String sha256, String href) {}

    record New(ReturnId returnId, List<File> files, long asAt, LocalDate on, long position, boolean pending) {}

    /**
     * @param sha256 as it was issued
     * @param now of what the log gives now
     * @param equal byte for byte
     * @param why it is not; absent where it is
     */
    record Compared(
            String name, String format, String sha256, String now, boolean equal, @Nullable String why) {}

    @Operation(
            summary =
                    "Issues a return, fixed to a position of the log: its files are kept for ever under their SHA-256. Coordinators only; also of a plan that has ended or is locked.")
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @PostMapping("/api/plans/{planId}/returns")
    ResponseEntity<New> issue(
            @PathVariable PlanId planId,
            @RequestBody NewReturn body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var place = places.of(planId, who);
        rights.mustIssue(place.partnershipId(), who);
        var asked = new Asked(
                planId,
                body.scope() == null ? ReturnScope.Kind.WHOLE : body.scope(),
                body.priorityId(),
                body.partyId(),
                body.since() == null ? null : moment(body.since()),
                moment(body.asAt()),
                body.on(),
                body.readers() == null ? Readers.PARTNERSHIP : body.readers(),
                formats(body.formats()),
                body.purpose());
        var receipt = issuing.issue(
                asked,
                ReturnId.next(),
                who,
                place.partnershipId(),
                command -> handing.in(command, who, place.partnershipId(), request));
        var id = Recorded.of(receipt).id();
        var made = issued.find(planId, ReturnId.of(needed(id, "The return was not recorded.")));
        return ResponseEntity.created(URI.create("/api/plans/" + planId + "/returns/" + made.returnId()))
                .body(new New(
                        made.returnId(),
                        made.files().stream().map(ReturnCalls::file).toList(),
                        made.asAt(),
                        made.on(),
                        receipt.position(),
                        receipt.pending()));
    }

    @Operation(
            summary =
                    "Every return that was issued of a plan, the newest first: by whom, as at which position, with which files, and whether a text in one was hidden or withheld since.")
    @GetMapping("/api/plans/{planId}/returns")
    GetReturns.Answer all(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetReturns(planId), GetReturns.Answer.class);
    }

    @GetMapping("/api/plans/{planId}/returns/{returnId}")
    GetReturns.Issued one(
            @PathVariable PlanId planId, @PathVariable ReturnId returnId, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return issued.find(planId, returnId);
    }

    @Operation(summary = "The bytes of a file as it was issued, by its SHA-256; its ETag is that hash.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/returns/files/{sha256}")
    ResponseEntity<byte[]> file(@PathVariable String sha256, @AuthenticationPrincipal SignedIn who) {
        return rights.file(sha256, who);
    }

    @Operation(
            summary = "Makes every file of a return again out of the log, and says whether each is byte for byte what was issued.")
    @PostMapping("/api/returns/{returnId}/render-again")
    List<Compared> compare(@PathVariable ReturnId returnId, @AuthenticationPrincipal SignedIn who) {
        var plan = rights.planOf(returnId, who);
        return issued.again(plan, issued.find(plan, returnId)).stream()
                .map(again -> new Compared(
                        again.issued().name(),
                        format(again.issued()),
                        again.issued().sha256(),
                        again.sha256(),
                        again.equal(),
                        again.equal() ? null : again.why()))
                .toList();
    }

    @Operation(summary = "One file of a return as the log gives it now; where a text was withheld since, without that text.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/api/returns/{returnId}/again")
    ResponseEntity<byte[]> again(
            @PathVariable ReturnId returnId, @RequestParam String format, @AuthenticationPrincipal SignedIn who) {
        return rights.again(returnId, format(format), who);
    }

    private static File file(GetReturns.File file) {
        return new File(file.name(), format(file), file.bytes(), file.sha256(), "/api/returns/files/" + file.sha256());
    }

    private static String format(GetReturns.File file) {
        return IssuedReturns.format(file.mediaType()).ending();
    }

    private static Moment moment(@Nullable String text) {
        try {
            return Moment.of(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static EnumSet<Format> formats(@Nullable List<String> names) {
        var formats = EnumSet.noneOf(Format.class);
        needed(names, "Choose at least one format: docx, pdf, xlsx, csv or html.").forEach(name -> formats.add(format(name)));
        return formats;
    }

    private static Format format(String name) {
        try {
            return Format.valueOf(name.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed("“" + name + "” is no format of a return. Choose docx, pdf, xlsx, csv or html.");
        }
    }
}
