package throughline.query.history;

import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.AuthorityWithdrawn;
import throughline.events.GovernanceEvent.BoardMeetingCancelled;
import throughline.events.GovernanceEvent.BoardMeetingScheduled;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.NeedLinked;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.GovernanceEvent.NeedWithdrawn;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewNoted;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.NeedId;
import throughline.query.plan.PlanState;

/** What was done to a plan's governance. */
final class GovernanceSentences {
    private GovernanceSentences() {}

    static String of(GovernanceEvent event, PlanState before) {
        return switch (event) {
            case BoardNamed e ->
                "named " + before.nameOf(e.board()) + " as a board that hears of the plan"
                        + (e.when() == null ? "." : ": " + Words.ending(e.when()));
            case BoardMeetingScheduled e ->
                "said that " + before.nameOf(e.board()) + " hears of the plan on " + British.day(e.date()) + ".";
            case BoardMeetingCancelled e ->
                "cancelled the meeting of " + before.nameOf(e.board()) + " on " + British.day(e.date())
                        + Words.because(e.reason());
            case ReportRecorded e ->
                "recorded what " + (e.reporter() == null ? "was reported" : before.nameOf(e.reporter()) + " reported")
                        + " to " + before.nameOf(e.board()) + " on " + British.day(e.happenedOn()) + ": "
                        + Words.ending(e.report());
            case ReportingLineNamed e ->
                "said that " + before.nameOf(e.reporter()) + " reports to " + before.nameOf(e.board()) + ".";
            case SeniorResponsibleOfficerNamed e ->
                "named " + before.nameOf(e.officer()) + " as senior responsible officer"
                        + (e.from() == null ? "." : " from " + British.day(e.from()) + ".");
            case AuthorityNamed e ->
                "named " + before.nameOf(e.authority())
                        + (e.standing() == Standing.BOUND ? " as bound by the duty" : " as a partner")
                        + (e.under() == null ? "." : ", under " + Words.ending(e.under()));
            case AuthorityWithdrawn e ->
                "withdrew " + before.nameOf(e.authority()) + " from those bound by the duty and its partners"
                        + Words.because(e.reason());
            case NeedNoted e ->
                (e.known() == Known.GAP ? "noted a gap in what is known: " : "noted a need: ") + Words.ending(e.text());
            case NeedLinked e ->
                "said that " + InterventionSentences.priority(e.priorityId(), before) + " answers "
                        + need(e.needId(), before) + ".";
            case NeedWithdrawn e -> "withdrew " + need(e.needId(), before) + Words.because(e.reason());
            case ConsultationRecorded e ->
                "recorded a consultation"
                        + (e.who() == null ? "" : " of " + e.who().text().strip())
                        + (e.happenedOn() == null ? "" : " on " + British.day(e.happenedOn())) + ": "
                        + Words.ending(e.text());
            case ReviewNoted e -> "noted that " + review(e.review()) + " is promised: " + Words.ending(e.asWritten());
            case ReviewDateSet e -> dated(e, before);
            case ReviewRecorded e ->
                "recorded that " + review(e.review()) + " took place on " + British.day(e.happenedOn())
                        + Words.because(e.outcome());
        };
    }

    private static String dated(ReviewDateSet event, PlanState before) {
        var was = before.context().governance().next(event.review());
        return (was == null
                        ? "set the date of " + review(event.review()) + " to "
                        : "moved the date of " + review(event.review()) + " from " + British.day(was) + " to ")
                + British.day(event.date())
                + Words.because(event.reason());
    }

    private static String review(Review review) {
        return switch (review) {
            case NEEDS_ASSESSMENT -> "the needs assessment";
            case REVIEW -> "the review of the plan";
        };
    }

    private static String need(NeedId id, PlanState before) {
        var known = before.context().governance().needs().get(id);
        return known == null
                ? "a need"
                : (known.noted().known() == Known.GAP ? "the gap " : "the need ")
                        + Words.quoted(known.noted().text());
    }
}
