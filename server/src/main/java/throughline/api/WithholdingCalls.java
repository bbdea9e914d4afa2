package throughline.api;

import static throughline.api.PlanCalls.needed;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.withholding.HideText;
import throughline.command.withholding.ShowTextAgain;
import throughline.command.withholding.WithheldTexts;
import throughline.command.withholding.WithholdText;
import throughline.commands.Receipt;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.WithholdingId;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;
import throughline.query.withholding.FindTexts;
import throughline.query.withholding.FindWithholdings;
import throughline.views.TextsCsv;

/** Which texts may not be read: hidden at once, withheld by law, and accounted for. */
@RestController
class WithholdingCalls {
    private static final String WHICH = "Say which text you mean: position, and its place or its field.";

    private final Handing handing;
    private final Ask reading;
    private final Places places;

    WithholdingCalls(Handing handing, Ask reading, Places places) {
        this.handing = handing;
        this.reading = reading;
        this.places = places;
    }

    /**
     * @param position of the entry in the log
     * @param place which of its texts, from 0; or
     * @param field its path, such as `reason`
     */
    record Hiding(
            @Nullable Long position,
            @Nullable Integer place,
            @Nullable String field,
            @Nullable Prose reason) {}

    /**
     * @param position of the entry in the log
     * @param place which of its texts, from 0; or
     * @param field its path, such as `reason`
     * @param authority the law and its provision
     * @param left what may still be read of it, with […] where words are taken out
     * @param alone true leaves the other texts that say the same as they are
     */
    record Withholding(
            @Nullable Long position,
            @Nullable Integer place,
            @Nullable String field,
            @Nullable Prose reason,
            @Nullable Prose authority,
            @Nullable Prose left,
            @Nullable Boolean alone) {}

    record Showing(@Nullable Prose reason) {}

    /**
     * @param texts which are withheld; with their words in a rehearsal alone
     * @param note of whom the record's own words do not name, where there is anything to add
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Answer(
            @Nullable Long position,
            @Nullable Boolean pending,
            List<WithheldTexts.One> texts,
            @Nullable String note) {
        static Answer of(Receipt receipt) {
            var made = EventJson.mapper().readValue(receipt.result(), WithheldTexts.class);
            var count = made.accounts().size();
            return new Answer(
                    receipt.position() == 0 ? null : receipt.position(),
                    receipt.pending() && receipt.position() != 0 ? true : null,
                    made.texts(),
                    count == 0
                            ? null
                            : "This is also the name on %s of this service, which still %s it. Ask an administrator whether it is to stay."
                                    .formatted(count == 1 ? "an account" : count + " accounts", count == 1 ? "shows" : "show"));
        }
    }

    @Operation(
            summary = "Hides a text at once, until it is decided whether it may be read",
            description = "Whoever typed it may, the plan's coordinator, and information governance.")
    @PostMapping("/api/evidence/hidden-texts")
    Recorded hide(
            @RequestBody Hiding body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        var position = needed(body.position(), WHICH);
        var partnership = places.partnershipOf(position, who);
        var asked = new HideText(partnership, position, place(position, body.place(), body.field()), body.reason());
        return Recorded.of(handing.in(asked, who, partnership, request));
    }

    @Operation(summary = "Decides that a hidden text may be read after all", description = "Information governance may.")
    @PostMapping("/api/evidence/hidden-texts/{withholdingId}/show-again")
    Recorded showAgain(
            @PathVariable WithholdingId withholdingId,
            @RequestBody Showing body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var partnership = places.of(withholdingId, who);
        return Recorded.of(
                handing.in(new ShowTextAgain(withholdingId, partnership, body.reason()), who, partnership, request));
    }

    @Operation(
            summary = "Withholds a text by law, for ever, with every other text of the partnership that says the same",
            description = "Information governance may. The text is destroyed; its commitment stays, and so does every proof.")
    @PostMapping("/api/evidence/withholdings")
    Answer withhold(
            @RequestBody Withholding body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        var asked = asked(body, who, false);
        return Answer.of(handing.in(asked, who, asked.partnershipId(), request));
    }

    @Operation(
            summary = "Says what would be withheld, with its words, and withholds nothing",
            description = "Neither reason nor authority is needed for it. Information governance may.")
    @PostMapping("/api/evidence/withholdings/rehearsal")
    Answer rehearse(
            @RequestBody Withholding body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        var asked = asked(body, who, true);
        return Answer.of(handing.rehearsed(asked, who, asked.partnershipId(), request));
    }

    @GetMapping("/api/evidence/withholdings")
    FindWithholdings.Answer withholdings(@RequestParam PlanId plan, @AuthenticationPrincipal SignedIn who) {
        places.of(plan, who);
        return reading.ask(new FindWithholdings(plan), FindWithholdings.Answer.class);
    }

    @Operation(
            summary = "Every text of a plan's entries, or the exemption that it is withheld under",
            description = "What a request for information is answered from. `format=csv` gives a table.")
    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = FindTexts.Answer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            value = "/api/evidence/foi",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> texts(
            @RequestParam PlanId plan,
            @RequestParam @Nullable Long position,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        places.of(plan, who);
        var answer = reading.ask(new FindTexts(plan, position), FindTexts.Answer.class);
        return Csv.wanted(format, accept)
                ? Csv.file("texts", TextsCsv.of(answer.texts()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    private WithholdText asked(Withholding body, SignedIn who, boolean rehearse) {
        var position = needed(body.position(), WHICH);
        return new WithholdText(
                places.partnershipOf(position, who),
                position,
                place(position, body.place(), body.field()),
                body.reason(),
                body.authority(),
                body.left(),
                Boolean.TRUE.equals(body.alone()),
                rehearse);
    }

    private int place(long position, @Nullable Integer place, @Nullable String field) {
        return field == null ? needed(place, WHICH) : places.placeOf(position, field);
    }
}
