package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Register;
import throughline.command.plan.Entries;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.QueryEvent;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RequestEvent;
import throughline.events.RowEvent;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** A promise under a priority. */
public class Action {
    @AggregateIdentifier
    private ActionId actionId;

    private final Life life = new Life();

    @AggregateMember
    private final Doubts doubts = new Doubts(life);

    @AggregateMember
    private final SigningOff signingOff = new SigningOff(life);

    @AggregateMember
    private final Questions questions = new Questions(life);

    @AggregateMember
    private final Standing standing = new Standing(life);

    @AggregateMember
    private final Kin kin = new Kin(life);

    @AggregateMember
    private final Dates dates = new Dates(life);

    @AggregateMember
    private final Row row = new Row(life);

    @AggregateMember
    private final Quantities quantities = new Quantities(life);

    @AggregateMember
    private final Bodies bodies = new Bodies(life);

    private @Nullable Prose leadAsWritten;
    private Timing timing = Timing.NONE;
    private final Map<MilestoneId, MilestoneAdded> openMilestones = new LinkedHashMap<>();
    private final Map<MilestoneId, LocalDate> reachedMilestones = new LinkedHashMap<>();
    private @Nullable Rating rating;

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Action() {}

    /** From nothing but its opening facts, which the handlers over several aggregates have decided. */
    @SuppressWarnings("NullAway.Init")
    Action(List<? extends ActionEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    @CommandHandler
    public void handle(AssignLead asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        actor.mustCoordinate("say who leads an action");
        life.promises(plans);
        var named = Naming.leads(asked.leads(), life.wording.partnershipId(), register);
        if (!named.equals(life.leads.list()) || asked.reason() != null) {
            var before = life.leads;
            apply(new LeadAssigned(actionId, life.wording.planId(), named, checked(asked.reason())));
            life.owed.handedOver(actionId, life.wording.planId(), before, life.leads).forEach(event -> apply(event));
        }
    }

    @CommandHandler
    public void handle(Reschedule asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.wording.partnershipId(), register, "move its dates");
        life.promises(plans);
        var timescale = Naming.timescale(asked.timescale());
        if (timing.current() == null) {
            apply(new TimescaleSet(actionId, life.wording.planId(), timescale));
            return;
        }
        var reason = Words.needed(asked.reason(), "Say why the timescale changes.");
        if (timescale.equals(timing.current())) {
            throw Refusal.rule("That is the timescale it has already. Give another one, or record progress instead.");
        }
        apply(new TimescaleRevised(actionId, life.wording.planId(), timescale, reason));
    }

    @CommandHandler
    public MilestoneId handle(AddMilestone asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.wording.partnershipId(), register, "add a milestone");
        life.promises(plans);
        var text = Words.needed(asked.text(), "Say what the milestone is.");
        apply(new MilestoneAdded(
                actionId, life.wording.planId(), asked.milestoneId(), text, Words.plausible(asked.due())));
        return asked.milestoneId();
    }

    @CommandHandler
    public void handle(ReachMilestone asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        reach(asked.milestoneId(), Words.happened(asked.happenedOn(), clock), actor, register);
    }

    @CommandHandler
    public void handle(RecordProgress asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var note = Words.needed(asked.note(), "Say what happened: one sentence is enough.");
        progress(note, Words.happened(asked.happenedOn(), clock), asked.onBehalfOf(), actor, register);
    }

    @CommandHandler
    public void handle(SetRating asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        rate(asked.rating(), asked.reason(), life.updates(plans), actor, register);
    }

    @CommandHandler
    public void handle(MarkCompleted asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var day = Words.happened(asked.happenedOn(), clock);
        complete(asked.organisation(), asked.kind(), asked.evidence(), day, actor, register);
    }

    @CommandHandler
    public void handle(RecordUpdate asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        var terms = life.updates(plans);
        var day = Words.happened(asked.happenedOn(), clock);
        if (asked.note() == null && asked.rating() == null && asked.milestones().isEmpty() && asked.done() == null) {
            throw Refusal.malformed("There is nothing to record yet. Say what happened, or choose a rating.");
        }
        if (asked.note() != null) {
            progress(Words.needed(asked.note(), "Say what happened."), day, asked.onBehalfOf(), actor, register);
        }
        asked.milestones().forEach(milestone -> reach(milestone, day, actor, register));
        if (asked.rating() != null) {
            rate(asked.rating(), asked.reason(), terms, actor, register);
        }
        if (asked.done() != null) {
            complete(
                    asked.done().organisation(),
                    asked.done().kind(),
                    asked.done().evidence(),
                    day,
                    actor,
                    register);
        }
    }

    @CommandHandler
    public void handle(Reopen asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.updates(plans);
        var organisation = asked.organisation() == null
                ? null
                : Leads.organisation(register, life.wording.partnershipId(), asked.organisation());
        if (organisation == null || !isOwn(asked.organisation(), actor)) {
            life.leads.mustLead(actor, life.wording.partnershipId(), register, "reopen it");
        }
        if (organisation != null || !life.stopped) {
            life.completions.mustBeDone(organisation);
        }
        var reason = Words.needed(asked.reason(), "Say why it is not done after all.");
        apply(new ActionReopened(actionId, life.wording.planId(), organisation, reason));
    }

    @CommandHandler
    public void handle(CorrectEntry asked, MetaData metadata, Terms.Of plans, Entries entries) {
        var actor = Actor.from(metadata);
        actor.mustWrite();
        actor.mustHaveSeen(getVersion());
        plans.apply(life.wording.planId()).mustTakeUpdates();
        var correction = Words.needed(asked.correction(), "Say what it should have said.");
        var reason = Words.needed(asked.reason(), "Say why the entry was wrong.");
        var entry = entries.at(asked.position())
                .filter(found -> found.stream().equals(actionId.toString()))
                .orElseThrow(() ->
                        Refusal.unknown("Entry @%d is not one of this action's. Look up its position in the history."
                                .formatted(asked.position())));
        if (!actor.isCoordinator() && !entry.person().equals(actor.by().person())) {
            throw Refusal.notAllowed("An entry is corrected by whoever wrote it or by the coordinator."
                    + " Ask one of them, or record progress of your own.");
        }
        apply(new EntryCorrected(actionId, life.wording.planId(), asked.position(), correction, reason));
    }

    /** What others need to know of it. */
    public Others.Other shown() {
        return kin.shown();
    }

    /** @throws Refusal when nothing may be said here any more */
    void followedBy(
            ActionId next, @Nullable Prose reason, PartnershipId partnership, Terms.Of plans, MetaData metadata) {
        if (!partnership.equals(life.partnershipId())) {
            throw Refusal.unknown("There is no such action in this partnership. Look it up in its plan.");
        }
        life.open(metadata);
        life.updates(plans);
        kin.followedBy(next, reason);
    }

    /** Leaves this action as it is and gives back what the next plan's action begins with. */
    List<ActionEvent> carryForward(
            Terms.Of plans, Terms to, ActionId next, CarryOverToNextPlan asked, MetaData metadata) {
        life.open(metadata);
        var from = life.updates(plans);
        if (life.completions.whole()) {
            throw Refusal.rule(
                    "This action is completed, so there is nothing to carry forward. Reopen it first if it goes on.");
        }
        if (to.planId().equals(life.wording.planId())) {
            throw Refusal.rule("This is the plan that the action is in already. Choose the next plan.");
        }
        var reason = Words.needed(asked.reason(), "Say why the action is carried forward.");
        var under = to.priority(asked.priority() == null ? from.refOf(life.wording.priorityId()) : asked.priority());
        var facts = CarriedFacts.of(
                life.wording, leadAsWritten, life.leads, timing, openMilestones.values(), to, next, asked.ref(), under);
        apply(new CarriedForward(actionId, life.wording.planId(), to.planId(), next, reason));
        return facts;
    }

    private void progress(Prose note, LocalDate day, @Nullable Prose onBehalfOf, Actor actor, Register register) {
        var organisation = onBehalfOf == null ? new Prose(actor.by().organisation()) : onBehalfOf;
        if (!actor.isCoordinator() && !isOwn(organisation, actor)) {
            throw Refusal.notAllowed("You record progress for %s. Ask %s or the coordinator to record theirs."
                    .formatted(actor.by().organisation(), organisation));
        }
        var party = Leads.organisation(register, life.wording.partnershipId(), organisation);
        apply(new ProgressRecorded(actionId, life.wording.planId(), note, day, party));
    }

    private void reach(MilestoneId milestone, LocalDate day, Actor actor, Register register) {
        life.leads.mustTakePart(actor, life.wording.partnershipId(), register, "tick its milestones");
        if (openMilestones.containsKey(milestone)) {
            apply(new MilestoneReached(actionId, life.wording.planId(), milestone, day));
        } else if (!reachedMilestones.containsKey(milestone)) {
            throw Refusal.unknown(
                    "This action has no such milestone. Read the action again and choose one of its own.");
        }
    }

    private void rate(@Nullable Rating wanted, @Nullable Prose why, Terms terms, Actor actor, Register register) {
        life.leads.mustLead(actor, life.wording.partnershipId(), register, "set its rating");
        var chosen = terms.mustHave(wanted);
        var reason = Words.needed(why, "Say why the rating is " + chosen + ": one sentence is enough.");
        apply(
                chosen.equals(rating)
                        ? new RatingConfirmed(actionId, life.wording.planId(), chosen, reason)
                        : new RatingSet(actionId, life.wording.planId(), rating, chosen, reason));
    }

    private void complete(
            @Nullable Prose organisation,
            @Nullable Completion kind,
            @Nullable Prose evidence,
            LocalDate day,
            Actor actor,
            Register register) {
        var sense = kind == null ? Completion.DELIVERED : kind;
        if (organisation == null) {
            life.leads.mustLead(actor, life.wording.partnershipId(), register, "complete the whole action");
            life.completions.mustBeOpen(null);
            apply(new ActionCompleted(actionId, life.wording.planId(), sense, checked(evidence), day));
            return;
        }
        if (!actor.isCoordinator() && !isOwn(organisation, actor)) {
            throw Refusal.notAllowed("You complete the part of %s. Ask %s or the coordinator to complete theirs."
                    .formatted(actor.by().organisation(), organisation));
        }
        var party = Leads.organisation(register, life.wording.partnershipId(), organisation);
        life.completions.mustBeOpen(party);
        apply(new PartCompleted(actionId, life.wording.planId(), party, sense, checked(evidence), day));
    }

    private static boolean isOwn(@Nullable Prose organisation, Actor actor) {
        return organisation != null
                && organisation.text().strip().equalsIgnoreCase(actor.by().organisation());
    }

    private static @Nullable Prose checked(@Nullable Prose words) {
        return words == null || words.text().isBlank() ? null : Words.notTooLong(words);
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        switch (event) {
            case ActionAdded e -> {
                actionId = e.actionId();
                life.wording = e;
                timing = Timing.carriedFrom(e.origins());
            }
            case ColumnKept e -> {}
            case EntryCorrected e -> {}
            case CarriedForward e -> life.carriedForward = true;
            case ProgressEvent e -> {}
            case RowEvent e -> {}
            case RequestEvent e -> life.owed = life.owed.after(e);
            case QueryEvent e -> {}
            case StandingEvent e -> {}
            case LeadEvent e -> on(e);
            case TimescaleEvent e -> timing = timing.after(e);
            case MilestoneEvent e -> on(e);
            case RatingEvent e -> rating = e.rating();
            case CompletionEvent e -> life.completions = life.completions.after(e);
        }
    }

    private void on(LeadEvent event) {
        switch (event) {
            case LeadWritten e -> leadAsWritten = e.asWritten();
            case LeadInterpreted e ->
                life.leads = new Leads(
                        e.leads().stream().map(LeadInterpreted.Read::lead).toList());
            case LeadAssigned e -> life.leads = new Leads(e.leads());
        }
    }

    private void on(MilestoneEvent event) {
        switch (event) {
            case MilestoneAdded e -> openMilestones.put(e.milestoneId(), e);
            case MilestoneDated e ->
                openMilestones.computeIfPresent(
                        e.milestoneId(),
                        (id, open) -> new MilestoneAdded(open.actionId(), open.planId(), id, open.text(), e.due()));
            case MilestoneReached e -> {
                openMilestones.remove(e.milestoneId());
                reachedMilestones.put(e.milestoneId(), e.happenedOn());
            }
        }
    }
}
