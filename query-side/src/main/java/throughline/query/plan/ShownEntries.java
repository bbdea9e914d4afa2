package throughline.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.Excerpt;
import throughline.events.PartyId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.StandingEvent;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;
import throughline.query.Who;
import throughline.query.journal.Names;

/** Everything that was said of an action, in the order of the record, whichever family the event is of. */
final class ShownEntries {
    private final PlanState plan;
    private final Names names;

    ShownEntries(PlanState plan, Names names) {
        this.plan = plan;
        this.names = names;
    }

    List<GetPlan.EntryShown> of(ActionState action) {
        var entries = new ArrayList<GetPlan.EntryShown>();
        action.updates().forEach(noted -> entries.add(progress(noted)));
        action.rounds().forEach(round -> entries.add(completion(round)));
        action.requests().all().values().forEach(asked -> requests(asked, entries));
        action.queries().all().values().forEach(question -> entries.add(query(question.raised())));
        action.standings().all().forEach(noted -> entries.add(standing(noted)));
        entries.sort(Comparator.comparingLong(GetPlan.EntryShown::position));
        return together(entries);
    }

    /** One printed piece that names several partners is one entry of them all. */
    private static List<GetPlan.EntryShown> together(List<GetPlan.EntryShown> entries) {
        var together = new LinkedHashMap<Object, GetPlan.EntryShown>();
        for (var entry : entries) {
            Object piece = entry.readFrom() == null ? entry.position() : List.of(entry.kind(), entry.readFrom());
            together.merge(piece, entry, GetPlan.EntryShown::with);
        }
        return List.copyOf(together.values());
    }

    private GetPlan.EntryShown progress(Noted<ProgressEvent> noted) {
        return switch (noted.event()) {
            case ProgressRecorded e ->
                entry(
                        "progress",
                        e.onBehalfOf(),
                        e.happenedOn(),
                        e.happenedIn(),
                        e.note(),
                        e.source(),
                        e.excerpt(),
                        noted);
            case NoChangeConfirmed e ->
                entry("no-change", e.onBehalfOf(), e.happenedOn(), null, e.note(), e.source(), null, noted);
        };
    }

    private GetPlan.EntryShown completion(Round round) {
        var excerpt = switch (round.completed().event()) {
            case PartCompleted e -> e.excerpt();
            case ActionCompleted e -> e.excerpt();
            case CompletionSignedOff e -> null;
            case ActionReopened e -> null;
        };
        return entry(
                round.whole() ? "completed" : "part-completed",
                round.organisation(),
                round.happenedOn(),
                null,
                round.evidence(),
                null,
                excerpt,
                round.completed());
    }

    private void requests(Requests.Asked asked, List<GetPlan.EntryShown> entries) {
        var event = asked.requested().event();
        entries.add(entry(
                "update-requested",
                event.party(),
                null,
                null,
                event.question(),
                null,
                event.excerpt(),
                asked.requested()));
        var missed = asked.notReceived();
        if (missed != null) {
            entries.add(entry(
                    "update-not-received",
                    event.party(),
                    null,
                    null,
                    missed.event().reason(),
                    null,
                    missed.event().excerpt(),
                    missed));
        }
    }

    private GetPlan.EntryShown standing(Noted<StandingEvent> noted) {
        return switch (noted.event()) {
            case ActionPutOnHold e -> entry("on-hold", null, e.from(), null, e.reason(), null, e.excerpt(), noted);
            case ActionResumed e -> entry("resumed", null, e.from(), null, e.reason(), null, e.excerpt(), noted);
            case ActionMarkedDuplicate e -> entry("duplicate", null, null, null, e.reason(), null, e.excerpt(), noted);
            case DuplicateWithdrawn e -> entry("no-duplicate", null, null, null, e.reason(), null, null, noted);
            case ActionStopped e -> entry("stopped", null, null, null, e.reason(), null, null, noted);
            case FollowOnNamed e -> entry("follow-on", null, null, null, e.reason(), null, null, noted);
            case CarryForwardMarked e -> entry("carry-forward", null, null, null, e.reason(), null, e.excerpt(), noted);
        };
    }

    private GetPlan.EntryShown query(Noted<QueryRaised> noted) {
        var event = noted.event();
        return entry("query", event.owner(), null, null, event.question(), null, event.excerpt(), noted);
    }

    private GetPlan.EntryShown entry(
            String kind,
            @Nullable PartyId party,
            @Nullable LocalDate happenedOn,
            @Nullable Due happenedIn,
            @Nullable Prose text,
            @Nullable Prose source,
            @Nullable Excerpt excerpt,
            Noted<?> noted) {
        return new GetPlan.EntryShown(
                kind,
                party == null ? List.of() : List.of(plan.nameOf(party)),
                happenedOn,
                happenedIn,
                ShownAction.text(text),
                ShownAction.text(source),
                excerpt,
                Who.of(noted.by(), names),
                noted.recordedAt(),
                excerpt == null ? ShownAction.recordedAfter(happenedOn, noted) : null,
                noted.late(),
                noted.position());
    }
}
