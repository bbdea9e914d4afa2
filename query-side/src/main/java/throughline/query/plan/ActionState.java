package throughline.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.CompletionEvent;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.query.journal.Entry;

/**
 * Everything that the record says of one action.
 *
 * @param added its wording, its place and what it was carried forward from
 * @param sequence of its last event in its stream
 * @param assigned whom the leads were ever said to be, the last in force
 * @param carried to which plans it went on
 * @param columns by the name that the document prints
 */
public record ActionState(
        ActionAdded added,
        long sequence,
        @Nullable Prose leadAsWritten,
        List<Noted<LeadAssigned>> assigned,
        Timing timing,
        Map<MilestoneId, Milestone> milestones,
        Map<Prose, ColumnKept> columns,
        List<Noted<ProgressRecorded>> updates,
        List<Noted<RatingEvent>> ratings,
        List<Round> rounds,
        List<Noted<CarriedForward>> carried,
        List<Noted<EntryCorrected>> corrections) {

    public record Milestone(MilestoneAdded added, @Nullable Noted<MilestoneReached> reached) {}

    static ActionState opened(ActionAdded added, long sequence) {
        return new ActionState(
                added,
                sequence,
                null,
                List.of(),
                Timing.UNSAID,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    /** The parties in force, in their printed order; empty until someone has said which parties are named. */
    public List<Lead> leads() {
        return assigned.isEmpty() ? List.of() : assigned.getLast().event().leads();
    }

    public Optional<Rating> rating() {
        return ratings.isEmpty()
                ? Optional.empty()
                : Optional.of(ratings.getLast().event().rating());
    }

    public Status status() {
        return Status.of(this);
    }

    /** @param late the plan had ended by then */
    ActionState apply(ActionEvent event, Entry entry, boolean late) {
        var next = new Draft(this);
        next.sequence = entry.sequence();
        switch (event) {
            case ActionAdded again -> {
                return opened(again, entry.sequence());
            }
            case ColumnKept column -> next.columns = Kept.with(columns, column.column(), column);
            case CarriedForward forward -> next.carried = Kept.with(carried, Noted.of(forward, entry, late));
            case EntryCorrected correction ->
                next.corrections = Kept.with(corrections, Noted.of(correction, entry, late));
            case LeadWritten written -> next.leadAsWritten = written.asWritten();
            case LeadAssigned leads -> next.assigned = Kept.with(assigned, Noted.of(leads, entry, late));
            case TimescaleSet set -> next.timing = timing.set(set.timescale());
            case TimescaleRevised revised -> next.timing = timing.revised(Noted.of(revised, entry, late));
            case MilestoneAdded step ->
                next.milestones = Kept.with(milestones, step.milestoneId(), new Milestone(step, null));
            case MilestoneReached reached -> next.milestones = with(Noted.of(reached, entry, late));
            case ProgressRecorded update -> next.updates = Kept.with(updates, Noted.of(update, entry, late));
            case RatingEvent rating -> next.ratings = Kept.with(ratings, Noted.of(rating, entry, late));
            case CompletionEvent completion -> next.rounds = Round.after(rounds, completion, entry, late);
        }
        return next.done();
    }

    private Map<MilestoneId, Milestone> with(Noted<MilestoneReached> reached) {
        var id = reached.event().milestoneId();
        var known = milestones.get(id);
        return known == null ? milestones : Kept.with(milestones, id, new Milestone(known.added(), reached));
    }

    /** The next state while it is made: what is not said stays as it was. */
    private static final class Draft {
        private final ActionAdded added;
        private long sequence;
        private @Nullable Prose leadAsWritten;
        private List<Noted<LeadAssigned>> assigned;
        private Timing timing;
        private Map<MilestoneId, Milestone> milestones;
        private Map<Prose, ColumnKept> columns;
        private List<Noted<ProgressRecorded>> updates;
        private List<Noted<RatingEvent>> ratings;
        private List<Round> rounds;
        private List<Noted<CarriedForward>> carried;
        private List<Noted<EntryCorrected>> corrections;

        Draft(ActionState was) {
            added = was.added;
            sequence = was.sequence;
            leadAsWritten = was.leadAsWritten;
            assigned = was.assigned;
            timing = was.timing;
            milestones = was.milestones;
            columns = was.columns;
            updates = was.updates;
            ratings = was.ratings;
            rounds = was.rounds;
            carried = was.carried;
            corrections = was.corrections;
        }

        ActionState done() {
            return new ActionState(
                    added,
                    sequence,
                    leadAsWritten,
                    assigned,
                    timing,
                    milestones,
                    columns,
                    updates,
                    ratings,
                    rounds,
                    carried,
                    corrections);
        }
    }
}
