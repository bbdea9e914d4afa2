package throughline.query.history;

import throughline.events.AwardId;
import throughline.events.FundEvent;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.FundEvent.AwardWithdrawn;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.FundEvent.FundCriterionAdded;
import throughline.events.FundEvent.FundOpened;
import throughline.query.plan.PlanState;

/** What was done to a fund. */
final class FundSentences {
    private FundSentences() {}

    static String of(FundEvent event, PlanState before) {
        var known = before.context().funds().get(event.fundId());
        var name = known == null ? "a fund" : Words.quoted(known.opened().name());
        return switch (event) {
            case FundOpened e ->
                "opened the fund " + Words.quoted(e.name())
                        + (e.amount() == null
                                ? "."
                                : ": " + Words.ending(e.amount().asWritten()));
            case FundCapSet e ->
                "set the cap of " + name + " for " + e.kind() + " to " + sum(e) + Words.because(e.reason());
            case FundCriterionAdded e -> "added a criterion to " + name + ": " + Words.ending(e.text());
            case AwardRecorded e ->
                "recorded an award of " + British.pounds(e.pounds()) + " out of " + name + " to "
                        + before.nameOf(e.recipient()) + beyond(e, before);
            case AwardWithdrawn e ->
                "withdrew the award " + award(e.awardId(), e, before) + " out of " + name + Words.because(e.reason());
        };
    }

    private static String sum(FundCapSet event) {
        var pounds = event.most().pounds();
        return pounds == null ? Words.inFull(event.most().asWritten()) : British.pounds(pounds);
    }

    private static String beyond(AwardRecorded event, PlanState before) {
        var beyond = event.beyond();
        return beyond == null
                ? "."
                : ", beyond the cap of " + British.pounds(beyond.cap()) + ", approved by "
                        + before.nameOf(beyond.approver()) + Words.because(beyond.reason());
    }

    private static String award(AwardId id, FundEvent event, PlanState before) {
        var fund = before.context().funds().get(event.fundId());
        var award = fund == null ? null : fund.awards().get(id);
        if (award == null) {
            return "that it made";
        }
        var recorded = award.recorded().event();
        return "of " + British.pounds(recorded.pounds()) + " to " + before.nameOf(recorded.recipient());
    }
}
