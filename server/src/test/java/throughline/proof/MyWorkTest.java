package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** What somebody owes, asked of the real service while the days go by. */
class MyWorkTest {
    private static Days clock;
    private static Node node;
    private static Caller coordinator;

    @BeforeAll
    static void start() {
        clock = new Days();
        node = Node.start(TestDatabase.freshDatabase(), clock);
        coordinator = node.as("coordinator");
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void what_is_owed_comes_soonest_first_and_says_how_late_it_is_across_partnerships() {
        var partner = partner("mill", "Mill Trust", DemoAccounts.PARTNERSHIP, "Lowmoor Partnership");
        var here = plan("Mill plan", DemoAccounts.PARTNERSHIP);
        var there = plan("Lowmoor plan", "Lowmoor Partnership");
        var today = clock.today();
        ask(action(here, "1.1", "Mill Trust"), "Mill Trust", today.plusDays(7).toString());
        ask(action(there, "1.2", "Mill Trust"), "Mill Trust", today.plusDays(2).toString());
        ask(action(here, "1.3", "Mill Trust"), "Mill Trust", today.plusDays(4).toString());
        action(here, "1.4", "Mill Trust");
        action(here, "1.5", "Somebody else");

        clock.moveOn(Duration.ofDays(3));

        var work = partner.read("/api/my-work");
        assertThat(texts(work.path("owed"), "lateness")).containsExactly("Late by 1 day", "Due tomorrow", "Due in 4 days");
        assertThat(texts(work.path("owed"), "ref")).containsExactly("1.2", "1.3", "1.1");
        assertThat(texts(work.path("owed"), "partnership")).startsWith("Lowmoor Partnership", DemoAccounts.PARTNERSHIP);
        assertThat(texts(work.path("nothingOwed"), "ref")).containsExactly("1.4");
    }

    @Test
    void whoever_owes_nothing_is_told_nothing_of_others() {
        var nobody = partner("quay", "Quay Trust", DemoAccounts.PARTNERSHIP);
        var plan = plan("Quay plan", DemoAccounts.PARTNERSHIP);
        ask(action(plan, "1.1", "Dock Trust"), "Dock Trust", clock.today().plusDays(2).toString());

        var work = nobody.read("/api/my-work");

        assertThat(work.path("owed").isEmpty()).isTrue();
        assertThat(work.path("nothingOwed").isEmpty()).isTrue();
        assertThat(work.path("queries").isEmpty()).isTrue();
    }

    @Test
    void what_was_asked_in_a_plan_that_has_ended_can_still_be_answered_late_until_the_plan_is_locked() {
        var partner = partner("lock", "Lock Trust", DemoAccounts.PARTNERSHIP);
        var plan = plan("Lock plan", DemoAccounts.PARTNERSHIP);
        var asked = action(plan, "1.1", "Lock Trust");
        action(plan, "1.2", "Lock Trust");
        ask(asked, "Lock Trust", clock.today().plusDays(30).toString());
        coordinator.post("/api/plans/" + plan + "/end-plan", "{\"reason\": \"Its year is over\"}").expect(200);

        var work = partner.read("/api/my-work");
        assertThat(texts(work.path("owed"), "ref")).containsExactly("1.1");
        var line = work.path("owed").get(0);
        assertThat(line.path("late").asBoolean()).isTrue();
        assertThat(line.path("ended").asBoolean()).isTrue();
        assertThat(line.path("lateness").asString()).isEqualTo("Late: the plan has ended");
        assertThat(work.path("nothingOwed").isEmpty()).isTrue();

        coordinator.post("/api/plans/" + plan + "/lock-plan", "{\"reason\": \"audit\"}").expect(200);
        assertThat(partner.read("/api/my-work").path("owed").isEmpty()).isTrue();
    }

    @Test
    void what_is_owed_in_six_plans_of_three_hundred_events_is_found_in_the_time_that_is_printed() {
        var partner = partner("weir", "Weir Trust", DemoAccounts.PARTNERSHIP);
        var plans = IntStream.range(0, 6).mapToObj(n -> plan("Weir plan " + n, DemoAccounts.PARTNERSHIP)).toList();
        for (var id : plans) {
            var actions = IntStream.rangeClosed(1, 20).mapToObj(n -> action(id, "1." + n, "Weir Trust")).toList();
            var lines = String.join(",", actions.stream().map("{\"actionId\": \"%s\"}"::formatted).toList());
            for (int times = 0; times < 12; times++) {
                partner.post("/api/plans/" + id + "/confirm-no-changes", "{\"actions\": [" + lines + "]}").expect(200);
            }
        }
        var millis = IntStream.range(0, 30)
                .mapToLong(n -> {
                    var began = System.nanoTime();
                    partner.read("/api/my-work");
                    return (System.nanoTime() - began) / 1_000_000;
                })
                .sorted()
                .toArray();
        var work = partner.read("/api/my-work");
        assertThat(work.path("nothingOwed").size()).isEqualTo(120);
        System.out.printf(
                "My work over 6 plans of %d events: median %d ms, 95th percentile %d ms of %d readings%n",
                events(plans.getFirst()), millis[15], millis[28], millis.length);
    }

    private static long events(String plan) {
        return node.sql().sql("select count(*) from event where plan_id = cast(? as uuid)").param(plan).query(Long.class).single();
    }

    private static Caller partner(String username, String organisation, String... partnerships) {
        var grants = List.of(partnerships).stream()
                .map("{\"partnership\": \"%s\", \"role\": \"partner\"}"::formatted)
                .toList();
        node.as("administrator")
                .post("/api/people", """
                        {"username": "%s", "name": "Rhian %s", "organisation": "%s", "password": "%s", "grants": [%s]}"""
                        .formatted(username, username, organisation, DemoAccounts.PASSWORD, String.join(",", grants)))
                .expect(201);
        return node.as(username);
    }

    private static String plan(String title, String partnership) {
        var id = coordinator
                .post("/api/plans", "{\"title\": \"%s\", \"partnership\": \"%s\"}".formatted(title, partnership))
                .expect(201)
                .json()
                .path("id")
                .asString();
        coordinator.post("/api/plans/" + id + "/add-priority", "{\"ref\": \"1\", \"title\": \"Safer\"}").expect(200);
        return id;
    }

    private static String action(String plan, String ref, String lead) {
        return coordinator
                .post("/api/plans/" + plan + "/actions", """
                        {"priority": "1", "ref": "%s", "text": "Keep promise %s",
                         "leads": [{"name": "%s", "kind": "organisation", "role": "primary"}]}""".formatted(ref, ref, lead))
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private static void ask(String action, String party, String deadline) {
        coordinator
                .post("/api/actions/" + action + "/request-update", """
                        {"party": {"name": "%s", "kind": "organisation"}, "deadline": "%s"}""".formatted(party, deadline))
                .expect(200);
    }

    private static List<String> texts(JsonNode lines, String field) {
        return lines.valueStream().map(line -> line.path(field).asString()).toList();
    }
}
