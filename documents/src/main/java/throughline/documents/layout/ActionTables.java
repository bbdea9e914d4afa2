package throughline.documents.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Block;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.OwnWords;

/** The actions as their partnership prints them, priority by priority, with what is computed behind its own columns. */
final class ActionTables {
    private static final Return.Standing NOTHING = new Return.Standing("", "", "", "", "");

    private ActionTables() {}

    static List<Block> of(Return going) {
        var columns = Columns.of(going);
        var colours = going.plan().statusKey().stream()
                .collect(Collectors.toMap(AsWritten.Key::label, AsWritten.Key::colour, (first, again) -> first));
        var blocks = new ArrayList<Block>();
        var priorities = going.plan().priorities();
        for (int at = 0; at < priorities.size(); at++) {
            var priority = priorities.get(at);
            var ref = priority.ref();
            var title = priority.title().replace(OwnWords.PARTING, " ");
            var heading = ref == null || ref.isBlank() ? title : ref + OwnWords.PARTING + title;
            blocks.add(Blocks.heading(3, heading));
            priority.more().forEach((name, words) -> blocks.add(Blocks.paragraph(capital(name) + ": " + words)));
            var rows = new ArrayList<Block.Row>();
            for (int row = 0; row < priority.actions().size(); row++) {
                var standing = going.standing().getOrDefault("priorities[" + at + "].actions[" + row + "]", NOTHING);
                rows.add(row(priority.actions().get(row), standing, columns, colours));
            }
            if (!rows.isEmpty()) {
                blocks.add(
                        Blocks.table("Actions: " + heading, columns.headings().toList(), rows));
            }
        }
        return blocks;
    }

    static List<Block> key(List<AsWritten.Key> keys) {
        var rows = keys.stream()
                .map(key -> Blocks.row(List.of(
                        Blocks.shaded(key.label(), Shades.of(key.colour())),
                        Blocks.cell(key.colour()),
                        Blocks.cell(key.meaning()))))
                .toList();
        return List.of(
                Blocks.heading(2, OwnWords.KEY),
                Blocks.table(OwnWords.KEY, List.of("Rating", "Colour", "Meaning"), rows));
    }

    private static Block.Row row(
            AsWritten.Row row, Return.Standing standing, Columns columns, Map<String, String> colours) {
        var cells = new ArrayList<Block.Cell>();
        columns.own().forEach(head -> cells.add(own(row, standing, head, colours)));
        columns.computed().forEach(heading -> cells.add(Blocks.cell(computed(standing, heading))));
        return Blocks.row(cells);
    }

    private static Block.Cell own(
            AsWritten.Row row, Return.Standing standing, Return.Head head, Map<String, String> colours) {
        return switch (head.column()) {
            case REF -> Blocks.cell(row.ref());
            case THEME -> Blocks.cell(row.theme());
            case TEXT -> Blocks.cell(row.text());
            case LEAD -> Blocks.cell(row.lead());
            case TIMESCALE -> Blocks.cell(row.timescale());
            case MILESTONES -> Blocks.pointed(row.milestones());
            case PROGRESS -> Blocks.cell(row.progress());
            case RATING -> Blocks.shaded(row.rating(), shade(row.rating(), standing, colours));
            case LINKS -> Blocks.pointed(row.links());
            case OTHER -> Blocks.cell(row.columns().get(head.heading()));
            case PRIORITY, PRIORITY_OWNER, OUTCOME, COMPUTED, LEFT_OUT ->
                throw new IllegalStateException(head.column() + " is no column of a table of actions");
        };
    }

    private static @Nullable String shade(
            @Nullable String rating, Return.Standing standing, Map<String, String> colours) {
        if (rating == null || rating.isEmpty()) {
            return null;
        }
        return Shades.of(standing.colour().isEmpty() ? colours.getOrDefault(rating, "") : standing.colour());
    }

    static String computed(Return.Standing standing, String heading) {
        return switch (heading) {
            case OwnWords.FIRST_PROMISED -> standing.firstPromised();
            case OwnWords.DUE_NOW -> standing.dueNow();
            case OwnWords.ACCOUNTABLE -> standing.accountable();
            default -> standing.status();
        };
    }

    static String capital(String name) {
        return name.isEmpty() ? name : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }
}
