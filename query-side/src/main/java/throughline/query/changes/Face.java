package throughline.query.changes;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartyId;
import throughline.events.PriorityId;
import throughline.events.RoundId;
import throughline.events.SectionId;
import throughline.query.journal.Names;
import throughline.query.party.PartyState;
import throughline.query.plan.PlanState;
import throughline.query.plan.ShownAction;
import throughline.query.plan.ShownPlan;

/**
 * One subject as readers see it: its fields, under the names that the plan's own JSON uses.
 *
 * @param ref the printed reference
 * @param text its wording or title
 */
record Face(@Nullable String ref, String text, Map<String, Object> fields) {
    /** These say which action it is and where its stream stands, or are computed anew each day; they are no news to a reader. */
    private static final Set<String> NO_NEWS = Set.of("actionId", "sequence", "byRule");

    /** It grows with every day that passes, and no entry is behind it. */
    private static final Set<String> LATENESS = Set.of("overdueDays", "pastFirstDays");

    /** @param on the same day on both sides, since the day alone changes who answers, and no entry is behind it */
    static @Nullable Face of(Subject subject, PlanState plan, Names names, LocalDate on) {
        return switch (subject.kind()) {
            case PLAN -> plan(plan, names);
            case SECTION -> section((SectionId) subject.id(), plan);
            case PRIORITY -> priority((PriorityId) subject.id(), plan);
            case ACTION -> action((ActionId) subject.id(), plan, names, on);
            case PARTY -> party((PartyId) subject.id(), plan);
            case INDICATOR, INTERVENTION, FUND, GOVERNANCE, ALIGNMENT -> ContextFaces.of(subject, plan, names);
            case ROUND -> round((RoundId) subject.id(), plan);
        };
    }

    private static @Nullable Face plan(PlanState plan, Names names) {
        if (plan.opened() == null) {
            return null;
        }
        return new Face(null, plan.opening().title().text(), ShownPlan.fields(plan, names));
    }

    private static @Nullable Face section(SectionId id, PlanState plan) {
        var section = plan.sections().get(id);
        return section == null ? null : new Face(null, section.key().text(), Parts.of(ShownPlan.section(section)));
    }

    private static @Nullable Face priority(PriorityId id, PlanState plan) {
        var priority = plan.priorities().get(id);
        if (priority == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, Object>();
        var ref = priority.ref() == null ? null : priority.ref().text();
        if (ref != null) {
            fields.put("ref", ref);
        }
        fields.put("title", priority.title().text());
        return new Face(ref, priority.title().text(), fields);
    }

    private static @Nullable Face action(ActionId id, PlanState plan, Names names, LocalDate on) {
        var action = plan.actions().get(id);
        if (action == null) {
            return null;
        }
        var shown = new ShownAction(plan, on, names).of(action);
        var fields = new LinkedHashMap<>(Parts.of(shown));
        var timescale = new LinkedHashMap<>(Parts.of(shown.timescale()));
        timescale.keySet().removeAll(LATENESS);
        fields.put("timescale", timescale);
        fields.keySet().removeAll(NO_NEWS);
        return new Face(shown.ref(), shown.text(), fields);
    }

    private static @Nullable Face party(PartyId id, PlanState plan) {
        var party = plan.parties().get(id);
        if (party == null) {
            return null;
        }
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", party.name().text());
        fields.put("kind", party.kind());
        if (!party.tenures().isEmpty()) {
            fields.put(
                    "holders",
                    party.tenures().values().stream()
                            .map(tenure -> held(tenure, plan))
                            .toList());
        }
        return new Face(null, party.name().text(), fields);
    }

    private static String held(PartyState.Tenure tenure, PlanState plan) {
        var event = tenure.appointed().event();
        var to = tenure.to();
        return plan.nameOf(event.holder()) + ", " + event.from() + (to == null ? " on" : " to " + to);
    }

    private static @Nullable Face round(RoundId id, PlanState plan) {
        var round = plan.updateRounds().get(id);
        if (round == null) {
            return null;
        }
        var opened = round.opened().event();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("title", opened.title().text());
        fields.put("deadline", opened.deadline().toString());
        fields.put("closed", round.closed() != null);
        return new Face(null, opened.title().text(), fields);
    }
}
