package throughline.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.completions.FindCompletions;
import throughline.query.completions.State;
import throughline.query.journal.Moment;
import throughline.views.CompletionsCsv;

/** What was said to be done, and what became of that. */
@RestController
class CompletionCalls {
    private final Ask reading;
    private final Places places;
    private final Access access;

    CompletionCalls(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = FindCompletions.Answer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            value = "/api/completions",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> completions(
            @RequestParam @Nullable PlanId plan,
            @RequestParam @Nullable ActionId action,
            @RequestParam @Nullable String part,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable String state,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        var csv = Csv.wanted(format, accept);
        var asked = new FindCompletions(
                plan,
                action,
                part,
                kind == null ? null : FindCompletions.kindOf(kind),
                state == null ? null : State.of(state),
                from == null ? null : Moment.of(from),
                to == null ? null : Moment.of(to),
                visible(plan, action, who),
                after,
                csv ? Csv.PAGE : ReadCalls.limit(limit));
        return csv
                ? Csv.file("completions", CompletionsCsv.of(every(asked)))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(reading.ask(asked, FindCompletions.Answer.class));
    }

    private List<FindCompletions.Round> every(FindCompletions asked) {
        var rounds = new ArrayList<FindCompletions.Round>();
        var next = asked;
        while (true) {
            var page = reading.ask(next, FindCompletions.Answer.class);
            rounds.addAll(page.completions());
            if (page.next() == null) {
                return rounds;
            }
            next = next.after(page.next());
        }
    }

    /** Whoever may see the plan or the action is asked about that alone; then no list of all partnerships is needed. */
    private @Nullable Set<PartnershipId> visible(@Nullable PlanId plan, @Nullable ActionId action, SignedIn who) {
        if (plan != null) {
            places.of(plan, who);
        }
        if (action != null) {
            places.of(action, who);
        }
        return plan == null && action == null ? access.visibleTo(who.person()) : null;
    }
}
