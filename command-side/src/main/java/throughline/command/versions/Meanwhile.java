package throughline.command.versions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.command.Refusal;
import throughline.events.EventNames;
import throughline.events.LeadEvent;
import throughline.events.MilestoneEvent;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.RatingEvent;
import throughline.events.SectionEvent;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.WordingEvent.ActionMoved;
import throughline.events.WordingEvent.ActionRenumbered;
import throughline.events.WordingEvent.ActionReworded;
import throughline.events.WordingEvent.ActionThemed;
import throughline.events.WordingEvent.ColumnRewritten;

/**
 * What others recorded while somebody chose what to take over: it is never overwritten unseen. A note that a partner
 * added stands beside whatever the document says, so it is in nobody's way.
 */
final class Meanwhile {
    private final Map<String, Set<String>> cells = new HashMap<>();
    private final Set<String> touched = new HashSet<>();

    Meanwhile(List<SinceThen.Said> since) {
        for (var said : since) {
            touched.add(said.stream());
            var type = EventNames.byName().get(said.type());
            if (type != null) {
                var column = said.column();
                var cell = column != null && type == ColumnRewritten.class ? column : cell(type);
                cells.computeIfAbsent(said.stream(), stream -> new HashSet<>()).add(cell);
            }
        }
    }

    private static String cell(Class<?> type) {
        if (type == ActionReworded.class) {
            return "text";
        }
        if (type == ActionRenumbered.class) {
            return "ref";
        }
        if (type == ActionThemed.class) {
            return "theme";
        }
        if (type == ActionMoved.class) {
            return "place";
        }
        if (LeadEvent.class.isAssignableFrom(type)) {
            return "lead";
        }
        if (TimescaleEvent.class.isAssignableFrom(type) && type != PartnerDateSet.class) {
            return "timescale";
        }
        if (MilestoneEvent.class.isAssignableFrom(type)) {
            return "milestones";
        }
        if (RatingEvent.class.isAssignableFrom(type)) {
            return "rating";
        }
        if (type == PriorityRenamed.class || type == PriorityMoved.class) {
            return "heading";
        }
        return SectionEvent.class.isAssignableFrom(type) ? "section" : "";
    }

    /** @param name of the row, as its plan calls it */
    void mustHaveLeft(Object stream, Set<String> chosen, String name) {
        var changed = cells.getOrDefault(stream.toString(), Set.of());
        if (chosen.stream().anyMatch(changed::contains)) {
            throw Refusal.outdated("Someone else changed %s while you were choosing. Compare the document once more, and choose again."
                    .formatted(name));
        }
    }

    /** Nobody has said anything of it. */
    void mustHaveLeftAlone(Object stream, String name) {
        if (touched.contains(stream.toString())) {
            throw Refusal.outdated("Someone else recorded something about %s while you were choosing. Compare the document once more, and choose again."
                    .formatted(name));
        }
    }
}
