package throughline.api;

import static throughline.api.PlanCalls.needed;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
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
import throughline.command.rounds.CloseRound;
import throughline.command.rounds.OpenRound;
import throughline.command.rounds.Opened;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.RoundId;
import throughline.people.SignedIn;
import throughline.query.journal.EventJson;
import throughline.query.journal.Moment;
import throughline.query.rounds.FindRequests;
import throughline.query.rounds.FindRounds;
import throughline.query.rounds.GetRound;
import throughline.views.RoundCsv;
import tools.jackson.databind.json.JsonMapper;

/** Rounds of update requests: opened, read as the return of a meeting, closed. */
@RestController
class RoundCalls {
    private static final JsonMapper JSON = EventJson.mapper();

    private final Handing handing;
    private final Ask reading;
    private final Places places;

    RoundCalls(Handing handing, Ask reading, Places places) {
        this.handing = handing;
        this.reading = reading;
        this.places = places;
    }

    /**
     * @param deadline the last day for answers
     * @param boardOn the day of the meeting that they go to
     * @param parties who is to be asked, by name or id; everyone where it is absent
     */
    record Opening(
            @Nullable Prose title,
            @Nullable LocalDate deadline,
            @Nullable LocalDate boardOn,
            @Nullable List<@Nullable String> parties) {}

    record Closing(@Nullable Prose note) {}

    /**
     * @param requests how many updates are owed now
     * @param parties how many owe them
     * @param notAsked the open actions on which somebody, or nobody, could be asked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Begun(
            @Nullable Long position,
            @Nullable Boolean pending,
            RoundId id,
            int requests,
            int parties,
            List<Opened.NotAsked> notAsked) {}

    @PostMapping({"/api/plans/{planId}/open-round", "/api/plans/{planId}/rounds"})
    ResponseEntity<Begun> open(
            @PathVariable PlanId planId,
            @RequestBody Opening body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var parties = body.parties() == null
                ? List.<String>of()
                : body.parties().stream()
                        .map(party -> needed(party, "Give every party its name or its id."))
                        .toList();
        var asked = new OpenRound(planId, body.title(), body.deadline(), body.boardOn(), parties);
        var receipt = handing.in(asked, who, places.of(planId, who).partnershipId(), request);
        var opened = JSON.readValue(receipt.result(), Opened.class);
        return ResponseEntity.created(URI.create("/api/rounds/" + opened.roundId()))
                .body(new Begun(
                        receipt.position(),
                        receipt.pending() ? true : null,
                        opened.roundId(),
                        opened.requests(),
                        opened.parties(),
                        opened.notAsked()));
    }

    @PostMapping({"/api/rounds/{roundId}/close-round", "/api/rounds/{roundId}/close"})
    Recorded close(
            @PathVariable RoundId roundId,
            @RequestBody(required = false) @Nullable Closing body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new CloseRound(roundId, body == null ? null : body.note());
        return Recorded.of(handing.in(asked, who, places.of(roundId, who).partnershipId(), request));
    }

    @GetMapping("/api/plans/{planId}/rounds")
    FindRounds.Answer rounds(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new FindRounds(planId, Moment.of(asAt)), FindRounds.Answer.class);
    }

    /** What is owed in a plan, and by whom. */
    @GetMapping("/api/requests")
    FindRequests.Answer requests(
            @RequestParam PlanId plan,
            @RequestParam @Nullable String party,
            @RequestParam(defaultValue = "false") boolean owed,
            @RequestParam @Nullable String asAt,
            @AuthenticationPrincipal SignedIn who) {
        places.of(plan, who);
        return reading.ask(new FindRequests(plan, party, owed, Moment.of(asAt)), FindRequests.Answer.class);
    }

    @GetMapping(
            value = "/api/rounds/{roundId}",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> round(
            @PathVariable RoundId roundId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        places.of(roundId, who);
        var answer = reading.ask(new GetRound(roundId, Moment.of(asAt)), GetRound.Answer.class);
        return "csv".equals(format) || accept.contains("text/csv")
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header("Content-Disposition", "attachment; filename=\"round.csv\"")
                        .body(RoundCsv.of(answer))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
