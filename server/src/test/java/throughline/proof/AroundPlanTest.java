package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** What stands around a plan's actions: recorded over HTTP, read back, refused, and read out of five real documents. */
class AroundPlanTest {
    private static Caller coordinator;
    private static Caller partner;
    private static String plan;
    private static String action;

    @BeforeAll
    static void import_a_plan() {
        var node = Node.shared();
        coordinator = node.as("coordinator");
        partner = node.as("partner-council");
        plan = Written.imported(coordinator, 3);
        action = Written.actionsOf(coordinator, plan).getFirst();
    }

    private static String made(String path, String body) {
        return coordinator.post(path, body).expect(201).json().path("id").asString();
    }

    private static void post(String path, String body) {
        coordinator.post(path, body).expect(200);
    }

    private static String refused(int status, Caller.Reply reply) {
        return reply.expect(status).json().path("detail").asString();
    }

    private static JsonNode of(String plan, String part) {
        return coordinator.read("/api/plans/" + plan + "/" + part);
    }

    private static JsonNode only(JsonNode list, String field, String value) {
        return list.valueStream()
                .filter(one -> one.path(field).asString().equals(value))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> all(JsonNode list, String field) {
        return list.valueStream().map(one -> one.path(field).asString()).toList();
    }

    private static String inPlan(String command) {
        return "/api/plans/" + plan + "/" + command;
    }

    @Test
    void readings_make_a_change_and_a_second_one_of_a_period_is_refused() {
        var id = made(inPlan("indicators"), """
                {"name": "A reduction in broken lamps", "area": "Riverside", "baseline": "40", "baselineOn": "Oct 23",
                 "target": "20", "targetBy": "March 2026"}""");
        var path = "/api/indicators/" + id;
        partner.post(path + "/record-reading", "{\"period\": \"2023/24\", \"value\": \"50\"}")
                .expect(200);
        post(path + "/record-reading", "{\"period\": \"2024/25\", \"value\": 45}");

        assertThat(refused(
                        409,
                        coordinator.post(
                                path + "/record-reading",
                                "{\"period\": \"April 2023 to March 2024\", \"value\": \"1\"}")))
                .contains("already: 50");
        assertThat(refused(
                        400, coordinator.post(path + "/record-reading", "{\"period\": \"2020\", \"value\": \"some\"}")))
                .contains("no number");
        assertThat(refused(404, coordinator.post(path + "/paint", "{}"))).contains("record-reading");
        refused(404, coordinator.post("/api/indicators/" + UUID.randomUUID() + "/record-reading", "{}"));
        refused(
                403,
                Node.shared()
                        .as("inspector")
                        .post(path + "/record-reading", "{\"period\": \"2020\", \"value\": \"1\"}"));
        post(path + "/correct-reading", "{\"period\": \"2024/25\", \"value\": \"40\", \"reason\": \"counted twice\"}");
        post(path + "/rate-change", "{\"rating\": \"Amber\", \"reason\": \"slower than promised\"}");

        var shown = only(of(plan, "indicators").path("indicators"), "indicatorId", id);
        assertThat(shown.path("good").asString()).isEqualTo("down");
        assertThat(shown.path("change").path("absolute").asInt()).isEqualTo(-10);
        assertThat(shown.path("change").path("percent").decimalValue()).isEqualByComparingTo("-20.0");
        assertThat(shown.path("change").path("better").asBoolean()).isTrue();
        assertThat(shown.path("change").path("rounding").asString()).contains("one decimal");
        assertThat(shown.path("sinceBaseline").path("absolute").asInt()).isZero();
        assertThat(shown.path("readings")
                        .get(1)
                        .path("corrections")
                        .get(0)
                        .path("was")
                        .asString())
                .isEqualTo("45");
        assertThat(all(shown.path("ratings"), "rating")).containsExactly("Amber");
    }

    @Test
    void the_same_request_again_is_carried_out_once() {
        var id = made(inPlan("indicators"), "{\"name\": \"Lamps\"}");
        var body = "{\"period\": \"2024\", \"value\": \"3\"}";
        var key = UUID.randomUUID().toString();
        coordinator
                .post("/api/indicators/" + id + "/record-reading", body, "Idempotency-Key", key)
                .expect(200);
        coordinator
                .post("/api/indicators/" + id + "/record-reading", body, "Idempotency-Key", key)
                .expect(200);
        refused(
                412,
                coordinator.post(
                        "/api/indicators/" + id + "/record-reading",
                        "{\"period\": \"2025\", \"value\": \"3\"}",
                        "If-Match",
                        "\"0\""));
    }

    @Test
    void measures_without_readings_are_listed_until_an_indicator_shows_them() {
        var id = made(inPlan("interventions"), """
                {"name": "Night buses %s", "benefits": ["Home safely"], "measures": ["Passengers", "Smiles"]}""".formatted(UUID.randomUUID()));
        var indicator = made(inPlan("indicators"), "{\"name\": \"Passengers\"}");
        post("/api/indicators/" + indicator + "/record-reading", "{\"period\": \"2024\", \"value\": \"9\"}");
        var measure = only(of(plan, "interventions").path("interventions"), "interventionId", id)
                .path("measures")
                .get(0)
                .path("measureId")
                .asString();
        var path = "/api/interventions/" + id;
        post(path + "/track-measure", "{\"measureId\": \"%s\", \"indicatorId\": \"%s\"}".formatted(measure, indicator));
        post(path + "/link-intervention", "{\"priority\": \"1\"}");
        post(path + "/link-intervention", "{\"actionId\": \"%s\"}".formatted(action));

        var answer = of(plan, "interventions");
        var shown = only(answer.path("interventions"), "interventionId", id);
        assertThat(shown.path("benefits").get(0).asString()).isEqualTo("Home safely");
        assertThat(all(shown.path("priorities"), "ref")).containsExactly("1");
        assertThat(all(shown.path("actions"), "actionId")).containsExactly(action);
        assertThat(answer.path("withoutReadings")
                        .valueStream()
                        .filter(one -> one.path("interventionId").asString().equals(id))
                        .map(one -> one.path("text").asString()))
                .containsExactly("Smiles");
        var elsewhere = Written.imported(coordinator, 1);
        var foreign = made("/api/plans/" + elsewhere + "/indicators", "{\"name\": \"Elsewhere\"}");
        assertThat(refused(
                        404,
                        coordinator.post(
                                path + "/track-measure",
                                "{\"measureId\": \"%s\", \"indicatorId\": \"%s\"}".formatted(measure, foreign))))
                .contains("in this plan");
    }

    @Test
    void an_award_beyond_the_cap_is_flagged_with_the_name_of_who_approved_it() {
        var id = made(
                inPlan("fund"),
                "{\"name\": \"Small grants\", \"amount\": \"£10,000\", \"delivery\": \"January 2024 to March 2025\"}");
        var path = "/api/funds/" + id;
        post(path + "/set-fund-cap", "{\"kind\": \"groups\", \"most\": \"£5,000\"}");
        var award = "{\"recipient\": \"Friends of the Lamp\", \"kind\": \"Groups\", \"amount\": \"£6,000\"%s}";

        assertThat(refused(409, coordinator.post(path + "/record-award", award.formatted(""))))
                .contains("cap", "approved");
        post(path + "/record-award", award.formatted(", \"approver\": \"Grace Tembo\", \"reason\": \"nobody else\""));

        var answer = of(plan, "fund");
        var shown = only(answer.path("funds"), "fundId", id);
        assertThat(shown.path("delivery").path("to").asString()).isEqualTo("2025-03-31");
        var beyond = shown.path("awards").get(0).path("beyond");
        assertThat(beyond.path("approver").asString()).isEqualTo("Grace Tembo");
        assertThat(beyond.path("by").asInt()).isEqualTo(1000);
        assertThat(shown.path("left").asInt()).isEqualTo(4000);
        assertThat(all(answer.path("findings"), "kind")).contains("award-beyond-cap");
        assertThat(all(answer.path("findings"), "sentence"))
                .contains("Friends of the Lamp was awarded £6,000, £1,000 beyond the cap of £5,000; Grace Tembo approved it.");
        refused(
                400,
                coordinator.post(
                        path + "/record-award", "{\"recipient\": \"A\", \"kind\": \"others\", \"amount\": \"£1\"}"));
    }

    @Test
    void what_governs_a_plan_is_recorded_and_read_as_at_a_position() {
        post(inPlan("name-board"), "{\"board\": \"Safety Board\", \"when\": \"quarterly\"}");
        post(inPlan("schedule-board-meeting"), "{\"board\": \"Safety Board\", \"date\": \"2026-10-25\"}");
        var before = of(plan, "governance").path("position").asLong();
        post(
                inPlan("record-report"),
                "{\"board\": \"Safety Board\", \"report\": \"Half is done\", \"happenedOn\": \"2024-05-01\"}");
        post(inPlan("name-senior-responsible-officer"), "{\"officer\": \"Grace Tembo\", \"from\": \"2024-04-01\"}");
        post(inPlan("name-authority"), "{\"authority\": \"Police\", \"standing\": \"bound\"}");
        post(inPlan("note-need"), "{\"known\": \"need\", \"text\": \"More light\"}");
        var need = of(plan, "governance").path("needs").get(0).path("needId").asString();
        post(inPlan("link-need"), "{\"needId\": \"%s\", \"priority\": \"1\"}".formatted(need));
        post(inPlan("set-review-date"), "{\"review\": \"review\", \"date\": \"2027-01-31\"}");

        var now = of(plan, "governance");
        assertThat(now.path("seniorResponsibleOfficer").path("name").asString()).isEqualTo("Grace Tembo");
        assertThat(now.path("nextReview").asString()).isEqualTo("2027-01-31");
        assertThat(now.path("boards").get(0).path("meetings").get(0).asString()).isEqualTo("2026-10-25");
        assertThat(now.path("boards")
                        .get(0)
                        .path("reports")
                        .get(0)
                        .path("report")
                        .asString())
                .isEqualTo("Half is done");
        assertThat(now.path("needs")
                        .get(0)
                        .path("priorities")
                        .get(0)
                        .path("ref")
                        .asString())
                .isEqualTo("1");
        assertThat(of(plan, "governance?on=2024-03-31")
                        .path("seniorResponsibleOfficer")
                        .isNull())
                .isTrue();
        assertThat(of(plan, "governance?asAt=@" + before)
                        .path("boards")
                        .get(0)
                        .path("reports")
                        .size())
                .isZero();
        var around = coordinator.read("/api/plans/" + plan).path("around");
        assertThat(around.path("seniorResponsibleOfficer").asString()).isEqualTo("Grace Tembo");
        assertThat(refused(
                        404, coordinator.post(inPlan("record-report"), "{\"board\": \"Nobody\", \"report\": \"x\"}")))
                .contains("Name it first");
        refused(403, partner.post(inPlan("name-board"), "{\"board\": \"Other\"}"));
        refused(400, coordinator.post(inPlan("set-review-date"), "{\"review\": \"party\", \"date\": \"2027-01-31\"}"));
        var told =
                coordinator.read("/api/plans/" + plan + "/history?limit=1000").path("events");
        assertThat(all(told, "kind")).contains("governance");
    }

    @Test
    void actions_of_several_plans_roll_up_under_the_priority_of_the_strategy_that_they_serve() {
        var strategy = "County Strategy " + UUID.randomUUID();
        var other = Written.imported(coordinator, 2);
        for (var one : List.of(plan, other)) {
            post("/api/plans/" + one + "/align-plan", """
                    {"strategy": "%s", "priorities": [{"ref": "2", "title": "Safe streets"}, {"ref": "3"}]}""".formatted(strategy));
        }
        post(
                "/api/plans/" + plan + "/map-priority",
                "{\"priority\": \"1\", \"strategy\": \"%s\", \"parent\": \"safe streets\", \"subTheme\": \"Lamps\"}"
                        .formatted(strategy));
        var theirs = Written.actionsOf(coordinator, other).getFirst();
        post("/api/plans/" + other + "/map-action", "{\"actionId\": \"%s\", \"parent\": \"2\"}".formatted(theirs));

        var rolled = coordinator.read("/api/alignment?strategy=" + strategy.replace(" ", "%20"));
        assertThat(rolled.path("plans").asInt()).isEqualTo(2);
        var served = only(rolled.path("priorities"), "ref", "2");
        assertThat(served.path("counts").path("actions").asInt()).isEqualTo(4);
        assertThat(served.path("counts").path("ratings").path("not rated").asInt())
                .isEqualTo(4);
        assertThat(served.path("plans").size()).isEqualTo(2);
        assertThat(served.path("subThemes").get(0).asString()).isEqualTo("Lamps");
        assertThat(only(rolled.path("priorities"), "ref", "3")
                        .path("counts")
                        .path("actions")
                        .asInt())
                .isZero();
        assertThat(all(coordinator.read("/api/strategies").path("strategies"), "strategy"))
                .contains(strategy);
        refused(
                404,
                coordinator.post(
                        "/api/plans/" + other + "/map-action",
                        "{\"actionId\": \"%s\", \"parent\": \"2\"}".formatted(action)));
    }

    @Test
    void a_plan_that_is_kept_here_can_be_the_strategy() {
        var parent = Written.imported(coordinator, 1);
        var child = Written.imported(coordinator, 2);
        post("/api/plans/" + child + "/align-plan", "{\"strategyPlanId\": \"%s\"}".formatted(parent));
        assertThat(coordinator
                        .read("/api/alignment?strategy=" + parent)
                        .path("unplaced")
                        .size())
                .isEqualTo(1);
        post("/api/plans/" + child + "/map-priority", "{\"priority\": \"1\", \"parent\": \"1\"}");
        var rolled = coordinator.read("/api/alignment?strategy=" + parent);
        assertThat(rolled.path("priorities")
                        .get(0)
                        .path("counts")
                        .path("actions")
                        .asInt())
                .isEqualTo(2);
        assertThat(refused(
                        409,
                        coordinator.post(
                                "/api/plans/" + child + "/align-plan",
                                "{\"strategyPlanId\": \"%s\"}".formatted(child))))
                .contains("its own parent");
        refused(404, coordinator.get("/api/alignment?strategy=" + UUID.randomUUID()));
    }

    @Test
    void the_page_shows_each_change_in_words_and_flags_what_passed_a_cap() throws Exception {
        var indicator = made(inPlan("indicators"), "{\"name\": \"Unlit paths\", \"good\": \"down\"}");
        post("/api/indicators/" + indicator + "/record-reading", "{\"period\": \"2023\", \"value\": \"1,200\"}");
        post("/api/indicators/" + indicator + "/record-reading", "{\"period\": \"2024\", \"value\": \"900\"}");
        var fund = made(inPlan("fund"), "{\"name\": \"Path fund\"}");
        post("/api/funds/" + fund + "/set-fund-cap", "{\"kind\": \"groups\", \"most\": \"£100\"}");
        post(
                "/api/funds/" + fund + "/record-award",
                "{\"recipient\": \"Path Friends\", \"kind\": \"groups\", \"amount\": \"£150\", \"approver\": \"Grace Tembo\"}");

        var page = signedIn("/plans/" + plan + "/around");

        assertThat(page)
                .contains("Better:", "1,200 to 900, down 300, 25%", "Beyond the cap", "£50 more than £100; approved by Grace Tembo")
                .doesNotContain(">null<", "Exception");
    }

    private static String signedIn(String path) throws Exception {
        try (var browser = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var address = coordinator.address();
            var form = browser.send(
                            HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
            var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
            assertThat(token.find()).isTrue();
            var fields = "username=coordinator&password=%s&_csrf=%s"
                    .formatted(
                            URLEncoder.encode(DemoAccounts.PASSWORD, StandardCharsets.UTF_8),
                            URLEncoder.encode(token.group(1), StandardCharsets.UTF_8));
            browser.send(
                    HttpRequest.newBuilder(URI.create(address + "/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(fields))
                            .build(),
                    BodyHandlers.ofString());
            var page = browser.send(
                    HttpRequest.newBuilder(URI.create(address + path)).build(), BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            return page.body();
        }
    }

    @Test
    void the_five_documents_say_what_stands_around_their_actions() throws IOException {
        var northumbria = imported("northumbria-vru-2023");
        var id = northumbria.path("planId").asString();
        assertThat(of(id, "indicators").path("indicators").size()).isEqualTo(5);
        assertThat(of(id, "interventions").path("interventions").size()).isEqualTo(14);
        var contradictions = northumbria
                .path("findings")
                .valueStream()
                .filter(one -> one.path("kind").asString().matches("printed-change|prose-contradicts-table"))
                .map(one -> one.path("where").asString())
                .toList();
        assertThat(contradictions).containsExactly("indicators[3].change", "other.keyChallenges[0]");
        assertThat(of(id, "governance").path("authorities").size()).isEqualTo(5);

        var nottinghamshire = imported("south-notts-2024").path("planId").asString();
        var indicators = of(nottinghamshire, "indicators").path("indicators");
        assertThat(indicators.size()).isEqualTo(9);
        assertThat(all(indicators, "good")).containsOnly("down");
        var governance = of(nottinghamshire, "governance");
        assertThat(governance.path("needs").size()).isEqualTo(7);
        assertThat(governance.path("gaps").size()).isEqualTo(4);
        assertThat(governance.path("authorities").size()).isEqualTo(6);
        assertThat(governance.path("boards").get(0).path("when").asString()).contains("quarterly");

        var durham = imported("durham-darlington-2023").path("planId").asString();
        var fund = of(durham, "fund").path("funds").get(0);
        assertThat(fund.path("amount").path("pounds").asInt()).isEqualTo(700_000);
        assertThat(fund.path("amount").path("about").asBoolean()).isTrue();
        assertThat(fund.path("caps")
                        .valueStream()
                        .map(cap -> cap.path("most").path("pounds").asInt()))
                .containsExactly(5_000, 40_000);
        assertThat(of(durham, "governance")
                        .path("seniorResponsibleOfficer")
                        .path("source")
                        .asString())
                .isEqualTo("other.author");

        var tyneside = imported("north-tyneside-2024").path("planId").asString();
        var aligned = of(tyneside, "alignment").path("strategies").get(0);
        assertThat(aligned.path("whole").asString()).isEqualTo("2");
        var rolled = coordinator.read(
                "/api/alignment?strategy=" + aligned.path("strategy").asString().replace(" ", "%20"));
        assertThat(only(rolled.path("priorities"), "ref", "9")
                        .path("counts")
                        .path("actions")
                        .asInt())
                .isPositive();

        assertThat(of(imported("gateshead-2024").path("planId").asString(), "governance")
                        .path("boards")
                        .size())
                .isEqualTo(5);
    }

    private static JsonNode imported(String name) throws IOException {
        var file = Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .map(folder -> folder.resolveSibling("shared").resolve("plans").resolve(name + ".json"))
                .filter(Files::exists)
                .findFirst();
        assumeTrue(file.isPresent(), "The five documents are not here: put them in shared/plans beside the project.");
        return coordinator
                .post("/api/imports?asNew=true", Files.readString(file.get()))
                .expect(201)
                .json();
    }
}
