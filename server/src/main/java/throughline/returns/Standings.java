package throughline.returns;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import throughline.documents.layout.Return;
import throughline.query.plan.GetPlan;

/** What is computed of each row beside its printed words. */
final class Standings {
    private final Map<String, String> colours;

    Standings(List<GetPlan.Key> key) {
        colours = key.stream()
                .collect(Collectors.toMap(
                        entry -> entry.label().toLowerCase(Locale.UK), GetPlan.Key::colour, (first, again) -> first));
    }

    Map<String, Return.Standing> of(Chosen chosen) {
        var standing = new LinkedHashMap<String, Return.Standing>();
        for (int priority = 0; priority < chosen.priorities().size(); priority++) {
            var rows = chosen.priorities().get(priority).rows();
            for (int row = 0; row < rows.size(); row++) {
                standing.put("priorities[%d].actions[%d]".formatted(priority, row), of(rows.get(row).action()));
            }
        }
        return standing;
    }

    Return.Standing of(GetPlan.Action action) {
        return new Return.Standing(
                Said.due(action.timescale().originalDue()), dueNow(action), accountable(action), status(action), colour(action));
    }

    private String colour(GetPlan.Action action) {
        return action.rating() == null
                ? ""
                : colours.getOrDefault(action.rating().toLowerCase(Locale.UK), "grey");
    }

    /** “11 September 2026; moved twice; 34 days overdue”. */
    static String dueNow(GetPlan.Action action) {
        var when = action.timescale();
        if (when.due() == null) {
            return "";
        }
        var said = Said.due(when.due());
        if (when.slips() > 0) {
            said += "; moved later " + Said.times(when.slips());
        }
        return when.overdueDays() > 0 ? said + "; " + Said.days(when.overdueDays()) + " overdue" : said;
    }

    static String accountable(GetPlan.Action action) {
        var answer = action.accountable();
        if (answer.name() == null) {
            var why = Said.sentence(answer.unresolved() == null ? "No lead is named." : answer.unresolved());
            return why.startsWith("No") ? why : "Nobody answers. " + why;
        }
        var via = answer.via();
        return via == null || via.equals("named as lead") ? answer.name() : answer.name() + ", " + via;
    }

    static String status(GetPlan.Action action) {
        return switch (action.status()) {
            case "not-started" -> "Not started";
            case "in-progress" -> "In progress";
            case "awaiting-update" -> "Awaiting an update";
            case "partly-completed" -> "Partly completed";
            case "completed" -> "Completed";
            case "on-hold" -> "On hold";
            case "carried-forward" -> "Carried forward";
            case "closed" -> "Closed";
            default -> action.status();
        };
    }
}
