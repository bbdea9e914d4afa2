package throughline.command.action;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import throughline.events.AccountabilityRule;
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
import throughline.events.EvidenceEvent;
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.QueryEvent;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.RequestEvent;
import throughline.events.RoundId;
import throughline.events.RowEvent;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.events.WordingEvent;

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

    @AggregateMember
    private final Chasing chasing = new Chasing(life);

    @AggregateMember
    private final Showing showing = new Showing(life);

    @AggregateMember
    private final Printed printed = new Printed();

    private final Asking asking = new Asking(life);

    private final Unfinished unfinished = new Unfinished();
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
            apply(new LeadAssigned(actionId, life.wording.planId(), named, Words.checked(asked.reason())));
            life.requests.handedOver(actionId, life.wording.planId(), before, life.leads).forEach(event -> apply(event));
        }
    }

    @CommandHandler
    public void handle(Reschedule asked, MetaData metadata, Terms.Of plans, Register register) {
        var actor = life.open(metadata);
        life.leads.mustLead(actor, life.wording.partnershipId(), register, "move its dates");
        var timescale = Naming.timescale(asked.timescale(), life.promises(plans).period());
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
        var voice = new Voice(life, actor, register, null, clock);
        reach(asked.milestoneId(), Words.happened(asked.happenedOn(), clock), actor, register, voice);
    }

    @CommandHandler
    public void handle(RecordProgress asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var note = Words.needed(asked.note(), "Say what happened: one sentence is enough.");
        var voice = new Voice(life, actor, register, asked.onBehalfOf(), clock);
        progress(note, Words.happened(asked.happenedOn(), clock), asked.source(), voice, actor);
    }

    @CommandHandler
    public void handle(ConfirmNoChange asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var voice = new Voice(life, actor, register, asked.onBehalfOf(), clock);
        voice.mustBeAllowed("You confirm for %s. Ask %s or the coordinator to confirm theirs."
                .formatted(actor.by().organisation(), voice.name()));
        var day = Words.happened(asked.happenedOn(), clock);
        var note = Words.checked(asked.note());
        apply(new NoChangeConfirmed(actionId, life.planId(), voice.party(), day, note, Words.checked(asked.source())));
        chasing.heard(voice);
    }

    @CommandHandler
    public void handle(SetRating asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        var voice = new Voice(life, actor, register, null, clock);
        rate(asked.rating(), asked.reason(), life.updates(plans), actor, register, voice);
    }

    @CommandHandler
    public void handle(MarkCompleted asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var day = Words.happened(asked.happenedOn(), clock);
        var voice = new Voice(life, actor, register, asked.organisation(), clock);
        complete(asked.organisation(), asked.kind(), asked.evidence(), day, actor, register, voice);
    }

    @CommandHandler
    public void handle(
            RecordUpdate asked,
            MetaData metadata,
            Terms.Of plans,
            Register register,
            EvidenceFiles files,
            Clock clock) {
        var actor = life.open(metadata);
        var terms = life.updates(plans);
        var day = Words.happened(asked.happenedOn(), clock);
        if (asked.note() == null && asked.rating() == null && asked.milestones().isEmpty() && asked.done() == null) {
            throw Refusal.malformed(
                    asked.evidence().isEmpty()
                            ? "There is nothing to record yet. Say what happened, or choose a rating."
                            : "Say what happened, too: evidence stands beside somebody's words. One sentence is enough.");
        }
        var voice = new Voice(life, actor, register, asked.onBehalfOf(), clock);
        if (asked.note() != null) {
            progress(Words.needed(asked.note(), "Say what happened."), day, asked.source(), voice, actor);
        }
        asked.milestones().forEach(milestone -> reach(milestone, day, actor, register, voice));
        if (asked.rating() != null) {
            rate(asked.rating(), asked.reason(), terms, actor, register, voice);
        }
        var done = asked.done();
        if (done != null) {
            var whose = done.organisation() == null ? voice : new Voice(life, actor, register, done.organisation(), clock);
            complete(done.organisation(), done.kind(), done.evidence(), day, actor, register, whose);
        }
        asked.evidence().forEach(evidence -> showing.show(evidence, voice, actor, files));
    }

    @CommandHandler
    public void handle(Reopen asked, MetaData metadata, Terms.Of plans, Register register, Clock clock) {
        var actor = life.open(metadata);
        life.updates(plans);
        var voice = new Voice(life, actor, register, asked.organisation(), clock);
        var organisation = asked.organisation() == null ? null : voice.party();
        if (organisation == null || !voice.isOwn()) {
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

    /** What would go along with it into another plan. */
    public Unfinished unfinished() {
        return unfinished;
    }

    /** The same, for whoever has seen its last entry. @throws Refusal as every request about the action does */
    public Unfinished unfinished(MetaData metadata) {
        life.open(metadata);
        return unfinished;
    }

    /** Records what was decided about it together with other actions. */
    public void settle(List<? extends ActionEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    /** What a later version of its document is compared with. */
    public Printed printed() {
        return printed;
    }

    /**
     * Of what a later version of its document says, what is news, and what follows from it.
     *
     * @param promises whether its promises change, and not only what is said of it
     * @throws Refusal when it takes no such thing any more
     */
    public List<ActionEvent> news(
            List<? extends ActionEvent> said, boolean promises, MetaData metadata, Terms.Of plans) {
        life.open(metadata);
        var terms = promises ? life.promises(plans) : life.updates(plans);
        var news = new News(life, rating, standing.marked());
        var facts = new ArrayList<ActionEvent>();
        for (var event : said) {
            var told = news.told(event instanceof RatingEvent rated ? inKey(rated, terms) : event);
            if (news.is(told)) {
                facts.add(told);
            }
            if (event instanceof LeadInterpreted read) {
                var next = new Leads(
                        read.leads().stream().map(LeadInterpreted.Read::lead).toList());
                facts.addAll(life.requests.handedOver(actionId, life.planId(), life.leads, next));
            }
        }
        return facts;
    }

    private ActionEvent inKey(RatingEvent event, Terms terms) {
        return new RatingSet(actionId, life.planId(), rating, terms.mustHave(event.rating()), event.reason());
    }

    /** What would be recorded where nobody will do it any more. @throws Refusal when it cannot be stopped */
    public List<ActionEvent> stopped(Prose reason, MetaData metadata, Terms.Of plans) {
        life.open(metadata);
        life.updates(plans);
        return List.of(standing.stopping(reason));
    }

    /** What would be recorded where it is to go on in the next plan. @throws Refusal when it cannot */
    public List<ActionEvent> carried(Prose reason, MetaData metadata, Terms.Of plans) {
        life.open(metadata);
        life.updates(plans);
        return List.of(standing.marking(reason));
    }

    /** What would be recorded where one person takes over from another; nothing where it is none of theirs. */
    public List<ActionEvent> handedOver(PartyId from, PartyId to, Prose reason, Terms.Of plans) {
        return Passing.facts(life, from, to, reason, plans.apply(life.planId()));
    }

    /** Something is still to be said about it by one of these. */
    public boolean isUpTo(Set<PartyId> parties) {
        return Passing.goesOn(life) && parties.stream().anyMatch(life::names);
    }

    private void progress(Prose note, LocalDate day, @Nullable Prose source, Voice voice, Actor actor) {
        voice.mustBeAllowed("You record progress for %s. Ask %s or the coordinator to record theirs."
                .formatted(actor.by().organisation(), voice.name()));
        apply(new ProgressRecorded(
                actionId, life.wording.planId(), note, day, voice.party(), Words.checked(source), null, null));
        chasing.heard(voice);
    }

    private void reach(MilestoneId milestone, LocalDate day, Actor actor, Register register, Voice voice) {
        life.leads.mustTakePart(actor, life.wording.partnershipId(), register, "tick its milestones");
        if (openMilestones.containsKey(milestone)) {
            apply(new MilestoneReached(actionId, life.wording.planId(), milestone, day));
            chasing.heard(voice);
        } else if (!reachedMilestones.containsKey(milestone)) {
            throw Refusal.unknown(
                    "This action has no such milestone. Read the action again and choose one of its own.");
        }
    }

    private void rate(
            @Nullable Rating wanted,
            @Nullable Prose why,
            Terms terms,
            Actor actor,
            Register register,
            Voice voice) {
        life.leads.mustLead(actor, life.wording.partnershipId(), register, "set its rating");
        var chosen = terms.mustHave(wanted);
        var reason = Words.needed(why, "Say why the rating is " + chosen + ": one sentence is enough.");
        apply(
                chosen.equals(rating)
                        ? new RatingConfirmed(actionId, life.wording.planId(), chosen, reason)
                        : new RatingSet(actionId, life.wording.planId(), rating, chosen, reason));
        chasing.heard(voice);
    }

    private void complete(
            @Nullable Prose organisation,
            @Nullable Completion kind,
            @Nullable Prose evidence,
            LocalDate day,
            Actor actor,
            Register register,
            Voice voice) {
        var sense = kind == null ? Completion.DELIVERED : kind;
        if (organisation == null) {
            life.leads.mustLead(actor, life.wording.partnershipId(), register, "complete the whole action");
            life.completions.mustBeOpen(null);
            apply(new ActionCompleted(actionId, life.wording.planId(), sense, Words.checked(evidence), day));
            chasing.heard(voice);
            return;
        }
        voice.mustBeAllowed("You complete the part of %s. Ask %s or the coordinator to complete theirs."
                .formatted(actor.by().organisation(), organisation));
        var party = voice.party();
        life.completions.mustBeOpen(party);
        apply(new PartCompleted(actionId, life.wording.planId(), party, sense, Words.checked(evidence), day));
        chasing.heard(voice);
    }

    /** Asks whoever answers for it, as part of a round. */
    public Asked askIn(RoundId round, LocalDate deadline, @Nullable AccountabilityRule rule, Set<PartyId> only) {
        return asking.ask(round, deadline, rule, only);
    }

    /** Settles what the round asked and nobody has answered. */
    public void closeRound(RoundId round, Prose title) {
        asking.close(round, title);
    }

    @EventSourcingHandler
    void on(ActionEvent event) {
        unfinished.on(event);
        switch (event) {
            case ActionAdded e -> {
                actionId = e.actionId();
                life.wording = e;
                timing = Timing.carriedFrom(e.origins());
            }
            case ColumnKept e -> {}
            case WordingEvent e -> life.reads(e);
            case EntryCorrected e -> {}
            case CarriedForward e -> life.carriedForward = true;
            case ProgressEvent e -> {}
            case RowEvent e -> {}
            case RequestEvent e -> {}
            case QueryEvent e -> {}
            case EvidenceEvent e -> {}
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
            case LeadWritten e -> {}
            case LeadReworded e -> {}
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
            case MilestoneReworded e ->
                openMilestones.computeIfPresent(
                        e.milestoneId(),
                        (id, open) -> new MilestoneAdded(open.actionId(), open.planId(), id, e.text(), open.due()));
            case MilestoneMoved e -> {}
            case MilestoneWithdrawn e -> {
                openMilestones.remove(e.milestoneId());
                reachedMilestones.remove(e.milestoneId());
            }
            case MilestoneReached e -> {
                openMilestones.remove(e.milestoneId());
                reachedMilestones.put(e.milestoneId(), e.happenedOn());
            }
        }
    }
}
