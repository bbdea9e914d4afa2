package throughline.query.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.ContextEvent;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PartyId;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.PriorityId;
import throughline.events.RoundEvent;
import throughline.events.RoundId;
import throughline.events.SectionEvent.SectionRewritten;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.events.StatusKey;
import throughline.events.WithholdingEvent;
import throughline.events.WordingEvent.ActionMoved;
import throughline.query.context.Context;
import throughline.query.journal.Entry;
import throughline.query.journal.Moment;
import throughline.query.party.Parties;
import throughline.query.party.PartyState;

/**
 * A plan as its entries tell it, one after the other. Nothing in it ever changes: {@link #apply} gives the next state.
 *
 * @param position of the last entry; 0 before the first
 * @param recordedAt the moment of that entry
 * @param opened absent until the plan was opened; the parties of its partnership may be older
 * @param parties of its partnership
 * @param sections as they read now, as do the headings of its priorities; both in their printed order
 * @param standings each time that it was ended, locked or unlocked
 * @param context what stands around its actions: what is measured, done besides, paid for, governed and served
 */
public record PlanState(
        long position,
        @Nullable Instant recordedAt,
        @Nullable Noted<PlanOpened> opened,
        Map<SectionId, SectionWritten> sections,
        Map<PriorityId, PriorityAdded> priorities,
        Map<ActionId, ActionState> actions,
        Map<PartyId, PartyState> parties,
        Map<RoundId, RoundState> updateRounds,
        List<Noted<VersionPublished>> versions,
        List<Noted<PlanEvent>> standings,
        List<Noted<PlanEntryCorrected>> corrections,
        @Nullable Noted<AccountabilityRuleSet> accountabilityRule,
        @Nullable Noted<RatingRuleSet> ratingRule,
        @Nullable Noted<StatusKeyChosen> chosenKey,
        List<Noted<DocumentBroughtIn>> documents,
        List<Noted<ReturnIssued>> returns,
        Context context) {

    public static final PlanState NOTHING =
            new PlanState(
                    0,
                    null,
                    null,
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null,
                    null,
                    null,
                    List.of(),
                    List.of(),
                    Context.NOTHING);

    public static PlanState of(Iterable<Entry> entries) {
        return NOTHING.apply(entries);
    }

    public PlanState apply(Iterable<Entry> entries) {
        var state = this;
        for (var entry : entries) {
            state = state.apply(entry);
        }
        return state;
    }

    public PlanState apply(Entry entry) {
        var next = new Draft(this);
        next.position = entry.position();
        next.recordedAt = entry.recordedAt();
        switch (entry.event()) {
            case PlanOpened opening -> next.opened = Noted.of(opening, entry, false);
            case PriorityAdded priority -> next.priorities = Kept.with(priorities, priority.priorityId(), priority);
            case PriorityRenamed renamed -> next.priorities = with(renamed);
            case PriorityMoved moved -> next.priorities = Kept.moved(priorities, moved.priorityId(), moved.after());
            case VersionPublished version -> next.versions = Kept.with(versions, Noted.of(version, entry, ended()));
            case PlanEnded end -> next.standings = Kept.with(standings, Noted.of(end, entry, false));
            case PlanLocked lock -> next.standings = Kept.with(standings, Noted.of(lock, entry, ended()));
            case PlanUnlocked unlock -> next.standings = Kept.with(standings, Noted.of(unlock, entry, ended()));
            case PlanEntryCorrected correction ->
                next.corrections = Kept.with(corrections, Noted.of(correction, entry, ended()));
            case SectionWritten section -> next.sections = Kept.with(sections, section.sectionId(), section);
            case SectionRewritten section -> next.sections = with(section);
            case AccountabilityRuleSet rule -> next.accountabilityRule = Noted.of(rule, entry, ended());
            case RatingRuleSet rule -> next.ratingRule = Noted.of(rule, entry, ended());
            case StatusKeyChosen key -> next.chosenKey = Noted.of(key, entry, ended());
            case DocumentBroughtIn document -> next.documents = Kept.with(documents, Noted.of(document, entry, ended()));
            case ReturnIssued issued -> next.returns = Kept.with(returns, Noted.of(issued, entry, ended()));
            case PartyEvent party -> next.parties = with(party, entry);
            case RoundEvent round -> next.updateRounds = with(round, entry);
            case ActionEvent event -> next.actions = with(event, entry);
            case ContextEvent event -> next.context = context.after(event, entry, ended());
            // A text that is withheld is so in every state: it is the reading of the log that changes, not the plan.
            case WithholdingEvent ignored -> {}
            case LogEvent ignored -> {}
        }
        return next.done();
    }

    private Map<ActionId, ActionState> with(ActionEvent event, Entry entry) {
        var known = actions.get(event.actionId());
        if (known != null) {
            var next = Kept.with(actions, event.actionId(), known.apply(event, entry, ended()));
            return event instanceof ActionMoved moved ? inPlace(moved, next) : next;
        }
        return event instanceof ActionAdded added
                ? Kept.with(actions, added.actionId(), ActionState.opened(added, entry.sequence()))
                : actions;
    }

    /** Below the action that it stands after, or else above the first of its priority. */
    private static Map<ActionId, ActionState> inPlace(ActionMoved moved, Map<ActionId, ActionState> actions) {
        var above = moved.after();
        if (above != null) {
            return Kept.moved(actions, moved.actionId(), above);
        }
        return actions.values().stream()
                .filter(action -> action.added().priorityId().equals(moved.priorityId()))
                .map(action -> action.added().actionId())
                .filter(id -> !id.equals(moved.actionId()))
                .findFirst()
                .map(first -> Kept.movedBefore(actions, moved.actionId(), first))
                .orElse(actions);
    }

    private Map<PriorityId, PriorityAdded> with(PriorityRenamed event) {
        return priorities.containsKey(event.priorityId())
                ? Kept.with(
                        priorities,
                        event.priorityId(),
                        new PriorityAdded(event.planId(), event.priorityId(), event.ref(), event.title()))
                : priorities;
    }

    private Map<SectionId, SectionWritten> with(SectionRewritten event) {
        var known = sections.get(event.sectionId());
        return known == null
                ? sections
                : Kept.with(
                        sections,
                        event.sectionId(),
                        new SectionWritten(
                                known.sectionId(), known.planId(), known.place(), known.key(), event.content()));
    }

    private Map<PartyId, PartyState> with(PartyEvent event, Entry entry) {
        var party = PartyState.after(parties.get(event.partyId()), event, entry);
        return party == null ? parties : Kept.with(parties, event.partyId(), party);
    }

    private Map<RoundId, RoundState> with(RoundEvent event, Entry entry) {
        var round = RoundState.after(updateRounds.get(event.roundId()), event, entry, ended());
        return round == null ? updateRounds : Kept.with(updateRounds, event.roundId(), round);
    }

    /** The ratings in force. */
    public StatusKey statusKey() {
        return chosenKey == null ? opening().statusKey() : chosenKey.event().statusKey();
    }

    /** Entries are late from now on. */
    public boolean ended() {
        return standings.stream().anyMatch(noted -> noted.event() instanceof PlanEnded);
    }

    public boolean locked() {
        return standings.reversed().stream()
                .filter(noted -> !(noted.event() instanceof PlanEnded))
                .findFirst()
                .filter(noted -> noted.event() instanceof PlanLocked)
                .isPresent();
    }

    /** {@code open}, {@code ended} or {@code locked}. */
    public String standing() {
        return locked() ? "locked" : ended() ? "ended" : "open";
    }

    /** The instant that was asked for. */
    public Instant instant(Moment asAt, Clock clock) {
        return switch (asAt) {
            case Moment.Now now -> clock.instant().truncatedTo(ChronoUnit.MILLIS);
            case Moment.Until until -> until.instant();
            case Moment.At at -> recordedAt == null ? Instant.EPOCH : recordedAt;
        };
    }

    /** @throws IllegalStateException before the plan was opened */
    public PlanOpened opening() {
        if (opened == null) {
            throw new IllegalStateException("The plan was not opened yet.");
        }
        return opened.event();
    }

    /**
     * The position of its opening.
     *
     * @throws IllegalStateException before the plan was opened
     */
    public long openedAt() {
        if (opened == null) {
            throw new IllegalStateException("The plan was not opened yet.");
        }
        return opened.position();
    }

    public Parties register() {
        return new Parties(parties);
    }

    /** Its name in the register, or a word that says that nobody registered it. */
    public String nameOf(PartyId party) {
        return register().nameOf(party);
    }

    /** Who answers where a lead is a group or a list; absent where the plan states no rule. */
    public @Nullable AccountabilityRule rule() {
        return accountabilityRule == null ? null : accountabilityRule.event().rule();
    }

    /** The next state while it is made: what is not said stays as it was. */
    private static final class Draft {
        private long position;
        private @Nullable Instant recordedAt;
        private @Nullable Noted<PlanOpened> opened;
        private Map<SectionId, SectionWritten> sections;
        private Map<PriorityId, PriorityAdded> priorities;
        private Map<ActionId, ActionState> actions;
        private Map<PartyId, PartyState> parties;
        private Map<RoundId, RoundState> updateRounds;
        private List<Noted<VersionPublished>> versions;
        private List<Noted<PlanEvent>> standings;
        private List<Noted<PlanEntryCorrected>> corrections;
        private @Nullable Noted<AccountabilityRuleSet> accountabilityRule;
        private @Nullable Noted<RatingRuleSet> ratingRule;
        private @Nullable Noted<StatusKeyChosen> chosenKey;
        private List<Noted<DocumentBroughtIn>> documents;
        private List<Noted<ReturnIssued>> returns;
        private Context context;

        Draft(PlanState was) {
            position = was.position;
            recordedAt = was.recordedAt;
            opened = was.opened;
            sections = was.sections;
            priorities = was.priorities;
            actions = was.actions;
            parties = was.parties;
            updateRounds = was.updateRounds;
            versions = was.versions;
            standings = was.standings;
            corrections = was.corrections;
            accountabilityRule = was.accountabilityRule;
            ratingRule = was.ratingRule;
            chosenKey = was.chosenKey;
            documents = was.documents;
            returns = was.returns;
            context = was.context;
        }

        PlanState done() {
            return new PlanState(
                    position,
                    recordedAt,
                    opened,
                    sections,
                    priorities,
                    actions,
                    parties,
                    updateRounds,
                    versions,
                    standings,
                    corrections,
                    accountabilityRule,
                    ratingRule,
                    chosenKey,
                    documents,
                    returns,
                    context);
        }
    }
}
