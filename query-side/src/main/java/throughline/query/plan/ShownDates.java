package throughline.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.Excerpt;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.query.Who;
import throughline.query.journal.Names;

/** The dates beside that of the whole action: each partner's own and each step's, with every time that they moved. */
final class ShownDates {
    private final PlanState plan;
    private final LocalDate on;
    private final Names names;

    /** @param on the day that lateness is counted on */
    ShownDates(PlanState plan, LocalDate on, Names names) {
        this.plan = plan;
        this.on = on;
        this.names = names;
    }

    List<GetPlan.Milestone> milestones(ActionState action) {
        var done = action.status().done();
        return action.milestones().values().stream()
                .map(milestone -> milestone(milestone, done))
                .toList();
    }

    private GetPlan.Milestone milestone(ActionState.Milestone milestone, boolean done) {
        var added = milestone.added();
        var reached = milestone.reached();
        var moves = new Moves(added.due());
        milestone
                .dated()
                .forEach(noted -> moves.to(
                        noted.event().due(),
                        noted.event().reason(),
                        unsaid(noted.event().excerpt()),
                        noted));
        var owed = reached == null && !done;
        return new GetPlan.Milestone(
                added.milestoneId(),
                added.text().text(),
                moves.current,
                moves.first,
                moves.revisions(),
                moves.slips,
                owed ? Timing.daysPast(moves.current, on) : 0,
                owed ? Timing.daysPast(moves.first, on) : 0,
                reached == null ? "open" : "reached",
                reached == null ? null : reached.event().happenedOn(),
                milestone.dated().isEmpty() ? null : milestone.dated().getLast().event().excerpt());
    }

    List<GetPlan.PartnerDate> partners(ActionState action) {
        var byParty = new LinkedHashMap<PartyId, List<Noted<PartnerDateSet>>>();
        action.timing()
                .partners()
                .forEach(noted -> byParty.computeIfAbsent(noted.event().party(), party -> new ArrayList<>())
                        .add(noted));
        return byParty.entrySet().stream()
                .map(dates -> partner(dates.getKey(), dates.getValue(), action))
                .toList();
    }

    private GetPlan.PartnerDate partner(PartyId party, List<Noted<PartnerDateSet>> dates, ActionState action) {
        var moves = new Moves(null);
        dates.forEach(noted -> moves.to(
                noted.event().due(),
                noted.event().reason(),
                unsaid(noted.event().excerpt()),
                noted));
        var last = dates.getLast().event();
        var owed = !action.status().done()
                && action.rounds().stream().noneMatch(round -> round.stands() && party.equals(round.organisation()));
        return new GetPlan.PartnerDate(
                party,
                plan.nameOf(party),
                last.due(),
                dates.getFirst().event().due(),
                moves.revisions(),
                moves.slips,
                owed ? Timing.daysPast(moves.current, on) : 0,
                owed ? Timing.daysPast(moves.first, on) : 0,
                last.excerpt());
    }

    private static String unsaid(@Nullable Excerpt readFrom) {
        return readFrom == null
                ? "moved before the action was carried forward"
                : "read from the plan as it was printed";
    }

    /** A date and every time that it moved; the first that was ever given is no move. */
    private final class Moves {
        private final List<GetPlan.Revision> revisions = new ArrayList<>();
        private @Nullable Due first;
        private @Nullable Due current;
        private int slips;

        Moves(@Nullable Due first) {
            this.first = first;
            this.current = first;
        }

        /** @param unsaid what stands where nobody gave a reason */
        void to(Due next, @Nullable Prose reason, String unsaid, Noted<?> noted) {
            var before = current;
            current = next;
            if (before == null) {
                first = first == null ? next : first;
            } else if (!before.equals(next)) {
                slips += next.lastDay().isAfter(before.lastDay()) ? 1 : 0;
                revisions.add(new GetPlan.Revision(
                        before,
                        next,
                        null,
                        reason == null ? unsaid : reason.text(),
                        Who.of(noted.by(), names),
                        noted.recordedAt(),
                        noted.position()));
            }
        }

        List<GetPlan.Revision> revisions() {
            return List.copyOf(revisions);
        }
    }
}
