package throughline.query.plan;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionId;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.PriorityId;
import throughline.events.SectionEvent;
import throughline.events.SectionEvent.SectionWritten;
import throughline.events.SectionId;
import throughline.query.journal.Entry;

/**
 * A plan as its entries tell it, one after the other. Nothing in it ever changes: {@link #apply} gives the next state.
 *
 * @param position of the last entry; 0 before the first
 * @param recordedAt the moment of that entry
 * @param opened absent until the plan was opened; the parties of its partnership may be older
 * @param parties of its partnership
 * @param standings each time that it was ended, locked or unlocked
 */
public record PlanState(
        long position,
        @Nullable Instant recordedAt,
        @Nullable Noted<PlanOpened> opened,
        Map<SectionId, SectionWritten> sections,
        Map<PriorityId, PriorityAdded> priorities,
        Map<ActionId, ActionState> actions,
        Map<PartyId, PartyRegistered> parties,
        List<Noted<VersionPublished>> versions,
        List<Noted<PlanEvent>> standings,
        List<Noted<PlanEntryCorrected>> corrections) {

    public static final PlanState NOTHING =
            new PlanState(0, null, null, Map.of(), Map.of(), Map.of(), Map.of(), List.of(), List.of(), List.of());

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
        var seen = new PlanState(
                entry.position(),
                entry.recordedAt(),
                opened,
                sections,
                priorities,
                actions,
                parties,
                versions,
                standings,
                corrections);
        return switch (entry.event()) {
            case PlanEvent event -> seen.plan(event, entry);
            case SectionEvent event -> seen.section(event);
            case PartyEvent event -> seen.party(event);
            case ActionEvent event -> seen.action(event, entry);
        };
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

    /** @throws IllegalStateException before the plan was opened */
    public PlanOpened opening() {
        if (opened == null) {
            throw new IllegalStateException("The plan was not opened yet.");
        }
        return opened.event();
    }

    /** Its name in the register, or a word that says that nobody registered it. */
    public String nameOf(PartyId party) {
        var known = parties.get(party);
        return known == null
                ? "a party that is not in the register"
                : known.name().text();
    }

    private PlanState plan(PlanEvent event, Entry entry) {
        return switch (event) {
            case PlanOpened opening -> withOpened(Noted.of(opening, entry, false));
            case PriorityAdded priority -> withPriorities(Kept.with(priorities, priority.priorityId(), priority));
            case VersionPublished version -> withVersions(Kept.with(versions, Noted.of(version, entry, ended())));
            case PlanEnded end -> withStandings(Kept.with(standings, Noted.of(end, entry, false)));
            case PlanLocked lock -> withStandings(Kept.with(standings, Noted.of(lock, entry, ended())));
            case PlanUnlocked unlock -> withStandings(Kept.with(standings, Noted.of(unlock, entry, ended())));
            case PlanEntryCorrected correction ->
                withCorrections(Kept.with(corrections, Noted.of(correction, entry, ended())));
        };
    }

    private PlanState section(SectionEvent event) {
        return switch (event) {
            case SectionWritten section -> withSections(Kept.with(sections, section.sectionId(), section));
        };
    }

    private PlanState party(PartyEvent event) {
        return switch (event) {
            case PartyRegistered party -> withParties(Kept.with(parties, party.partyId(), party));
        };
    }

    private PlanState action(ActionEvent event, Entry entry) {
        var known = actions.get(event.actionId());
        if (known != null) {
            return withActions(Kept.with(actions, event.actionId(), known.apply(event, entry, ended())));
        }
        return event instanceof ActionAdded added
                ? withActions(Kept.with(actions, added.actionId(), ActionState.opened(added, entry.sequence())))
                : this;
    }

    private PlanState withOpened(@Nullable Noted<PlanOpened> opened) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withSections(Map<SectionId, SectionWritten> sections) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withPriorities(Map<PriorityId, PriorityAdded> priorities) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withActions(Map<ActionId, ActionState> actions) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withParties(Map<PartyId, PartyRegistered> parties) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withVersions(List<Noted<VersionPublished>> versions) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withStandings(List<Noted<PlanEvent>> standings) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }

    private PlanState withCorrections(List<Noted<PlanEntryCorrected>> corrections) {
        return new PlanState(
                position, recordedAt, opened, sections, priorities, actions, parties, versions, standings, corrections);
    }
}
