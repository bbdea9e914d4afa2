package throughline.query.ratings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.Event;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.Who;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Names;
import throughline.query.ratings.FindRatingChanges.Change;
import throughline.query.ratings.FindRatingChanges.Correction;
import throughline.query.ratings.FindRatingChanges.Note;
import throughline.query.ratings.FindRatingChanges.Query;
import throughline.query.view.Register;

/**
 * What the journal holds beside a rating: the note of the same request, the corrections, and the queries that were
 * raised before anybody rated the action again.
 */
final class Beside {
    private static final Set<Class<? extends Event>> TYPES = Set.of(
            RatingSet.class,
            RatingConfirmed.class,
            ProgressRecorded.class,
            NoChangeConfirmed.class,
            EntryCorrected.class,
            QueryRaised.class,
            QueryAnswered.class);

    private final Names names;
    private final Map<ActionId, List<Entry>> entries;
    private final Set<QueryId> settled;

    private Beside(Names names, List<Entry> all) {
        this.names = names;
        entries = all.stream().collect(Collectors.groupingBy(entry -> ((ActionEvent) entry.event()).actionId()));
        settled = all.stream()
                .map(Entry::event)
                .filter(event -> event instanceof QueryAnswered answered && answered.settled())
                .map(event -> ((QueryAnswered) event).queryId())
                .collect(Collectors.toSet());
    }

    static List<Change> of(List<Change> changes, Journal journal, Names names) {
        var actions = changes.stream().map(Change::actionId).collect(Collectors.toSet());
        var beside = new Beside(names, journal.entriesOfActions(actions, TYPES));
        return changes.stream().map(beside::with).toList();
    }

    private Change with(Change change) {
        var about = entries.getOrDefault(change.actionId(), List.of());
        var note = note(change, about);
        return new Change(
                change.position(),
                change.at(),
                change.planId(),
                change.planTitle(),
                change.actionId(),
                change.ref(),
                change.text(),
                change.from(),
                change.to(),
                change.direction(),
                change.confirmed(),
                change.reason(),
                change.by(),
                note,
                corrections(change, note, about),
                queries(change, about));
    }

    private static @Nullable Note note(Change change, List<Entry> about) {
        var request = about.stream()
                .filter(entry -> entry.position() == change.position())
                .map(entry -> entry.by().request())
                .findFirst()
                .orElse(null);
        return about.stream()
                .filter(entry -> entry.by().request().equals(request))
                .map(Beside::said)
                .filter(said -> said != null)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Note said(Entry entry) {
        if (entry.event() instanceof ProgressRecorded said) {
            return new Note(entry.position(), said.note().text(), said.happenedOn());
        }
        if (entry.event() instanceof NoChangeConfirmed said) {
            var text = Register.text(said.note());
            return text == null ? null : new Note(entry.position(), text, said.happenedOn());
        }
        return null;
    }

    private List<Correction> corrections(Change change, @Nullable Note note, List<Entry> about) {
        var corrections = new ArrayList<Correction>();
        for (var entry : about) {
            if (entry.event() instanceof EntryCorrected corrected
                    && (corrected.position() == change.position()
                            || note != null && corrected.position() == note.position())) {
                corrections.add(new Correction(
                        entry.position(),
                        entry.recordedAt(),
                        corrected.correction().text(),
                        corrected.reason().text(),
                        Who.of(entry.by(), names)));
            }
        }
        return corrections;
    }

    private List<Query> queries(Change change, List<Entry> about) {
        var next = about.stream()
                .filter(entry -> entry.event() instanceof RatingEvent && entry.position() > change.position())
                .mapToLong(Entry::position)
                .min()
                .orElse(Long.MAX_VALUE);
        var queries = new ArrayList<Query>();
        for (var entry : about) {
            if (entry.event() instanceof QueryRaised raised
                    && !raised.ofCompletion()
                    && entry.position() > change.position()
                    && entry.position() < next) {
                queries.add(new Query(
                        entry.position(),
                        entry.recordedAt(),
                        raised.question().text(),
                        settled.contains(raised.queryId()),
                        Who.of(entry.by(), names)));
            }
        }
        return queries;
    }
}
