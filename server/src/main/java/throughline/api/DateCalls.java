package throughline.api;

import static throughline.api.PlanCalls.needed;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.action.DateMilestone;
import throughline.command.action.NamedParty;
import throughline.command.action.SetPartnerDate;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.MilestoneId;
import throughline.events.Prose;
import throughline.people.SignedIn;

/** The dates beside that of the whole action: each partner's own, and each milestone's. */
@RestController
class DateCalls extends CallsOnAction {
    private static final String DUE = "Give the date, such as 2024-03-22 or 2024-03.";

    DateCalls(Handing handing, Places places) {
        super(handing, places);
    }

    /** @param reason needed where the partner had a date already */
    record PartnerDate(
            @Nullable NamedParty party,
            @Nullable Due due,
            @Nullable Prose reason) {}

    /** @param reason needed where the milestone had a date already */
    record MilestoneDate(
            @Nullable MilestoneId milestoneId,
            @Nullable Due due,
            @Nullable Prose reason) {}

    @PostMapping("/api/actions/{actionId}/set-partner-date")
    Recorded setPartnerDate(
            @PathVariable ActionId actionId,
            @RequestBody PartnerDate body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var party = named(body.party(), "Say whose date it is.");
        return send(new SetPartnerDate(actionId, party, needed(body.due(), DUE), body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/date-milestone")
    Recorded dateMilestone(
            @PathVariable ActionId actionId,
            @RequestBody MilestoneDate body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var milestone = needed(body.milestoneId(), "Say which milestone is meant, by its milestoneId.");
        return send(new DateMilestone(actionId, milestone, needed(body.due(), DUE), body.reason()), actionId, who, request);
    }
}
