package throughline.calendars;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.plan.FindPlans;

/**
 * Whose dates somebody may take away. A partner takes their own, as My work has them; whoever coordinates a plan, or reads
 * it for another reason than having a part in it, takes all of the plan's. The same is asked anew whenever a calendar is
 * fetched, on behalf of whoever made it: a role that was withdrawn ends the calendar too.
 */
@Component
class Rights {
    private static final int ON_A_PAGE = 200;

    private final Access access;
    private final Places places;
    private final Ask reading;

    Rights(Access access, Places places, Ask reading) {
        this.access = access;
        this.places = places;
        this.reading = reading;
    }

    /**
     * @param plan absent for one's own
     * @throws Unknown where they cannot see the plan
     * @throws NotAllowed where those dates are not theirs to take
     */
    void mustTake(@Nullable PlanId plan, SignedIn who) {
        if (plan == null) {
            if (access.recordedBy(who.person()).isEmpty()) {
                throw new NotAllowed("You record in no plan, so there are no dates of your own. If you read a plan, choose that plan instead.");
            }
        } else if (roleIn(places.of(plan, who).partnershipId(), who).equals(Optional.of(By.Role.PARTNER))) {
            throw new NotAllowed("As a partner you take your own dates and those of your organisation, with the rounds and"
                    + " boards of their plans. Ask the coordinator for all dates of a plan.");
        }
    }

    /** The plans whose dates stand in it, as its maker may see them now; none once there is nothing that they may take. */
    List<FindPlans.Line> plansOf(Feed feed) {
        try {
            mustTake(feed.plan(), feed.maker());
        } catch (Unknown | NotAllowed e) {
            return List.of();
        }
        return feed.plan() == null
                ? plans(access.recordedBy(feed.maker().person()))
                : plans(Set.of(places.of(feed.plan(), feed.maker()).partnershipId())).stream()
                        .filter(line -> line.planId().equals(feed.plan()))
                        .toList();
    }

    /** All plans of which they may take every date. */
    List<FindPlans.Line> wholePlansFor(SignedIn who) {
        var partnerships = access.visibleTo(who.person());
        partnerships.removeIf(partnership -> roleIn(partnership, who).equals(Optional.of(By.Role.PARTNER)));
        return plans(partnerships);
    }

    boolean hasOwn(SignedIn who) {
        return !access.recordedBy(who.person()).isEmpty();
    }

    /** Whoever made it, a colleague of theirs who works on the same plans, and the coordinator of the plan. */
    boolean mayEnd(Feed feed, SignedIn who) {
        if (feed.isOf(who)) {
            return true;
        }
        if (feed.plan() == null) {
            var shared = access.recordedBy(feed.maker().person());
            shared.retainAll(access.recordedBy(who.person()));
            return feed.maker().organisation().equals(who.organisation()) && !shared.isEmpty();
        }
        try {
            return roleIn(places.of(feed.plan(), who).partnershipId(), who).equals(Optional.of(By.Role.COORDINATOR));
        } catch (Unknown e) {
            return false;
        }
    }

    private Optional<By.Role> roleIn(PartnershipId partnership, SignedIn who) {
        return access.roleIn(who.person(), partnership);
    }

    private List<FindPlans.Line> plans(Set<PartnershipId> partnerships) {
        var found = new ArrayList<FindPlans.Line>();
        @Nullable Long after = 0L;
        while (after != null) {
            var page = reading.ask(new FindPlans(partnerships, after, ON_A_PAGE), FindPlans.Answer.class);
            found.addAll(page.plans());
            after = page.next();
        }
        return found;
    }
}
