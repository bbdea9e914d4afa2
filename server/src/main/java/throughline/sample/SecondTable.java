package throughline.sample;

import static java.time.DayOfWeek.TUESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import throughline.command.imports.Document;
import throughline.command.imports.Reread;
import throughline.command.imports.WrittenPlan;
import throughline.command.versions.TakeOverVersion;
import throughline.command.versions.TakeOverVersion.Compared;
import throughline.command.versions.TakeOverVersion.Heading;
import throughline.command.versions.TakeOverVersion.Row;
import throughline.events.Prose;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Last year's table was put right once more before it was put away, and what changed was taken over from it. */
record SecondTable(Story story) {
    private static final Map<String, Set<String>> CHANGED = Map.of(
            "2.2", Set.of("milestones"),
            "3.1a", Set.of("ref", "place"),
            "3.2", Set.of("theme", "text", "lead", "progress"));

    /** @param first the table as it came in at first */
    void isTakenOver(ObjectNode first) {
        story.at(54, TUESDAY, "10:40", COORDINATOR);
        var before = Document.read(first);
        var after = Document.read(putRight(first.deepCopy()));
        story.sends(new TakeOverVersion(
                story.plan(),
                compared(before),
                after,
                null,
                new Prose("Year-end table, put right"),
                null,
                List.of(
                        new Heading(0, 0, false, false), new Heading(1, 2, true, true), new Heading(2, 1, false, false)),
                rows(before, after),
                List.of(),
                Set.of("other.purpose"),
                new Prose("Estates and the control room read the table once more before it was put away."),
                false));
    }

    private Compared compared(WrittenPlan before) {
        var lookup = story.lookup();
        return new Compared(
                before,
                Stream.of("1", "2", "3")
                        .map(ref -> lookup.priority(story.plan(), ref))
                        .toList(),
                Reread.rows(before).stream()
                        .map(row -> story.action(String.valueOf(row.ref())))
                        .toList(),
                Long.MAX_VALUE);
    }

    /** The fence bears its old number in the first table. */
    private static List<Row> rows(WrittenPlan before, WrittenPlan after) {
        var known = Reread.rows(before).stream().map(row -> String.valueOf(row.ref())).toList();
        var rows = new ArrayList<Row>();
        for (var row : Reread.rows(after)) {
            var ref = String.valueOf(row.ref());
            var was = known.indexOf(ref.equals("3.1a") ? "3.3" : ref);
            rows.add(new Row(rows.size(), was, CHANGED.getOrDefault(ref, Set.of())));
        }
        return rows;
    }

    private static ObjectNode putRight(ObjectNode table) {
        var priorities = (ArrayNode) table.path("priorities");
        var places = (ObjectNode) priorities.remove(2);
        priorities.insert(1, places);
        places.put("title", "Look after the places that everybody shares");
        var rows = (ArrayNode) places.path("actions");
        var fence = (ObjectNode) rows.remove(2);
        rows.insert(1, fence);
        fence.put("ref", "3.1a");
        var camera = (ObjectNode) rows.path(2);
        camera.put("theme", "Lights and cameras");
        camera.put("text", "Move the spare camera from the bus station to the column above the Tannery Bridge steps.");
        camera.put("lead", "Council control room with highways");
        camera.put("progress", camera.path("progress").asString() + "\nThe lift for the camera is booked.");
        var poster = (ObjectNode) priorities.path(2).path("actions").path(1);
        poster.putArray("milestones").add("Artwork drawn by the college").add("Wording agreed with Pubwatch");
        ((ObjectNode) table.path("other"))
                .putArray("purpose")
                .add("Fewer people hurt, and fewer people frightened.")
                .add("Each partner says what it will do, by when, and who will answer for it to the others.");
        return table;
    }
}
