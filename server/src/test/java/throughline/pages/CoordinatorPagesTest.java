package throughline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.util.Base64;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator keeps a plan true: settles findings where they stand, publishes, and carries forward. */
class CoordinatorPagesTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOCUMENT = """
            {"format":"plan-as-written/1","title":"%s","partnership":"Thornmere keeping","period":"2029/30","marking":"OFFICIAL",
             "notes":["Where a group leads, its chair is accountable."],
             "priorities":[{"ref":"1","title":"Light and sight","actions":[
              {"ref":"1.1","text":"Walk the harbour steps at night","lead":"tbc","timescale":"whenever","progress":"Partly completed."},
              {"ref":"1.2","text":"Ask the school for a room","lead":"Council","timescale":"June 2029","milestones":["Write to the head by 31 June 2029"]},
              {"ref":"1.3","text":"Count the lamps","lead":"Police","timescale":"May 2029"}]}]}""";

    private final ConfigurableApplicationContext site = WholeSite.shared();
    private Visitor visitor = Visitor.of(WholeSite.address(site));
    private boolean scripts = true;

    @AfterEach
    void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_finding_is_settled_where_it_stands_and_stays_to_be_read(int width) {
        settles(width, "with");
    }

    @Test
    void a_finding_is_settled_without_scripts_too() {
        visitor.close();
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        scripts = false;
        settles(360, "without");
    }

    private void settles(int width, String name) {
        var plan = imported();
        visitor.setWidth(width);
        visitor.as("coordinator");
        visitor.goTo("/plans/" + plan + "/reading");
        var open = open();
        assertThat(visitor.text()).contains("Say who leads (1)");
        readable("the reading of a plan");
        visitor.picture("reading-" + name + "-" + width);

        var lead = "form:has(input[name=form][value=assign-lead])";
        visitor.submit(lead);
        assertThat(visitor.text()).contains("There is a problem", "Name at least one lead.");
        readable("a finding that could not be settled");
        visitor.picture("reading-wrong-" + name + "-" + width);
        visitor.type(lead + " input[name=lead-1]", "O’Néill’s Lamp Trust");
        visitor.type(lead + " textarea[name=reason]", "Agreed at the harbour meeting.");
        visitor.submit(lead);
        assertThat(open()).isEqualTo(open - 1);
        assertThat(visitor.text()).contains("Recorded", "O’Néill’s Lamp Trust").doesNotContain("Say who leads (");

        var said = "form:has(input[name=form][value=settle-doubt])";
        visitor.type(said + " textarea[name=how]", "The council’s part is done, says its note of May.");
        visitor.submit(said);
        assertThat(open()).isEqualTo(open - 2);

        visitor.goTo("/plans/" + plan + "/reading?show=settled");
        assertThat(visitor.text()).contains("The leads were named.", "The council’s part is done, says its note of May.", "Helen Marsden (Council)");
        readable("what was settled");
        visitor.picture("reading-settled-" + name + "-" + width);
    }

    private int open() {
        return Integer.parseInt(visitor.text(".tl-choose a").replaceAll("\\D", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void a_version_is_published_after_reading_what_changed_and_compared_with_the_last(int width) {
        var plan = imported();
        visitor.setWidth(width);
        visitor.as("coordinator");
        visitor.goTo("/plans/" + plan + "/coordinator");
        assertThat(visitor.text()).contains("None published yet", "3 actions", "No round is open");
        readable("the coordinator's jobs");
        visitor.picture("coordinator-" + width);
        visitor.goTo("/plans/" + plan + "/publish");
        readable("the first version, before it is published");
        visitor.submit("main form[action$='/publish']");
        assertThat(visitor.text()).contains("There is a problem", "Give the version its label");
        readable("a version without a label");
        visitor.type("#publish-version-label", "version 1");
        visitor.submit("main form[action$='/publish']");
        assertThat(visitor.title()).startsWith("What changed between");

        visitor.goTo("/plans/" + plan);
        visitor.type("#add-priority-title", "Rooms for evenings");
        visitor.submit("form[action$='/add-priority']");
        visitor.goTo("/plans/" + plan + "/publish");
        assertThat(visitor.text()).contains("What has changed since version 1", "1 added, 0 removed", "Rooms for evenings");
        readable("what changed since the last version");
        visitor.picture("publish-" + width);
        visitor.type("#publish-version-label", "version 2");
        visitor.submit("main form[action$='/publish']");
        assertThat(visitor.title()).startsWith("What changed between");
        assertThat(visitor.text()).contains("Rooms for evenings");
        readable("the two versions compared");
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void what_goes_on_gets_a_new_lead_and_date_and_the_rules_go_along(int width) {
        var plan = imported();
        visitor.setWidth(width);
        visitor.as("coordinator");
        visitor.goTo("/plans/" + plan + "/carry-over");
        readable("the table of decisions");
        visitor.picture("carry-" + width);
        var id = visitor.all("select[name^='decision.']").getLast().getAttribute("name").substring("decision.".length());
        visitor.type("#carry-title", "Plan after " + width + " " + UUID.randomUUID());
        visitor.click("label[for=carry-rules]");
        visitor.choose("[name='decision." + id + "']", "carry-forward");
        visitor.type("[name='lead-1." + id + "']", "Lamp Trust");
        visitor.type("[name='due." + id + "-month']", "9");
        visitor.type("[name='due." + id + "-year']", "2030");
        var other = visitor.all("select[name^='decision.']").getFirst().getAttribute("name").substring("decision.".length());
        visitor.choose("[name='decision." + other + "']", "split");
        visitor.type("[name='part-1." + other + "']", "The north steps");
        visitor.type("[name='part-2." + other + "']", "The south steps");
        visitor.type("[name='lead-1-2." + other + "']", "Harbour Office");
        visitor.type("[name='due-2." + other + "-year']", "2031");
        visitor.type("[name='due-2." + other + "-month']", "13");
        press("review");
        assertThat(visitor.text()).contains("There is a problem", "Give a month that exists");
        assertThat(visitor.page().inputValue("[name='lead-1-2." + other + "']")).isEqualTo("Harbour Office");
        readable("a decision that cannot be read");
        visitor.picture("carry-wrong-" + width);
        visitor.type("[name='due-2." + other + "-month']", "3");
        press("review");
        assertThat(visitor.text()).contains("Lamp Trust", "Harbour Office", "September 2030", "March 2031", "accountable");
        readable("what will be recorded");
        visitor.picture("carry-review-" + width);
        press("record");
        var next = visitor.address().replaceAll(".*/plans/([^?#]+).*", "$1");
        assertThat(next).isNotEqualTo(plan);
        var shown = asked("/api/plans/" + next);
        assertThat(shown.path("accountabilityRule").path("group").asString()).isEqualTo("accountable");
        assertThat(shown.toString()).contains("Lamp Trust", "2030-09", "Harbour Office", "2031-03");
    }

    private void press(String step) {
        visitor.leaving(() -> visitor.click("button[name=step][value=" + step + "]"));
    }

    private String imported() {
        var answer = visitor.page().request().post(
                WholeSite.address(site) + "/api/imports",
                signed().setHeader("Content-Type", "application/json").setData(DOCUMENT.formatted("Keeping " + UUID.randomUUID())));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return JSON.readTree(answer.text()).path("planId").asString();
    }

    private JsonNode asked(String path) {
        return JSON.readTree(visitor.page().request().get(WholeSite.address(site) + path, signed()).text());
    }

    private static RequestOptions signed() {
        var word = Base64.getEncoder().encodeToString("coordinator:throughline-demo".getBytes(UTF_8));
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
        softly.assertThat(visitor.all("h1")).as("headings of %s", what).hasSize(1);
        softly.assertAll();
    }
}
