package throughline.api;

import static throughline.api.PlanCalls.needed;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.plan.ChooseStatusKey;
import throughline.command.plan.SetRatingRule;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingRule;
import throughline.events.StatusKey;
import throughline.people.SignedIn;

/** Which ratings a plan has, and by which rule they would be given. */
@RestController
class KeyCalls {
    private static final String CLAUSE =
            "Give each clause of the rule the rating that it gives: clauses: [{rating, completed?, percentAtLeast?, daysLateAtMost?, daysLateAtLeast?}].";

    private final Handing handing;
    private final Places places;

    KeyCalls(Handing handing, Places places) {
        this.handing = handing;
        this.places = places;
    }

    /** @param colour blue, green, amber, red or grey */
    record Entry(
            @Nullable Rating rating,
            @Nullable String colour,
            @Nullable Prose meaning) {}

    /** @param entries best first */
    record Key(@Nullable List<@Nullable Entry> entries) {
        StatusKey checked() {
            return new StatusKey(needed(entries, "Give the ratings, best first: entries: [{rating, colour, meaning}].").stream()
                    .map(entry -> {
                        var given = needed(entry, "Give each rating its label, its colour and its meaning.");
                        return new StatusKey.Entry(
                                needed(given.rating(), "Give each rating its label."),
                                needed(given.colour(), "Give each rating its colour: blue, green, amber, red or grey."),
                                needed(given.meaning(), "Say what each rating means."));
                    })
                    .toList());
        }
    }

    record Choosing(@Nullable Key statusKey, @Nullable Prose reason) {}

    record Clause(
            @Nullable Rating rating,
            @Nullable Boolean completed,
            @Nullable Integer percentAtLeast,
            @Nullable Integer daysLateAtMost,
            @Nullable Integer daysLateAtLeast) {}

    /** @param clauses the first that holds gives the rating */
    record Rule(@Nullable List<@Nullable Clause> clauses) {
        RatingRule checked() {
            return new RatingRule(needed(clauses, CLAUSE).stream()
                    .map(clause -> {
                        var given = needed(clause, CLAUSE);
                        return new RatingRule.Clause(
                                needed(given.rating(), CLAUSE),
                                given.completed(),
                                given.percentAtLeast(),
                                given.daysLateAtMost(),
                                given.daysLateAtLeast());
                    })
                    .toList());
        }
    }

    /** @param rule absent where the plan is to have none any more */
    record Ruling(@Nullable Rule rule, @Nullable Prose reason) {}

    @PostMapping("/api/plans/{planId}/choose-status-key")
    Recorded chooseStatusKey(
            @PathVariable PlanId planId,
            @RequestBody Choosing body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var key = needed(body.statusKey(), "Give the status key: statusKey: {entries: [{rating, colour, meaning}]}.")
                .checked();
        return send(new ChooseStatusKey(planId, key, body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/set-rating-rule")
    Recorded setRatingRule(
            @PathVariable PlanId planId,
            @RequestBody Ruling body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var rule = body.rule() == null ? null : body.rule().checked();
        return send(new SetRatingRule(planId, rule, body.reason()), planId, who, request);
    }

    private Recorded send(Object command, PlanId planId, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, places.of(planId, who).partnershipId(), request));
    }
}
