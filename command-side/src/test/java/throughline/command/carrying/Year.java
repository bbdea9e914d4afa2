package throughline.command.carrying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.command.Cast;
import throughline.command.action.Unfinished;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.CarryOverPlan.Kind;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.Prose;
import throughline.events.StatusKey;

/** A plan at the end of its year, whose actions are decided about. */
final class Year {
    static final PartnershipId ELSEWHERE = PartnershipId.next();
    static final LocalDate TODAY = LocalDate.of(2024, 6, 14);

    private final Map<ActionId, Unfinished> plan = new LinkedHashMap<>();

    ActionId action(String ref, ActionEvent... more) {
        return action(ActionId.next(), ref, more);
    }

    ActionId action(ActionId id, String ref, ActionEvent... more) {
        var events = new ArrayList<ActionEvent>();
        events.add(new ActionAdded(
                id,
                Cast.PLAN,
                Cast.PARTNERSHIP,
                Cast.PRIORITY,
                Cast.prose(ref),
                Cast.prose("Workforce"),
                Cast.prose("Keep promise " + ref),
                List.of()));
        events.addAll(Arrays.asList(more));
        plan.put(id, Unfinished.after(events));
        return id;
    }

    Sorted sorted(boolean every, Decision... decisions) {
        return Sorting.of(plan, Arrays.asList(decisions), every);
    }

    Draft draft(Decision... decisions) {
        return draft(Cast.PARTNERSHIP, decisions);
    }

    Draft draft(PartnershipId into, Decision... decisions) {
        var from = Cast.open().apply(Cast.PLAN);
        var to = new Terms(Cast.NEXT_PLAN, into, StatusKey.RED_AMBER_GREEN, from.priorities(), false, null);
        return Draft.of(
                sorted(false, decisions),
                Destination.open(to, from),
                Cast.register(),
                day -> day == null ? TODAY : day);
    }

    static Decision decided(@Nullable ActionId action, Kind kind) {
        return new Decision(action, kind, Cast.prose("Because"), null, null, null, null);
    }

    static Decision decided(ActionId action, Kind kind, Into... into) {
        return new Decision(action, kind, Cast.prose("Because"), List.of(into), null, null, null);
    }

    static Decision merged(ActionId action, ActionId... with) {
        return new Decision(action, Kind.MERGE, Cast.prose("Because"), null, List.of(with), null, null);
    }

    static Into part(String text) {
        return new Into(null, null, new Prose(text), null, null, null);
    }

    static List<CarriedForward> carried(Draft draft) {
        return draft.settled().values().stream()
                .flatMap(List::stream)
                .filter(CarriedForward.class::isInstance)
                .map(CarriedForward.class::cast)
                .toList();
    }

    static ActionAdded beginning(Draft draft, int at) {
        return (ActionAdded) draft.added().get(at).getFirst();
    }

    static <E> List<E> facts(Draft draft, int at, Class<E> type) {
        return draft.added().get(at).stream().filter(type::isInstance).map(type::cast).toList();
    }
}
