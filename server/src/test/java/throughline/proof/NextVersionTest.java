package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.api.Ask;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.AsWritten.Row;
import throughline.documents.plan.Form;
import throughline.events.PlanId;
import throughline.people.DemoAccounts;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.written.PlanInWords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The next version of a document is compared with its plan, and taken over as chosen. */
class NextVersionTest {
    private final Node node = Node.shared();
    private final Caller coordinator = node.as("coordinator");

    @Test
    void everything_that_the_next_version_says_is_taken_over_with_its_reason() {
        var plan = plan();
        var next = next();

        var compared = coordinator.post("/api/plans/" + plan + "/versions/compare", next.toString()).expect(200).json();
        assertThat(compared.path("added").findValuesAsString("text")).containsExactly("Open a youth club in Fenwick");
        assertThat(compared.path("removed").findValuesAsString("ref")).containsExactly("1.3");
        assertThat(compared.path("changed").findValuesAsString("cell"))
                .contains("ref", "text", "lead", "timescale", "progress", "rating", "milestones", "place");

        var taken = taking(plan, next, "version 13", "").expect(200).json();

        assertThat(taken.path("added").asInt()).isEqualTo(1);
        assertThat(rows(now(plan))).containsAll(rows(Form.plan(next)));
        var first = now(plan).priorities().getFirst().actions();
        assertThat(first.stream().map(Row::ref)).containsSubsequence("1.1", "1.2", "1.4");
        var history = coordinator.read("/api/plans/" + plan + "/history?limit=1000").path("events");
        var types = history.findValuesAsString("type");
        assertThat(types)
                .contains("ActionReworded", "ActionRenumbered", "ActionMoved", "ColumnRewritten", "LeadReworded",
                        "MilestoneReworded", "MilestoneWithdrawn", "MilestoneAdded", "RatingSet", "PriorityRenamed",
                        "SectionRewritten", "TimescaleRevised");
        assertThat(types.getLast()).isEqualTo("VersionPublished");
        assertThat(history.findValuesAsString("sentence"))
                .anyMatch(sentence -> sentence.endsWith("renumbered 1.1 as 1.2: As in version 13 of the document."))
                .anyMatch(sentence -> sentence.contains("moved the due date of")
                        && sentence.endsWith("from 31 March 2025 to 30 June 2025: As in version 13 of the document."))
                .anyMatch(sentence -> sentence.endsWith("published version 13."));
        assertThat(types.stream().filter("ProgressRecorded"::equals)).hasSize(2);
        assertThat(types).doesNotContain("ActionStopped");
    }

    @Test
    void the_same_version_again_differs_in_nothing_but_what_the_document_left_out() {
        var plan = plan();
        taking(plan, next(), "version 13", "").expect(200);

        var again = coordinator.post("/api/plans/" + plan + "/versions/compare", next().toString()).expect(200).json();

        assertThat(again.path("changed").size()).as(again.toString()).isZero();
        assertThat(again.path("added").size()).isZero();
        assertThat(again.path("priorities").size()).isZero();
        assertThat(again.path("removed").findValuesAsString("ref")).containsExactly("1.3");
    }

    @Test
    void taking_nothing_over_changes_no_row() {
        var plan = plan();
        var before = now(plan);

        taking(plan, next(), "version 13", ", \"changes\": []").expect(200);

        assertThat(now(plan).priorities()).isEqualTo(before.priorities());
        assertThat(now(plan).version()).isEqualTo("version 13");
    }

    @Test
    void a_row_that_is_gone_is_stopped_only_where_somebody_says_so() {
        var plan = plan();
        var gone = Written.actionsOf(coordinator, plan.toString()).get(2);

        taking(plan, next(), "version 13", ", \"reason\": \"The board dropped it\", \"changes\": [{\"actionId\": \"%s\", \"gone\": \"stop\"}]".formatted(gone))
                .expect(200);

        var action = coordinator.read("/api/actions/" + gone).path("action");
        assertThat(action.path("status").asString()).isEqualTo("closed");
        assertThat(action.path("stopped").toString()).contains("The board dropped it");
    }

    @Test
    void a_rehearsal_says_what_would_be_recorded_and_records_nothing() {
        var plan = plan();
        var position = position(plan);

        var told = coordinator.post("/api/plans/" + plan + "/versions?rehearse=true", body(next(), "version 13", ""))
                .expect(200)
                .json();

        assertThat(told.path("rehearsed").findValuesAsString("sentence"))
                .anyMatch(sentence -> sentence.contains("changed the wording of 1.2"))
                .noneMatch(sentence -> sentence.contains("null"));
        assertThat(position(plan)).isEqualTo(position);
    }

    @Test
    void where_somebody_else_was_first_nothing_is_overwritten_and_the_row_is_named() {
        var plan = plan();
        var seen = position(plan);
        var action = Written.actionsOf(coordinator, plan.toString()).getFirst();
        coordinator.post("/api/actions/" + action + "/reschedule", """
                {"kind": "by-date", "due": "2025-09-30", "reason": "Staff changes"}""").expect(200);
        var after = position(plan);

        var refused = taking(plan, next(), "version 13", ", \"seen\": " + seen).expect(412);

        assertThat(refused.json().path("detail").asString()).contains("Someone else changed 1.1");
        assertThat(position(plan)).isEqualTo(after);
        taking(plan, next(), "version 13", "").expect(200);
    }

    @Test
    void what_a_partner_only_noted_meanwhile_is_in_nobodys_way() {
        var plan = plan();
        var seen = position(plan);
        var action = Written.actionsOf(coordinator, plan.toString()).getFirst();
        coordinator.post("/api/actions/" + action + "/record-progress", """
                {"note": "Half of the lamps are up."}""").expect(200);

        taking(plan, next(), "version 13", ", \"seen\": " + seen).expect(200);

        assertThat(now(plan).priorities().getFirst().actions().toString()).contains("Half of the lamps are up.");
    }

    @Test
    void a_label_that_was_used_takes_nothing_over_at_all() {
        var plan = plan();
        taking(plan, next(), "version 13", ", \"changes\": []").expect(200);
        var position = position(plan);

        var refused = taking(plan, next(), "version 13", "").expect(409);

        assertThat(refused.json().path("detail").asString()).contains("published already");
        assertThat(position(plan)).isEqualTo(position);
    }

    @Test
    void the_same_request_again_is_recorded_once() {
        var plan = plan();
        var body = body(next(), "version 13", "");
        var key = UUID.randomUUID().toString();

        var first = coordinator.post("/api/plans/" + plan + "/versions", body, "Idempotency-Key", key).expect(200);
        var again = coordinator.post("/api/plans/" + plan + "/versions", body, "Idempotency-Key", key).expect(200);

        assertThat(again.json().path("position")).isEqualTo(first.json().path("position"));
        assertThat(position(plan)).isEqualTo(first.json().path("position").asLong());
    }

    @Test
    void only_the_coordinator_takes_a_version_over() {
        var plan = plan();
        node.as("partner-police").post("/api/plans/" + plan + "/versions", body(next(), "version 13", "")).expect(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gateshead-2024", "north-tyneside-2024", "south-notts-2024", "northumbria-vru-2023"})
    void a_plan_that_took_everything_over_is_the_new_document(String name) throws IOException {
        var document = (ObjectNode) Caller.JSON.readTree(FiveDocumentsTest.text(name));
        var plan = brought(document);
        var random = new Random(name.hashCode());
        for (int version = 2; version < 4; version++) {
            edit(document, random);

            taking(plan, document, "version " + version + " " + UUID.randomUUID(), "").expect(200);

            // What a document calls a duplicate of another row takes no new promise.
            var fixed = duplicates(plan);
            var wanted = rows(Form.plan(document));
            var now = rows(now(plan));
            assertThat(now).hasSameSizeAs(wanted);
            for (int row = 0; row < now.size(); row++) {
                if (!fixed.contains(row)) {
                    assertThat(now.get(row)).as("%s, version %d, row %d", name, version, row).isEqualTo(wanted.get(row));
                }
            }
        }
    }

    /** What is left out of a document stays in its plan, so nothing is left out here. */
    private static void edit(ObjectNode document, Random random) {
        for (var priority : document.path("priorities")) {
            var rows = (ArrayNode) priority.path("actions");
            for (int at = rows.size() - 1; at >= 0; at--) {
                var row = (ObjectNode) rows.get(at);
                switch (random.nextInt(12)) {
                    case 0 -> row.put("timescale", "By 30 June 2027");
                    case 1 -> row.put("text", row.path("text").asString() + " This was agreed by the board.");
                    case 2 -> row.put("lead", "Riverside Council");
                    case 3 -> row.put("progress", (row.path("progress").asString("") + "\nThe first of " + random.nextInt(1000) + " talks was held.").strip());
                    case 4 -> row.put("ref", "N" + random.nextInt(10_000));
                    case 5 -> row.put("theme", "A theme of its own");
                    case 6 -> row.put("rating", random.nextBoolean() ? "Amber" : "Green");
                    case 7 -> rows.insert(at, added(row, random));
                    case 8 -> row.putArray("milestones").add("A first step that nobody had").add("By May 2027 a second step");
                    default -> {}
                }
            }
        }
    }

    private static ObjectNode added(ObjectNode like, Random random) {
        var row = like.objectNode();
        row.put("ref", "A" + random.nextInt(10_000));
        row.put("text", "Something wholly new that begins with number " + random.nextInt(1_000_000));
        row.put("lead", "Riverside Council");
        row.put("timescale", "March 2027");
        return row;
    }

    private PlanId plan() {
        return brought((ObjectNode) Caller.JSON.readTree(FIRST.formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP)));
    }

    private static ObjectNode next() {
        return (ObjectNode) Caller.JSON.readTree(NEXT.formatted(DemoAccounts.PARTNERSHIP));
    }

    private static final String FIRST = """
            {"format": "plan-as-written/1", "source": "Plan %s", "title": "Riverside plan", "partnership": "%s",
             "period": "2024/25", "version": "version 12", "other": {"vision": "A kept promise"},
             "priorities": [
               {"ref": "1", "title": "Places", "actions": [
                 {"ref": "1.1", "theme": "Light", "text": "Light the paths of Alder Park before winter", "lead": "Vale Council",
                  "timescale": "31 March 2025", "milestones": ["Survey the park", "Order the lamps", "Tell residents"],
                  "progress": "Survey done.", "rating": "Amber"},
                 {"ref": "1.2", "text": "Train staff of shops in spotting child exploitation", "lead": "Police"},
                 {"ref": "1.3", "text": "Commission a survey of licensed premises"}]},
               {"ref": "2", "title": "Schools", "actions": [
                 {"ref": "2.1", "text": "Run sessions on knife crime in each secondary school", "rating": "Red"}]}]}""";

    private static final String NEXT = """
            {"format": "plan-as-written/1", "source": "Plan, next", "title": "Riverside plan", "partnership": "%s",
             "period": "2024/25", "version": "version 13", "other": {"vision": "Every promise kept"},
             "priorities": [
               {"ref": "1", "title": "Safer places", "actions": [
                 {"ref": "1.1", "text": "Open a youth club in Fenwick", "lead": "Vale Council", "timescale": "May 2025"},
                 {"ref": "1.2", "theme": "Light", "text": "Light the paths of Alder Park and Mill Lane before winter",
                  "lead": "Vale Council, with Police", "timescale": "30 June 2025",
                  "milestones": ["Survey the park", "Order the lamps by May 2025", "Hold an opening event"],
                  "progress": "Survey done.\\nLamps ordered.", "rating": "Green"},
                 {"ref": "1.4", "text": "Run sessions on knife crime in each secondary school", "rating": "Red"}]},
               {"ref": "2", "title": "Schools", "actions": [
                 {"ref": "2.1", "text": "Train staff of shops in spotting child exploitation", "lead": "Police"}]}]}""";

    private PlanId brought(ObjectNode document) {
        return PlanId.of(coordinator
                .post("/api/imports?asNew=true", document.toString())
                .expect(201)
                .json()
                .path("planId")
                .asString());
    }

    private Caller.Reply taking(PlanId plan, JsonNode document, String label, String more) {
        return coordinator.post("/api/plans/" + plan + "/versions", body(document, label, more));
    }

    private static String body(JsonNode document, String label, String more) {
        return "{\"document\": %s, \"label\": \"%s\"%s}".formatted(document, label, more);
    }

    private long position(PlanId plan) {
        return coordinator.read("/api/plans/" + plan).path("position").asLong();
    }

    private AsWritten now(PlanId plan) {
        var answer = node.context().getBean(Ask.class).ask(new GetPlan(plan, Moment.NOW, null), GetPlan.Answer.class);
        return PlanInWords.of(answer);
    }

    private List<Integer> duplicates(PlanId plan) {
        var actions = coordinator.read("/api/plans/" + plan).path("priorities").valueStream()
                .flatMap(priority -> priority.path("actions").valueStream())
                .toList();
        return IntStream.range(0, actions.size())
                .filter(row -> actions.get(row).hasNonNull("duplicateOf") || actions.get(row).hasNonNull("stopped"))
                .boxed()
                .toList();
    }

    private static List<Row> rows(AsWritten plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
    }
}
