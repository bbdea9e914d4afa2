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
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.TimescaleEvent;
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

    ActionState apply(ActionEvent event, Entry entry, boolean late) {
        var seen = withSequence(entry.sequence());
        return switch (event) {
            case ActionAdded again -> opened(again, entry.sequence());
            case ColumnKept column -> seen.withColumns(Kept.with(columns, column.column(), column));
            case CarriedForward forward -> seen.withCarried(Kept.with(carried, Noted.of(forward, entry, late)));
            case EntryCorrected correction ->
                seen.withCorrections(Kept.with(corrections, Noted.of(correction, entry, late)));
            case LeadEvent lead -> seen.led(lead, entry, late);
            case TimescaleEvent timescale -> seen.timed(timescale, entry, late);
            case MilestoneEvent milestone -> seen.stepped(milestone, entry, late);
            case ProgressEvent progress -> seen.told(progress, entry, late);
            case RatingEvent rating -> seen.withRatings(Kept.with(ratings, Noted.of(rating, entry, late)));
            case CompletionEvent completion -> seen.withRounds(Round.after(rounds, completion, entry, late));
        };
    }

    private ActionState led(LeadEvent event, Entry entry, boolean late) {
        return switch (event) {
            case LeadWritten written -> withLeadAsWritten(written.asWritten());
            case LeadAssigned leads -> withAssigned(Kept.with(assigned, Noted.of(leads, entry, late)));
        };
    }

    private ActionState timed(TimescaleEvent event, Entry entry, boolean late) {
        return switch (event) {
            case TimescaleSet set -> withTiming(timing.set(set.timescale()));
            case TimescaleRevised revised -> withTiming(timing.revised(Noted.of(revised, entry, late)));
        };
    }

    private ActionState stepped(MilestoneEvent event, Entry entry, boolean late) {
        return switch (event) {
            case MilestoneAdded step ->
                withMilestones(Kept.with(milestones, step.milestoneId(), new Milestone(step, null)));
            case MilestoneReached reached -> {
                var known = milestones.get(reached.milestoneId());
                yield known == null
                        ? this
                        : withMilestones(Kept.with(
                                milestones,
                                reached.milestoneId(),
                                new Milestone(known.added(), Noted.of(reached, entry, late))));
            }
        };
    }

    private ActionState told(ProgressEvent event, Entry entry, boolean late) {
        return switch (event) {
            case ProgressRecorded update -> withUpdates(Kept.with(updates, Noted.of(update, entry, late)));
        };
    }

    private ActionState withSequence(long sequence) {
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

    private ActionState withLeadAsWritten(@Nullable Prose leadAsWritten) {
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

    private ActionState withAssigned(List<Noted<LeadAssigned>> assigned) {
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

    private ActionState withTiming(Timing timing) {
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

    private ActionState withMilestones(Map<MilestoneId, Milestone> milestones) {
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

    private ActionState withColumns(Map<Prose, ColumnKept> columns) {
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

    private ActionState withUpdates(List<Noted<ProgressRecorded>> updates) {
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

    private ActionState withRatings(List<Noted<RatingEvent>> ratings) {
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

    private ActionState withRounds(List<Round> rounds) {
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

    private ActionState withCarried(List<Noted<CarriedForward>> carried) {
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

    private ActionState withCorrections(List<Noted<EntryCorrected>> corrections) {
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
