package throughline.calendars;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.plan.FindPlans;

/** Making a calendar's secret address, listing what was made, and withdrawing it. */
@Component
public class Calendars {
    private static final int MOST = 20;

    /** @param path with the secret, shown this once; absent where it was made by the same press before */
    public record Made(Feed feed, @Nullable String path) {}

    private final Feeds feeds;
    private final Rights rights;

    Calendars(Feeds feeds, Rights rights) {
        this.feeds = feeds;
        this.rights = rights;
    }

    /**
     * @param id the same for two presses of one button
     * @param plan absent for one's own dates
     * @throws throughline.people.NotAllowed where those dates are not theirs to take
     * @throws Unknown where they cannot see the plan
     */
    public Made make(UUID id, @Nullable PlanId plan, SignedIn who) {
        rights.mustTake(plan, who);
        if (feeds.countOf(who) >= MOST && feeds.withId(id).isEmpty()) {
            throw Refusal.rule("You have made " + MOST + " calendars. Withdraw one that nobody fetches any more, then make this one.");
        }
        var secret = Secret.fresh();
        var fresh = feeds.keep(id, secret, who, plan);
        var feed = feeds.withId(id).filter(one -> one.isOf(who)).orElseThrow(Calendars::notThere);
        return new Made(feed, fresh ? "/calendars/" + secret.token() + ".ics" : null);
    }

    /** Those that this person could withdraw, the newest first. */
    public List<Feed> of(SignedIn who) {
        return feeds.concerning(who).stream().filter(feed -> rights.mayEnd(feed, who)).toList();
    }

    /** Its address gives nothing from now on. @throws Unknown also where it is not theirs to withdraw */
    public Feed withdraw(UUID id, SignedIn who) {
        var feed = feeds.withId(id).filter(one -> rights.mayEnd(one, who)).orElseThrow(Calendars::notThere);
        feeds.withdraw(feed, who);
        return feed;
    }

    /** All plans of which they may take every date. */
    public List<FindPlans.Line> plansFor(SignedIn who) {
        return rights.wholePlansFor(who);
    }

    /** Whether their organisation has a part in some plan. */
    public boolean hasOwn(SignedIn who) {
        return rights.hasOwn(who);
    }

    private static Unknown notThere() {
        return new Unknown("There is no such calendar among those that you can withdraw. It may have been withdrawn already.");
    }
}
