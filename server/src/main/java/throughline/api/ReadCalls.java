package throughline.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.accountability.FindAccountability;
import throughline.query.changes.GetChanges;
import throughline.query.history.GetActionHistory;
import throughline.query.history.GetPlanHistory;
import throughline.query.journal.Moment;
import throughline.query.plan.FindPlans;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;
import throughline.query.reading.GetReading;
import throughline.views.AccountabilityCsv;

/** What can be read, each for those who have a part in the partnership. */
@RestController
class ReadCalls {
    private final Ask reading;
    private final Places places;
    private final Access access;

    ReadCalls(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    @GetMapping("/api/plans")
    FindPlans.Answer plans(
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "50") int limit,
            @AuthenticationPrincipal SignedIn who) {
        return reading.ask(new FindPlans(access.visibleTo(who.person()), after, limit(limit)), FindPlans.Answer.class);
    }

    @GetMapping("/api/plans/{planId}")
    GetPlan.Answer plan(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetPlan(planId, Moment.of(asAt), on), GetPlan.Answer.class);
    }

    @GetMapping("/api/plans/{planId}/reading")
    GetReading.Answer reading(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetReading(planId, Moment.of(asAt)), GetReading.Answer.class);
    }

    @GetMapping("/api/plans/{planId}/history")
    GetPlanHistory.Answer history(
            @PathVariable PlanId planId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetPlanHistory(planId, after, limit(limit)), GetPlanHistory.Answer.class);
    }

    @GetMapping("/api/plans/{planId}/changes")
    GetChanges.Answer changes(
            @PathVariable PlanId planId,
            @RequestParam String from,
            @RequestParam @Nullable String to,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetChanges(planId, Moment.of(from), Moment.of(to)), GetChanges.Answer.class);
    }

    @GetMapping("/api/actions/{actionId}")
    ResponseEntity<GetAction.Answer> action(
            @PathVariable ActionId actionId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        places.of(actionId, who);
        var answer = reading.ask(new GetAction(actionId, Moment.of(asAt), on), GetAction.Answer.class);
        return ResponseEntity.ok()
                .eTag("\"" + answer.action().sequence() + "\"")
                .body(answer);
    }

    @GetMapping("/api/actions/{actionId}/history")
    GetActionHistory.Answer history(
            @PathVariable ActionId actionId,
            @RequestParam(defaultValue = "false") boolean whole,
            @AuthenticationPrincipal SignedIn who) {
        places.of(actionId, who);
        // A promise may have come from a plan of another partnership, or gone on in one.
        var asked = new GetActionHistory(actionId, access.visibleTo(who.person()), whole);
        return reading.ask(asked, GetActionHistory.Answer.class);
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = FindAccountability.Answer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            value = "/api/accountability",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> accountability(
            @RequestParam @Nullable PlanId plan,
            @RequestParam @Nullable String party,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        if (plan != null) {
            places.of(plan, who);
        }
        // Whoever may see one plan has been asked already; then no list of all partnerships is needed.
        var visible = plan == null ? access.visibleTo(who.person()) : null;
        var asked = new FindAccountability(plan, party, Moment.of(asAt), on, visible);
        var answer = reading.ask(asked, FindAccountability.Answer.class);
        return Csv.wanted(format, accept)
                ? Csv.file("accountability", AccountabilityCsv.of(answer))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }

    static int limit(int wanted) {
        if (wanted < 1 || wanted > 1000) {
            throw Refusal.malformed("A page has 1 to 1000 entries. Choose a limit between them.");
        }
        return wanted;
    }
}
