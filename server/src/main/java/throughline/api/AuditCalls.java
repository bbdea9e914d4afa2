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
import throughline.query.journal.Moment;
import throughline.query.ratings.Direction;
import throughline.query.ratings.FindRatingChanges;
import throughline.query.ratings.FindRatingChanges.Change;
import throughline.query.ratings.FindRatingLines;
import throughline.views.RatingsCsv;

/** Who changed which rating. */
@RestController
class AuditCalls {
    private final Ask reading;
    private final Places places;
    private final Access access;

    AuditCalls(Ask reading, Places places, Access access) {
        this.reading = reading;
        this.places = places;
        this.access = access;
    }

    @ApiResponse(
            responseCode = "200",
            content = {
                @Content(
                        mediaType = "application/json",
                        schema = @Schema(implementation = FindRatingChanges.Answer.class)),
                @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
            })
    @GetMapping(
            value = "/api/audit/ratings",
            produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
    ResponseEntity<?> ratings(
            @RequestParam @Nullable PlanId plan,
            @RequestParam @Nullable ActionId action,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String rating,
            @RequestParam @Nullable String direction,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        var csv = Csv.wanted(format, accept);
        var asked = new FindRatingChanges(
                plan,
                action,
                by,
                organisation,
                moment(from),
                moment(to),
                rating,
                direction == null ? null : Direction.of(direction),
                visible(plan, action, who),
                after,
                csv ? Csv.PAGE : ReadCalls.limit(limit));
        return csv
                ? Csv.file("rating-changes", RatingsCsv.of(every(asked)))
                : ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(reading.ask(asked, FindRatingChanges.Answer.class));
    }

    /** How the rating of each action went, of those that have a change among these. */
    @GetMapping("/api/audit/ratings/by-action")
    FindRatingLines.Answer byAction(
            @RequestParam @Nullable PlanId plan,
            @RequestParam @Nullable ActionId action,
            @RequestParam @Nullable String by,
            @RequestParam @Nullable String organisation,
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String rating,
            @RequestParam @Nullable String direction,
            @AuthenticationPrincipal SignedIn who) {
        var asked = new FindRatingChanges(
                plan,
                action,
                by,
                organisation,
                moment(from),
                moment(to),
                rating,
                direction == null ? null : Direction.of(direction),
                visible(plan, action, who),
                null,
                1);
        return reading.ask(new FindRatingLines(asked), FindRatingLines.Answer.class);
    }

    private List<Change> every(FindRatingChanges asked) {
        var changes = new ArrayList<Change>();
        var next = asked;
        while (true) {
            var page = reading.ask(next, FindRatingChanges.Answer.class);
            changes.addAll(page.changes());
            if (page.next() == null) {
                return changes;
            }
            next = next.after(page.next());
        }
    }

    private static @Nullable Moment moment(@Nullable String text) {
        return text == null ? null : Moment.of(text);
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
