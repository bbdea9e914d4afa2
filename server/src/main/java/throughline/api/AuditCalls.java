package throughline.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.journal.Moment;
import throughline.query.ratings.Direction;
import throughline.query.ratings.FindRatingChanges;
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
            @RequestParam @Nullable Direction direction,
            @RequestParam @Nullable Long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestParam @Nullable String format,
            @RequestHeader(defaultValue = "application/json") String accept,
            @AuthenticationPrincipal SignedIn who) {
        if (plan != null) {
            places.of(plan, who);
        }
        if (action != null) {
            places.of(action, who);
        }
        var csv = "csv".equals(format) || accept.contains("text/csv");
        var asked = new FindRatingChanges(
                plan,
                action,
                by,
                organisation,
                from == null ? null : Moment.of(from),
                to == null ? null : Moment.of(to),
                rating,
                direction,
                // Whoever may see the plan or the action has been asked already; then no list of all partnerships is needed.
                plan == null && action == null ? access.visibleTo(who.person()) : null,
                after,
                csv ? Integer.MAX_VALUE : ReadCalls.limit(limit));
        var answer = reading.ask(asked, FindRatingChanges.Answer.class);
        return csv
                ? ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                        .header("Content-Disposition", "attachment; filename=\"rating-changes.csv\"")
                        .body(RatingsCsv.of(answer.changes()))
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(answer);
    }
}
