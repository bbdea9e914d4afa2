package throughline.documents.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Priority;
import throughline.documents.plan.AsWritten.Section;
import throughline.documents.plan.Compared.FieldChange;
import throughline.documents.plan.Compared.PriorityChange;
import throughline.documents.plan.Compared.RowAdded;
import throughline.documents.plan.Compared.RowAt;
import throughline.documents.plan.Compared.RowChange;
import throughline.documents.plan.Compared.RowRemoved;
import throughline.documents.plan.Compared.SectionChange;

/** Compares two versions of a plan, row by row and field by field. */
public final class Comparing {
    private Comparing() {}

    public static Compared compare(AsWritten before, AsWritten after) {
        return compare(before, after, Map.of());
    }

    /**
     * @param told by row of the later version which row of the earlier one it is, where somebody has said so; empty where
     *     it is none of them
     */
    public static Compared compare(AsWritten before, AsWritten after, Map<RowAt, Optional<RowAt>> told) {
        var priorities = PrioritiesMatched.of(before.priorities(), after.priorities());
        var rows = new HashMap<>(RowsMatched.of(before, after, priorities));
        told.forEach((is, was) -> {
            rows.values().remove(is);
            was.ifPresent(row -> rows.put(row, is));
        });
        var back = new HashMap<RowAt, RowAt>();
        rows.forEach((was, is) -> back.put(is, was));
        var changed = new ArrayList<RowChange>();
        var added = new ArrayList<RowAdded>();
        var same = new LinkedHashMap<RowAt, RowAt>();
        for (int p = 0; p < after.priorities().size(); p++) {
            RowAt follows = null;
            var actions = after.priorities().get(p).actions();
            for (int r = 0; r < actions.size(); r++) {
                var at = new RowAt(p, r);
                var was = back.get(at);
                if (was == null) {
                    added.add(new RowAdded(at, actions.get(r), follows));
                    continue;
                }
                follows = was;
                var change = row(before, after, was, at, priorities);
                if (change == null) {
                    same.put(was, at);
                } else {
                    changed.add(change);
                }
            }
        }
        return new Compared(
                head(before, after),
                priorities(before, after, priorities),
                added,
                removed(before, rows),
                changed,
                sections(before.sections(), after.sections()),
                same);
    }

    private static @Nullable RowChange row(
            AsWritten before, AsWritten after, RowAt was, RowAt is, Map<Integer, Integer> priorities) {
        var one = before.priorities().get(was.priority()).actions().get(was.row());
        var other = after.priorities().get(is.priority()).actions().get(is.row());
        boolean moved = !Objects.equals(priorities.get(was.priority()), is.priority());
        var fields = RowsCompared.fields(one, other);
        var progress = RowsCompared.progress(one.progress(), other.progress());
        var milestones = RowsCompared.points(one.milestones(), other.milestones());
        var links = RowsCompared.points(one.links(), other.links());
        if (!moved && fields.isEmpty() && progress == null && milestones.isEmpty() && links.isEmpty()) {
            return null;
        }
        return new RowChange(
                was, is, one, other, moved, fields, progress, milestones, links, Alike.of(one.text(), other.text()));
    }

    private static List<RowRemoved> removed(AsWritten before, Map<RowAt, RowAt> rows) {
        var removed = new ArrayList<RowRemoved>();
        for (int p = 0; p < before.priorities().size(); p++) {
            var actions = before.priorities().get(p).actions();
            for (int r = 0; r < actions.size(); r++) {
                var at = new RowAt(p, r);
                if (!rows.containsKey(at)) {
                    removed.add(new RowRemoved(at, actions.get(r)));
                }
            }
        }
        return removed;
    }

    private static List<FieldChange> head(AsWritten before, AsWritten after) {
        var fields = new ArrayList<FieldChange>();
        RowsCompared.field(fields, "title", before.title(), after.title());
        RowsCompared.field(fields, "partnership", before.partnership(), after.partnership());
        RowsCompared.field(fields, "period", before.period(), after.period());
        RowsCompared.field(fields, "version", before.version(), after.version());
        RowsCompared.field(fields, "marking", before.marking(), after.marking());
        return fields;
    }

    private static List<PriorityChange> priorities(AsWritten before, AsWritten after, Map<Integer, Integer> matched) {
        var back = new HashMap<Integer, Integer>();
        matched.forEach((was, is) -> back.put(is, was));
        var changes = new ArrayList<PriorityChange>();
        for (int i = 0; i < after.priorities().size(); i++) {
            var is = after.priorities().get(i);
            var at = back.get(i);
            if (at == null) {
                changes.add(new PriorityChange(null, i, null, is, List.of()));
                continue;
            }
            var was = before.priorities().get(at);
            var fields = fields(was, is);
            if (!fields.isEmpty()) {
                changes.add(new PriorityChange(at, i, was, is, fields));
            }
        }
        for (int i = 0; i < before.priorities().size(); i++) {
            if (!matched.containsKey(i)) {
                changes.add(new PriorityChange(i, null, before.priorities().get(i), null, List.of()));
            }
        }
        return changes;
    }

    private static List<FieldChange> fields(Priority was, Priority is) {
        var fields = new ArrayList<FieldChange>();
        RowsCompared.field(fields, "ref", was.ref(), is.ref());
        RowsCompared.field(fields, "title", was.title(), is.title());
        var names = new LinkedHashSet<String>(is.more().keySet());
        names.addAll(was.more().keySet());
        names.forEach(name ->
                RowsCompared.field(fields, name, was.more().get(name), is.more().get(name)));
        return fields;
    }

    private static List<SectionChange> sections(List<Section> before, List<Section> after) {
        var was = new LinkedHashMap<String, Section>();
        before.forEach(section -> was.put(section.key(), section));
        var changes = new ArrayList<SectionChange>();
        for (var section : after) {
            var old = was.remove(section.key());
            if (old == null || !old.content().equals(section.content())) {
                changes.add(new SectionChange(old, section));
            }
        }
        was.values().forEach(section -> changes.add(new SectionChange(section, null)));
        return changes;
    }
}
