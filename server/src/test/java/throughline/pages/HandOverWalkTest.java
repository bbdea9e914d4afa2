package throughline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.drafts.Drafts;
import throughline.events.ActionId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator hands over from somebody who leaves to somebody who comes, having read what passes. */
class HandOverWalkTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOCUMENT = """
            {"format":"plan-as-written/1","title":"Handing plan %1$s","partnership":"Thornmere handing %1$s","period":"2029/30","marking":"OFFICIAL",
             "priorities":[{"ref":"1","title":"Light and sight","actions":[
              {"ref":"1.1","text":"Walk the harbour steps at night, and count the lamps that are out","lead":"Council","timescale":"May 2029"},
              {"ref":"1.2","text":"Ask the school for a room","lead":"Council","timescale":"June 2029"},
              {"ref":"1.3","text":"Count the lamps","lead":"Police","timescale":"May 2029"}]}]}""";

    private final ConfigurableApplicationContext site = WholeSite.shared();
    private final String one = UUID.randomUUID().toString().substring(0, 8);
    private Visitor visitor = Visitor.of(WholeSite.address(site));
    private boolean scripts = true;
    private String plan = "";
    private String grace = "";
    private String first = "";

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_passes_is_read_first_and_then_recorded(int width) {
        walks(width, "with");
    }

    @Test
    void the_same_without_scripts() {
        visitor.close();
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        scripts = false;
        walks(360, "without");
    }

    private void walks(int width, String name) {
        given();
        var from = account("Grace Tembo");
        account("Nadia Brook");
        site.getBean(Drafts.class).keep(from, ActionId.of(first), Map.of("note", List.of("Secret words of a draft")));
        visitor.setWidth(width);
        visitor.as("coordinator");
        visitor.goTo(party());
        visitor.click("#hand-over-name");
        readable("the form to hand over");
        visitor.picture("hand-over-form-" + name + "-" + width);
        visitor.type("#hand-over-name", "Safety Board");
        visitor.type("#hand-over-reason", "She moved to another force.");
        visitor.submit("form[action$='/hand-over']");
        assertThat(visitor.text()).contains("There is a problem", "“Safety Board” is a group");
        assertThat(visitor.page().inputValue("#hand-over-reason")).isEqualTo("She moved to another force.");
        readable("a successor who is no person");
        visitor.picture("hand-over-wrong-" + name + "-" + width);

        visitor.type("#hand-over-name", "Nadia Brook");
        visitor.submit("form[action$='/hand-over']");
        assertThat(visitor.text()).contains("1 chair, 2 actions, 1 request and 1 draft", "Walk the harbour steps", "Nothing is recorded yet")
                .doesNotContain("Secret words");
        readable("what will be handed over");
        visitor.picture("hand-over-review-" + name + "-" + width);

        press("edit");
        assertThat(visitor.page().inputValue("#hand-over-name")).isEqualTo("Nadia Brook");
        readable("the form once more");
        visitor.submit("form[action$='/hand-over']");
        press("record");
        assertThat(visitor.text()).contains("1 chair, 2 actions, 1 request and 1 draft went to Nadia Brook.", "Ended: She moved to another force.");
        readable("what was handed over");
        visitor.picture("hand-over-done-" + name + "-" + width);
        visitor.goTo("/actions/" + first);
        assertThat(visitor.text()).contains("Nadia Brook");

        visitor.goTo(party());
        visitor.type("#hand-over-name", "Nadia Brook");
        visitor.type("#hand-over-reason", "She moved to another force.");
        visitor.submit("form[action$='/hand-over']");
        assertThat(visitor.text()).contains("There is a problem", "There is nothing to hand over: Grace Tembo " + one);
        readable("nothing to hand over");
    }

    @Test
    void a_second_press_records_nothing_more_and_says_the_same() {
        given();
        visitor.as("coordinator");
        visitor.goTo(party());
        visitor.type("#hand-over-name", "Nadia Brook");
        visitor.type("#hand-over-reason", "She moved to another force.");
        visitor.submit("form[action$='/hand-over']");
        assertThat(visitor.text()).contains("Drafts stay with whoever wrote them");
        var before = head();
        visitor.page().evaluate("""
                async () => {
                  const form = document.querySelector("main form");
                  const said = new URLSearchParams(new FormData(form));
                  said.set("step", "record");
                  await fetch(form.action, { method: "post", body: said, redirect: "manual" });
                }""");
        var end = head();
        assertThat(end).isGreaterThan(before);
        press("record");
        assertThat(visitor.text()).contains("1 chair, 2 actions and 1 request went to Nadia Brook.", "Drafts stay with whoever wrote them");
        assertThat(head()).isEqualTo(end);
        visitor.picture("hand-over-no-accounts");
    }

    @Test
    void what_changed_since_it_was_read_is_shown_before_it_is_recorded() {
        given();
        visitor.as("coordinator");
        visitor.goTo(party());
        visitor.type("#hand-over-name", "Nadia Brook");
        visitor.type("#hand-over-reason", "She moved to another force.");
        visitor.submit("form[action$='/hand-over']");
        post("/api/actions/" + first + "/mark-completed", "{}");
        var end = head();
        press("record");
        assertThat(visitor.text()).contains("Look again", "changed while you were reading", "1 chair, 1 action and 1 request");
        assertThat(head()).isEqualTo(end);
        readable("what changed while it was read");
        visitor.picture("hand-over-look-again");
        press("record");
        assertThat(visitor.text()).contains("went to Nadia Brook.");
    }

    private void press(String step) {
        visitor.leaving(() -> visitor.click("button[name=step][value=" + step + "]"));
    }

    private String party() {
        return "/plans/" + plan + "/parties/" + grace;
    }

    /** Grace Tembo, of whom each test has its own, chairs a board, leads two actions and owes an update on a third. */
    private void given() {
        plan = post("/api/imports", DOCUMENT.formatted(one)).path("planId").asString();
        var actions = asked("/api/plans/" + plan).findValuesAsString("actionId").stream().distinct().toList();
        first = actions.getFirst();
        grace = post("/api/plans/" + plan + "/parties", "{\"name\": \"Grace Tembo " + one + "\", \"kind\": \"person\"}").path("id").asString();
        var board = post("/api/plans/" + plan + "/parties", "{\"name\": \"Safety Board\", \"kind\": \"group\"}").path("id").asString();
        post("/api/parties/" + board + "/appoint", "{\"holderId\": \"" + grace + "\", \"from\": \"2024-01-01\"}");
        for (var led : actions.subList(0, 2)) {
            post("/api/actions/" + led + "/assign-lead", """
                    {"leads": [{"name": "Grace Tembo %s", "kind": "person", "role": "primary"}]}""".formatted(one));
        }
        post("/api/actions/" + actions.get(2) + "/request-update", """
                {"party": {"name": "Grace Tembo %s", "kind": "person"}}""".formatted(one));
    }

    private UUID account(String name) {
        var called = name.startsWith("Grace") ? name + " " + one : name;
        var made = post("administrator", "/api/people", """
                {"username": "%s.%s", "name": "%s", "organisation": "Council", "password": "a long walk along the river",
                 "grants": [{"partnership": "Thornmere handing %s", "role": "partner"}]}"""
                .formatted(name.substring(0, 5).toLowerCase(Locale.ROOT), one, called, one));
        return UUID.fromString(made.path("id").asString());
    }

    private long head() {
        return site.getBean(JdbcClient.class).sql("select max(position) from event").query(Long.class).single();
    }

    private JsonNode post(String path, String body) {
        return post("coordinator", path, body);
    }

    private JsonNode post(String username, String path, String body) {
        var answer = visitor.page().request().post(
                WholeSite.address(site) + path,
                signed(username).setHeader("Content-Type", "application/json").setData(body));
        assertThat(answer.status()).as(answer.text()).isBetween(200, 201);
        return JSON.readTree(answer.text());
    }

    private JsonNode asked(String path) {
        return JSON.readTree(visitor.page().request().get(WholeSite.address(site) + path, signed("coordinator")).text());
    }

    private static RequestOptions signed(String username) {
        var word = Base64.getEncoder().encodeToString((username + ":throughline-demo").getBytes(UTF_8));
        return RequestOptions.create().setHeader("Authorization", "Basic " + word);
    }

    private void readable(String what) {
        var softly = new SoftAssertions();
        // axe is itself a script.
        if (scripts) {
            softly.assertThat(visitor.barriers()).as("barriers on %s", what).isEmpty();
        }
        softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", what).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", what).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.text()).as("words of %s", what).doesNotContain("Exception").doesNotContain("null");
        softly.assertThat(visitor.complaints()).as("complaints on %s", what).isEmpty();
        softly.assertThat(visitor.strayed()).as("requests of %s that leave the site", what).isEmpty();
        softly.assertThat(visitor.all("h1")).as("headings of %s", what).hasSize(1);
        softly.assertAll();
    }
}
