package throughline.command.governance;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.AuthorityWithdrawn;
import throughline.events.GovernanceEvent.BoardMeetingCancelled;
import throughline.events.GovernanceEvent.BoardMeetingScheduled;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.NeedLinked;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.GovernanceEvent.NeedWithdrawn;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewNoted;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.Lead;
import throughline.events.NeedId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;

/**
 * Who hears of a plan, who is bound by it, what it rests on, and when it is looked at again. A stream beside the plan's
 * own, so that deciding about actions never loads it; it begins with the first fact.
 */
public class Governance {
    @AggregateIdentifier
    private String stream;

    private final Boards boards = new Boards();
    private final Authorities authorities = new Authorities();
    private final Needs needs = new Needs();
    private final Reviews reviews = new Reviews();

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Governance() {}

    /** From nothing but its opening facts, which an import has decided. */
    @SuppressWarnings("NullAway.Init")
    public Governance(List<GovernanceEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    /** The stream of a plan's governance. */
    public static String stream(PlanId plan) {
        return "governance of " + plan;
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameBoard asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "name a board");
        var board = group(asked.board(), terms, register);
        var when = Words.orNull(asked.when());
        boards.mustBeNews(board, when);
        apply(new BoardNamed(asked.planId(), board, when, null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(ScheduleBoardMeeting asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "say when a board meets");
        var board = boards.known(find(asked.board(), terms, register));
        var date = plausible(asked.date(), "Say on which day the board meets.");
        boards.mustBeFree(board, date);
        apply(new BoardMeetingScheduled(asked.planId(), board, date));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CancelBoardMeeting asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "cancel a board's meeting");
        var board = boards.known(find(asked.board(), terms, register));
        var date = plausible(asked.date(), "Say which day's meeting is cancelled.");
        boards.mustBeTaken(board, date);
        var reason = Words.needed(asked.reason(), "Say why the meeting is cancelled.");
        apply(new BoardMeetingCancelled(asked.planId(), board, date, reason));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordReport asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var terms = open(asked.planId(), metadata, plans, "record a report");
        var board = boards.known(find(asked.board(), terms, register));
        var report = Words.needed(asked.report(), "Say what was reported.");
        var reporter = Words.orNull(asked.reporter());
        apply(new ReportRecorded(
                asked.planId(),
                board,
                Words.happened(asked.happenedOn(), clock),
                report,
                reporter == null ? null : register.findOrRegister(terms.partnershipId(), Lead.Kind.PERSON, reporter)));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameReportingLine asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "say who reports to whom");
        var reporter = group(asked.reporter(), terms, register);
        var board = group(asked.board(), terms, register);
        boards.mustNotCircle(reporter, board);
        apply(new ReportingLineNamed(asked.planId(), reporter, board, null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameSeniorResponsibleOfficer asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "name the senior responsible officer");
        var name = Words.needed(asked.officer(), "Give the name of the senior responsible officer.");
        var officer = register.findOrRegister(terms.partnershipId(), Lead.Kind.PERSON, name);
        var from = asked.from() == null ? null : plausible(asked.from(), "");
        apply(new SeniorResponsibleOfficerNamed(asked.planId(), officer, from, null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NameAuthority asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "say who is bound by the duty");
        if (asked.standing() == null) {
            throw Refusal.malformed("Say whether it is bound by the duty or a partner: standing is bound or partner.");
        }
        var name = Words.needed(asked.authority(), "Give the name of the authority.");
        var authority = register.findOrRegister(terms.partnershipId(), Lead.Kind.ORGANISATION, name);
        authorities.mustBeNews(authority, asked.standing());
        apply(new AuthorityNamed(asked.planId(), authority, asked.standing(), Words.orNull(asked.under()), null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawAuthority asked, MetaData metadata, Terms.Of plans, Register register) {
        var terms = open(asked.planId(), metadata, plans, "say who is bound by the duty");
        var name = Words.needed(asked.authority(), "Give the name of the authority.");
        var authority = authorities.known(name, terms.partnershipId(), register);
        apply(new AuthorityWithdrawn(
                asked.planId(), authority, Words.needed(asked.reason(), "Say why it is withdrawn.")));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    NeedId handle(NoteNeed asked, MetaData metadata, Terms.Of plans) {
        open(asked.planId(), metadata, plans, "note a need");
        if (asked.known() == null) {
            throw Refusal.malformed("Say whether it is a need or a gap: known is need or gap.");
        }
        var text = Words.needed(asked.text(), "Say what is needed, or what is not known.");
        apply(new NeedNoted(asked.planId(), asked.needId(), asked.known(), text, null));
        return asked.needId();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(LinkNeed asked, MetaData metadata, Terms.Of plans) {
        var terms = open(asked.planId(), metadata, plans, "say which priority answers a need");
        var need = needs.known(asked.needId());
        PriorityId priority = terms.priority(asked.priority());
        needs.mustBeNews(need, priority);
        apply(new NeedLinked(asked.planId(), need, priority));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(WithdrawNeed asked, MetaData metadata, Terms.Of plans) {
        open(asked.planId(), metadata, plans, "withdraw a need");
        var need = needs.known(asked.needId());
        var reason = Words.needed(asked.reason(), "Say why it no longer stands.");
        apply(new NeedWithdrawn(asked.planId(), need, reason));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordConsultation asked, MetaData metadata, Terms.Of plans, Clock clock) {
        open(asked.planId(), metadata, plans, "record a consultation");
        var text = Words.needed(asked.text(), "Say what was asked, and what came of it.");
        apply(new ConsultationRecorded(
                asked.planId(), text, Words.orNull(asked.who()), Words.happened(asked.happenedOn(), clock), null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(NoteReview asked, MetaData metadata, Terms.Of plans) {
        open(asked.planId(), metadata, plans, "note a review");
        var words = Words.needed(asked.asWritten(), "Say what is looked at again.");
        apply(new ReviewNoted(
                asked.planId(), Reviews.needed(asked.review()), words, Words.orNull(asked.every()), null));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(SetReviewDate asked, MetaData metadata, Terms.Of plans) {
        open(asked.planId(), metadata, plans, "set the date of a review");
        var review = Reviews.needed(asked.review());
        var date = plausible(asked.date(), "Say on which day it is.");
        var reason = reviews.moving(review, date)
                ? Words.needed(asked.reason(), "Say why the date moves.")
                : Words.orNull(asked.reason());
        apply(new ReviewDateSet(asked.planId(), review, date, reason));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RecordReview asked, MetaData metadata, Terms.Of plans, Clock clock) {
        open(asked.planId(), metadata, plans, "record a review");
        var review = Reviews.needed(asked.review());
        apply(new ReviewRecorded(
                asked.planId(), review, Words.happened(asked.happenedOn(), clock), Words.orNull(asked.outcome())));
    }

    private static throughline.events.PartyId group(@Nullable Prose name, Terms terms, Register register) {
        var board = Words.needed(name, "Give the name of the board or group.");
        return register.findOrRegister(terms.partnershipId(), Lead.Kind.GROUP, board);
    }

    private static throughline.events.@Nullable PartyId find(@Nullable Prose name, Terms terms, Register register) {
        var board = Words.needed(name, "Give the name of the board.");
        return register.find(
                        terms.partnershipId(), Lead.Kind.GROUP, board.text().strip())
                .orElse(null);
    }

    private static LocalDate plausible(@Nullable LocalDate date, String ask) {
        if (date == null) {
            throw Refusal.malformed(ask);
        }
        if (date.getYear() < 2000 || date.getYear() > 2199) {
            throw Refusal.malformed("The day lies outside the years 2000 to 2199. Check the year.");
        }
        return date;
    }

    private Terms open(PlanId plan, MetaData metadata, Terms.Of plans, String what) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate(what);
        if (stream != null) {
            actor.mustHaveSeen(getVersion());
        }
        var terms = plans.apply(plan);
        terms.mustTakeUpdates();
        return terms;
    }

    @EventSourcingHandler
    void on(GovernanceEvent event) {
        stream = stream(event.planId());
        switch (event) {
            case BoardNamed e -> boards.named(e.board(), e.when());
            case BoardMeetingScheduled e -> boards.scheduled(e.board(), e.date());
            case BoardMeetingCancelled e -> boards.cancelled(e.board(), e.date());
            case ReportRecorded e -> {}
            case ReportingLineNamed e -> boards.reports(e.reporter(), e.board());
            case SeniorResponsibleOfficerNamed e -> {}
            case AuthorityNamed e -> authorities.named(e.authority(), e.standing());
            case AuthorityWithdrawn e -> authorities.withdrawn(e.authority());
            case NeedNoted e -> needs.noted(e.needId());
            case NeedLinked e -> needs.linked(e.needId(), e.priorityId());
            case NeedWithdrawn e -> needs.withdrawn(e.needId());
            case ConsultationRecorded e -> {}
            case ReviewNoted e -> {}
            case ReviewDateSet e -> reviews.dated(e.review(), e.date());
            case ReviewRecorded e -> reviews.held(e.review());
        }
    }
}
