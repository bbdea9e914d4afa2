package throughline.query.dates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import throughline.events.Due;
import throughline.events.PartyId;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.query.dates.GetDates.Kind;
import throughline.query.plan.ActionState;

/** What is still due of one action: of what is done, on no day any more. */
final class ActionDays {
    private final Whose whose;
    private final boolean ended;

    /** @param ended the plan has: of its actions only updates are still waited for */
    ActionDays(Whose whose, boolean ended) {
        this.whose = whose;
        this.ended = ended;
    }

    List<Named> of(ActionState action) {
        var days = new ArrayList<Named>();
        if (!ended && !action.status().done()) {
            if (whose.leads(action)) {
                whole(action, days);
                milestones(action, days);
            }
            parts(action, days);
        }
        updates(action, days);
        return days;
    }

    private static void whole(ActionState action, List<Named> days) {
        var due = action.timing().due();
        if (due != null) {
            days.add(day("due-" + action.added().actionId(), Kind.ACTION, action, 0, due));
        }
        var current = action.timing().current();
        var several = current == null ? null : current.dates();
        for (var at = 0; several != null && at < several.size(); at++) {
            if (!several.get(at).due().equals(due)) {
                var id = "due-" + action.added().actionId() + "-" + (at + 1);
                days.add(day(id, Kind.ACTION, action, at + 1, several.get(at).due()));
            }
        }
    }

    private static void milestones(ActionState action, List<Named> days) {
        var number = 0;
        for (var milestone : action.milestones().values()) {
            number++;
            var due = milestone.due();
            if (due != null && milestone.reached() == null) {
                var id = "milestone-" + milestone.added().milestoneId();
                days.add(day(id, Kind.MILESTONE, action, number, due));
            }
        }
    }

    private void parts(ActionState action, List<Named> days) {
        var inForce = new LinkedHashMap<PartyId, PartnerDateSet>();
        action.timing().partners().forEach(noted -> inForce.put(noted.event().party(), noted.event()));
        inForce.forEach((party, set) -> {
            var delivered = action.rounds().stream().anyMatch(round -> round.stands() && party.equals(round.organisation()));
            if (!delivered && whose.includes(party)) {
                var id = "part-" + action.added().actionId() + "-" + party;
                days.add(day(id, Kind.PART, action, 0, set.due()));
            }
        });
    }

    /** Those of a round are due on its day. */
    private void updates(ActionState action, List<Named> days) {
        action.requests().open().forEach(asked -> {
            var request = asked.requested().event();
            var deadline = request.deadline();
            if (deadline != null && request.roundId() == null && asked.notReceived() == null && whose.includes(asked.party())) {
                var id = "update-" + request.requestId();
                days.add(day(id, Kind.UPDATE, action, 0, new Due(deadline.toString())));
            }
        });
    }

    private static Named day(String id, Kind kind, ActionState action, int number, Due due) {
        var ref = action.added().ref();
        return new Named(id, kind, action.added().actionId(), ref == null ? null : ref.text(), number, due);
    }
}
