package throughline.written;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten;
import throughline.events.Lead;
import throughline.query.accountability.Accountable.Named;
import throughline.query.history.British;
import throughline.query.plan.GetPlan;

/** One action as a row of its table. */
final class RowInWords {
    private static final String PROGRESS = "progress";
    private static final String LINKS = "links";
    private static final String RATING = "rating";

    /** “Not applicable” is no milestone; its words are kept under its place among them. */
    private static final Pattern AMONG_MILESTONES = Pattern.compile("milestones\\[(\\d+)]");

    private static final Set<String> OWN = Set.of(PROGRESS, LINKS, RATING);

    private RowInWords() {}

    static AsWritten.Row of(GetPlan.Action action) {
        var kept = new LinkedHashMap<String, Object>();
        action.columns().forEach(column -> kept.put(column.column(), column.content()));
        return new AsWritten.Row(
                PlanInWords.orNull(action.ref()),
                PlanInWords.orNull(action.theme()),
                action.text(),
                lead(action),
                TimescaleInWords.of(action.timescale()),
                milestones(action.milestones(), kept),
                PlanInWords.orNull(ProgressInWords.of(action, printedProgress(action), entry -> true)),
                rating(action, kept),
                links(action.row().links(), kept),
                others(kept));
    }

    /** Empty where the document has no such cell. */
    static String printedProgress(GetPlan.Action action) {
        return action.columns().stream()
                .filter(column -> column.column().equals(PROGRESS))
                .map(column -> Plainly.words(column.content()))
                .reduce("", (before, last) -> last);
    }

    /** As written while the printed words hold, else whom the record names. */
    static @Nullable String lead(GetPlan.Action action) {
        var printed = action.leads().stream().allMatch(lead -> lead.readFrom() != null || lead.partyId() == null);
        if (printed && action.leadAsWritten() != null) {
            return PlanInWords.orNull(action.leadAsWritten());
        }
        var leading = names(action.leads(), Lead.Role.PRIMARY);
        var supporting = names(action.leads(), Lead.Role.SUPPORTING);
        if (leading.isEmpty()) {
            return supporting.isEmpty() ? null : "Supported by " + British.list(supporting);
        }
        return British.list(leading) + (supporting.isEmpty() ? "" : ", with " + British.list(supporting));
    }

    private static List<String> names(List<Named> leads, Lead.Role role) {
        return leads.stream()
                .filter(lead -> lead.role() == role)
                .map(Named::name)
                .toList();
    }

    /** In their printed order, also those whose words say that there is none. */
    private static List<String> milestones(List<GetPlan.Milestone> milestones, Map<String, Object> kept) {
        var among = new TreeMap<Integer, String>();
        kept.forEach((column, content) -> {
            var place = AMONG_MILESTONES.matcher(column);
            if (place.matches()) {
                among.put(Integer.valueOf(place.group(1)), Plainly.words(content));
            }
        });
        var all = new ArrayList<String>();
        milestones.forEach(milestone -> all.add(milestone(milestone)));
        among.forEach((place, words) -> all.add(Math.min(place, all.size()), words));
        return all.stream().filter(words -> !words.isBlank()).toList();
    }

    /** With what was recorded of it after its words were printed. */
    private static String milestone(GetPlan.Milestone milestone) {
        var due = milestone.due() == null || milestone.readFrom() != null
                ? Stream.<String>empty()
                : Stream.of("due " + British.due(milestone.due()));
        var reached = milestone.reachedOn() == null
                ? Stream.<String>empty()
                : Stream.of("reached " + British.day(milestone.reachedOn()));
        var said = Stream.concat(due, reached).toList();
        return said.isEmpty() ? milestone.text() : milestone.text() + " (" + String.join("; ", said) + ")";
    }

    private static @Nullable String rating(GetPlan.Action action, Map<String, Object> kept) {
        return action.rating() != null
                ? action.rating()
                : PlanInWords.orNull(Plainly.words(kept.getOrDefault(RATING, "")));
    }

    private static List<String> links(List<GetPlan.Link> links, Map<String, Object> kept) {
        var since = links.stream()
                .filter(link -> link.readFrom() == null)
                .map(link -> Stream.of(link.number(), link.title(), link.subTheme())
                        .filter(words -> words != null && !words.isBlank())
                        .reduce((one, next) -> one + " " + next)
                        .orElse(""));
        return Stream.concat(Plainly.points(kept.getOrDefault(LINKS, List.of())).stream(), since)
                .filter(words -> !words.isBlank())
                .toList();
    }

    private static Map<String, String> others(Map<String, Object> kept) {
        var others = new LinkedHashMap<String, String>();
        kept.forEach((column, content) -> {
            var words = Plainly.words(content);
            if (!OWN.contains(column) && !AMONG_MILESTONES.matcher(column).matches() && !words.isBlank()) {
                others.put(column, words);
            }
        });
        return others;
    }
}
