package throughline.query.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.Due;
import throughline.events.EvidenceEvent;
import throughline.events.Lead;
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
import throughline.events.PriorityId;
import throughline.events.ProgressEvent;
import throughline.events.Prose;
import throughline.events.QueryEvent;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.RequestEvent;
import throughline.events.RowEvent;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.WordingEvent;
import throughline.events.WordingEvent.ActionMoved;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.events.WordingEvent.ColumnRewritten;
import throughline.query.journal.Entry;

/**
 * Everything that the record says of one action.
 *
 * @param added its wording and its place as they are now, and what it was carried forward from
 * @param sequence of its last event in its stream
 * @param assigned whom the leads were ever said to be, the last in force unless the words were read anew since
 * @param interpreted whom the printed words were read to name; in force until somebody says otherwise
 * @param carried to which plans it went on
 * @param milestones those that stand, in their printed order
 * @param columns by the name that the document prints, as they read now
 * @param rewritten cells that a later version of the document prints otherwise, so that what was read before may stand
 *     elsewhere in them
 */
public record ActionState(
        ActionAdded added,
        long sequence,
        @Nullable Prose leadAsWritten,
        List<Noted<LeadAssigned>> assigned,
        @Nullable Noted<LeadInterpreted> interpreted,
        Timing timing,
        Map<MilestoneId, Milestone> milestones,
        Map<Prose, ColumnKept> columns,
        List<Noted<ProgressEvent>> updates,
        List<Noted<RatingEvent>> ratings,
        List<Round> rounds,
        List<Noted<CarriedForward>> carried,
        List<Noted<EntryCorrected>> corrections,
        RowFacts facts,
        Requests requests,
        Queries queries,
        Standings standings,
        Exhibits exhibits,
        Set<String> rewritten) {

    /** @param dated each time that its date was read or set, the last in force */
    public record Milestone(
            MilestoneAdded added,
            List<Noted<MilestoneDated>> dated,
            @Nullable Noted<MilestoneReached> reached) {
        public @Nullable Due due() {
            return dated.isEmpty()
                    ? added.due()
                    : dated.getLast().event().due();
        }

        Milestone reads(MilestoneReworded now) {
            var words = new MilestoneAdded(
                    added.actionId(), added.planId(), added.milestoneId(), now.text(), added.due());
            return new Milestone(words, dated, reached);
        }
    }

    static ActionState opened(ActionAdded added, long sequence) {
        return new ActionState(
                added,
                sequence,
                null,
                List.of(),
                null,
                Timing.UNSAID,
                Map.of(),
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RowFacts.NONE,
                Requests.NONE,
                Queries.NONE,
                Standings.NONE,
                Exhibits.NONE,
                Set.of());
    }

    /** The parties in force, in their printed order; empty until someone has said which parties are named. */
    public List<Lead> leads() {
        if (!assigned.isEmpty() && !readAnew()) {
            return assigned.getLast().event().leads();
        }
        return interpreted == null
                ? List.of()
                : interpreted.event().leads().stream()
                        .map(LeadInterpreted.Read::lead)
                        .toList();
    }

    /** The printed words were read after somebody had said who leads: a later version of the document says otherwise. */
    public boolean readAnew() {
        return interpreted != null
                && (assigned.isEmpty() || assigned.getLast().position() < interpreted.position());
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
            case WordingEvent wording -> next.reads(wording);
            case LeadReworded written -> next.leadAsWritten = written.asWritten();
            case LeadWritten written -> next.leadAsWritten = written.asWritten();
            case LeadInterpreted leads -> next.interpreted = Noted.of(leads, entry, late);
            case LeadAssigned leads -> next.assigned = Kept.with(assigned, Noted.of(leads, entry, late));
            case TimescaleEvent timescale -> next.timing = timing.after(timescale, entry, late);
            case MilestoneEvent milestone -> next.milestones = after(milestone, entry, late);
            case RowEvent fact -> next.facts = facts.after(fact, entry, late);
            case ProgressEvent update -> next.updates = Kept.with(updates, Noted.of(update, entry, late));
            case RatingEvent rating -> next.ratings = Kept.with(ratings, Noted.of(rating, entry, late));
            case CompletionEvent completion -> {
                next.rounds = Round.after(rounds, completion, entry, late);
                next.standings = completion instanceof ActionReopened reopened && reopened.organisation() == null
                        ? standings.reopened()
                        : standings;
            }
            case RequestEvent request -> next.requests = requests.after(request, entry, late);
            case QueryEvent query -> next.queries = queries.after(query, entry, late);
            case StandingEvent standing -> next.standings = standings.after(standing, entry, late);
            case EvidenceEvent shown -> next.exhibits = exhibits.after(shown, entry, late);
        }
        return next.done();
    }

    private Map<MilestoneId, Milestone> after(MilestoneEvent event, Entry entry, boolean late) {
        if (event instanceof MilestoneMoved moved) {
            return Kept.moved(milestones, moved.milestoneId(), moved.after());
        }
        if (event instanceof MilestoneWithdrawn withdrawn) {
            return Kept.without(milestones, withdrawn.milestoneId());
        }
        var known = milestones.get(event.milestoneId());
        var next = switch (event) {
            case MilestoneAdded added -> new Milestone(added, List.of(), null);
            case MilestoneDated dated ->
                known == null
                        ? null
                        : new Milestone(
                                known.added(), Kept.with(known.dated(), Noted.of(dated, entry, late)), known.reached());
            case MilestoneReworded reworded -> known == null ? null : known.reads(reworded);
            case MilestoneMoved moved -> known;
            case MilestoneWithdrawn withdrawn -> null;
            case MilestoneReached reached ->
                known == null ? null : new Milestone(known.added(), known.dated(), Noted.of(reached, entry, late));
        };
        return next == null ? milestones : Kept.with(milestones, event.milestoneId(), next);
    }

    /** The next state while it is made: what is not said stays as it was. */
    private static final class Draft {
        private ActionAdded added;
        private long sequence;
        private @Nullable Prose leadAsWritten;
        private List<Noted<LeadAssigned>> assigned;
        private @Nullable Noted<LeadInterpreted> interpreted;
        private Timing timing;
        private Map<MilestoneId, Milestone> milestones;
        private Map<Prose, ColumnKept> columns;
        private List<Noted<ProgressEvent>> updates;
        private List<Noted<RatingEvent>> ratings;
        private List<Round> rounds;
        private List<Noted<CarriedForward>> carried;
        private List<Noted<EntryCorrected>> corrections;
        private RowFacts facts;
        private Requests requests;
        private Queries queries;
        private Standings standings;
        private Exhibits exhibits;
        private Set<String> rewritten;

        Draft(ActionState was) {
            added = was.added;
            sequence = was.sequence;
            leadAsWritten = was.leadAsWritten;
            assigned = was.assigned;
            interpreted = was.interpreted;
            timing = was.timing;
            milestones = was.milestones;
            columns = was.columns;
            updates = was.updates;
            ratings = was.ratings;
            rounds = was.rounds;
            carried = was.carried;
            corrections = was.corrections;
            facts = was.facts;
            requests = was.requests;
            queries = was.queries;
            standings = was.standings;
            exhibits = was.exhibits;
            rewritten = was.rewritten;
        }

        void reads(WordingEvent event) {
            switch (event) {
                case ActionReworded e -> {
                    added = opening(added.priorityId(), added.ref(), added.theme(), e.text());
                    rewritten = Kept.with(rewritten, "text");
                }
                case ActionRenumbered e -> added = opening(added.priorityId(), e.ref(), added.theme(), added.text());
                case ActionThemed e -> added = opening(added.priorityId(), added.ref(), e.theme(), added.text());
                case ActionMoved e -> added = opening(e.priorityId(), added.ref(), added.theme(), added.text());
                case ColumnRewritten e -> {
                    rewritten = Kept.with(rewritten, e.column().text());
                    columns = Plain.isBlank(e.content())
                            ? Kept.without(columns, e.column())
                            : Kept.with(
                                    columns,
                                    e.column(),
                                    new ColumnKept(e.actionId(), e.planId(), e.column(), e.content()));
                }
            }
        }

        private ActionAdded opening(
                PriorityId under, @Nullable Prose ref, @Nullable Prose theme, Prose text) {
            return new ActionAdded(
                    added.actionId(), added.planId(), added.partnershipId(), under, ref, theme, text, added.origins());
        }

        ActionState done() {
            return new ActionState(
                    added,
                    sequence,
                    leadAsWritten,
                    assigned,
                    interpreted,
                    timing,
                    milestones,
                    columns,
                    updates,
                    ratings,
                    rounds,
                    carried,
                    corrections,
                    facts,
                    requests,
                    queries,
                    standings,
                    exhibits,
                    rewritten);
        }
    }
}
