package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.api.Ask;
import throughline.command.plan.OpenPlan;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.StatusKey;
import throughline.people.Access;
import throughline.people.DemoAccounts;
import throughline.query.plan.GetTimeline;

/** The replay of a plan, as an inspector uses it. */
class ReplayPageTest {
    private static final String READY = "document.documentElement.dataset.replay === 'ready'";

    private static ConfigurableApplicationContext site;
    private static Visitor visitor;
    private static PlanId plan;
    private static List<GetTimeline.Step> steps;

    @BeforeAll
    static void open() {
        site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        plan = WholeSite.CURRENT;
        steps = life(plan);
        visitor.as("inspector");
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @BeforeEach
    void onADesk() {
        visitor.setWidth(1280);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void every_state_of_the_replay_can_be_read_by_everyone(int width) {
        visitor.setWidth(width);
        var softly = new SoftAssertions();
        var middle = at(steps.size() / 2);
        for (var asked : List.of(
                "asAt=" + at(0),
                "asAt=" + at(1),
                "asAt=" + middle,
                "asAt=" + at(steps.size() - 1),
                "asAt=1999-12-31",
                "asAt=2199-12-31",
                "asAt=" + middle + "&day-day=31&day-month=2&day-year=2024")) {
            visitor.goTo(path(asked));
            ready();
            var state = asked + " at " + width;
            softly.assertThat(visitor.barriers()).as("barriers, %s", state).isEmpty();
            softly.assertThat(Markup.faults(visitor.source())).as("markup, %s", state).isEmpty();
            softly.assertThat(visitor.complaints()).as("complaints, %s", state).isEmpty();
            softly.assertThat(visitor.strayed()).as("strayed, %s", state).isEmpty();
            softly.assertThat(visitor.sideways()).as("sideways, %s", state).isLessThanOrEqualTo(0);
            softly.assertThat(visitor.text()).as("words, %s", state).doesNotContain("null");
            visitor.picture("replay-" + asked.replaceAll("[^a-z0-9]+", "-") + "-" + width);
        }
        softly.assertAll();
    }

    @Test
    void the_arrow_keys_go_one_step_the_page_keys_ten_and_home_and_end_to_the_ends() {
        visitor.goTo(path("asAt=" + at(20)));
        ready();
        visitor.page().focus("#place");
        press("ArrowRight", 21);
        press("ArrowLeft", 20);
        press("PageUp", 30);
        press("PageDown", 20);
        press("Home", 0);
        press("ArrowLeft", 0);
        press("End", steps.size() - 1);
        press("ArrowUp", steps.size() - 1);
        assertThat(visitor.page().evaluate("document.activeElement.id")).isEqualTo("place");
        assertThat(visitor.page().getAttribute("#place", "aria-valuetext"))
                .contains("step " + steps.size() + " of " + steps.size())
                .endsWith(".");
        assertThat(visitor.page().getAttribute("[data-go=forward]", "href")).isNull();
    }

    @Test
    void dragging_the_handle_leads_to_what_the_address_of_that_moment_shows() {
        visitor.goTo(path("asAt=" + at(steps.size() - 1)));
        ready();
        var before = address();
        drag(0.4);
        visitor.await(() -> settledAwayFrom(visitor, steps.size() - 1));
        var address = address();
        var shown = visitor.text("#state");
        var title = visitor.title();
        visitor.page().goBack();
        visitor.await(() -> shownAt().equals(at(steps.size() - 1)) && address().equals(before));

        try (var other = Visitor.withoutScripts(WholeSite.address(site))) {
            other.as("auditor");
            other.goTo(address);
            assertThat(other.text("#state")).isEqualTo(shown);
            assertThat(other.title()).isEqualTo(title);
        }
    }

    @Test
    void a_finger_moves_the_handle_on_a_phone() {
        // A browser of its own: one that was touched once takes no mouse afterwards.
        try (var phone = Visitor.of(WholeSite.address(site))) {
            phone.setWidth(360);
            phone.as("inspector");
            var touch = phone.page().context().newCDPSession(phone.page());
            var enabled = new JsonObject();
            enabled.addProperty("enabled", true);
            touch.send("Emulation.setTouchEmulationEnabled", enabled);
            phone.goTo(path("asAt=" + at(steps.size() - 1)));
            phone.await(() -> Boolean.TRUE.equals(phone.page().evaluate(READY)));
            phone.page().locator("#place").scrollIntoViewIfNeeded();
            var bar = Objects.requireNonNull(phone.page().locator("#place").boundingBox());
            touch(touch, "touchStart", bar.x + bar.width - 22, bar.y + 22);
            for (int i = 1; i <= 8; i++) {
                touch(touch, "touchMove", bar.x + bar.width - 22 - i * 20, bar.y + 22);
            }
            touch.send("Input.dispatchTouchEvent", finger("touchEnd"));
            phone.await(() -> settledAwayFrom(phone, steps.size() - 1));
            assertThat(bar.height).as("as high as a thumb").isGreaterThanOrEqualTo(44);
            phone.picture("replay-touched-360");
        }
    }

    @Test
    void without_scripts_the_slider_is_a_form_and_the_steps_are_links() {
        try (var plain = Visitor.withoutScripts(WholeSite.address(site))) {
            plain.as("inspector");
            plain.goTo(path(""));
            assertThat(plain.address()).endsWith("asAt=" + at(steps.size() - 1));
            plain.leaving(() -> plain.click("[data-go=back]"));
            assertThat(plain.address()).endsWith("asAt=" + at(steps.size() - 2));
            plain.submit("#bar");
            assertThat(plain.address()).as("a handle that was not moved").endsWith("asAt=" + at(steps.size() - 2));
            plain.page().focus("#place");
            plain.press("Home");
            plain.submit("#bar");
            assertThat(plain.address()).endsWith("asAt=" + at(0));
            assertThat(Markup.faults(plain.source())).isEmpty();
            plain.picture("replay-plain-1280");
            plain.setWidth(360);
            plain.picture("replay-plain-360");
        }
    }

    @Test
    void a_day_leads_to_the_last_step_of_that_day_and_one_that_does_not_exist_keeps_the_view() {
        visitor.goTo(path("asAt=" + at(3)));
        ready();
        day("31", "2", "2024");
        assertThat(visitor.text()).contains("There is a problem", "is not a day that exists");
        assertThat(visitor.page().inputValue("#day-month")).isEqualTo("2");
        assertThat(shownAt()).isEqualTo(at(3));
        day("1", "1", "1999");
        assertThat(visitor.text("#note")).contains("The record of this plan begins on", "1 January 1999");
        assertThat(shownAt()).isEqualTo(at(0));
        day("1", "1", "2199");
        assertThat(visitor.text("#note")).contains("has not come yet");
        assertThat(shownAt()).isEqualTo(at(steps.size() - 1));
    }

    @Test
    void the_nearest_rating_change_is_one_press_away() {
        visitor.goTo(path("asAt=" + at(0)));
        ready();
        var next = steps.stream().skip(1).filter(GetTimeline.Step::rating).findFirst().orElseThrow();
        visitor.click("[data-go=rating-after]");
        visitor.await(() -> shownAt().equals("@" + next.position()));
        assertThat(visitor.all("#state tr.tl-row--changed del.tl-replay__was")).isNotEmpty();
        visitor.page().locator("#state").scrollIntoViewIfNeeded();
        visitor.picture("replay-rating-1280");
        visitor.setWidth(360);
        visitor.picture("replay-rating-360");
    }

    @Test
    void playing_walks_on_by_itself_and_stops_at_the_end() {
        visitor.goTo(path("asAt=" + at(steps.size() - 4)));
        ready();
        visitor.choose("#pace", "300");
        visitor.click("#play button");
        assertThat(visitor.text("#play button")).isEqualTo("Pause");
        visitor.await(() -> shownAt().equals(at(steps.size() - 1)) && visitor.text("#play button").equals("Play from here"));
        assertThat(address()).endsWith(at(steps.size() - 1));
    }

    @Test
    void a_past_state_may_be_kept_by_its_reader_alone_and_the_newest_by_nobody() {
        assertThat(headers(at(20)).get("cache-control")).contains("private", "max-age=");
        assertThat(headers(at(20)).get("vary")).containsIgnoringCase("cookie");
        var newest = life(plan).getLast().position();
        assertThat(headers("@" + newest).get("cache-control")).contains("no-store").doesNotContain("max-age=3600");
    }

    @Test
    void a_plan_of_one_entry_has_nowhere_to_go() {
        var id = PlanId.next();
        var by = site.getBean(Access.class)
                .by(DemoAccounts.COORDINATOR, DemoAccounts.PARTNERSHIP_ID, By.Channel.API, UUID.randomUUID().toString());
        var open = new OpenPlan(id, DemoAccounts.PARTNERSHIP_ID, new Prose("A plan just begun"), null, null, StatusKey.RED_AMBER_GREEN, null, null);
        site.getBean(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(open, by.toMetadata()));
        visitor.goTo("/plans/" + id + "/replay");
        ready();
        assertThat(visitor.all("[data-go][href]")).isEmpty();
        assertThat(visitor.text("#line")).contains("step 1 of 1");
        assertThat(visitor.barriers()).isEmpty();
        visitor.picture("replay-one-1280");
        visitor.setWidth(360);
        visitor.picture("replay-one-360");
    }

    private static Map<String, String> headers(String asAt) {
        return visitor.page()
                .request()
                .get(WholeSite.address(site) + "/plans/" + plan + "/replay/state?asAt=" + asAt)
                .headers();
    }

    private static List<GetTimeline.Step> life(PlanId id) {
        return site.getBean(Ask.class).ask(new GetTimeline(id), GetTimeline.Answer.class).steps();
    }

    private static void press(String key, int expected) {
        visitor.press(key);
        visitor.await(() -> shownAt().equals(at(expected)) && address().endsWith("asAt=" + at(expected)));
    }

    private static void day(String day, String month, String year) {
        visitor.type("#day-day", day);
        visitor.type("#day-month", month);
        visitor.type("#day-year", year);
        visitor.submit("form[aria-label='Go to a day']");
    }

    private static void drag(double share) {
        var bar = box("#place");
        var mouse = visitor.page().mouse();
        mouse.move(bar.x + bar.width - 15, bar.y + bar.height / 2);
        mouse.down();
        mouse.move(bar.x + 15 + (bar.width - 30) * share, bar.y + bar.height / 2);
        mouse.up();
    }

    private static boolean settledAwayFrom(Visitor visitor, int index) {
        var shown = "@" + visitor.page().getAttribute("#state", "data-position");
        return !shown.equals(at(index))
                && Boolean.TRUE.equals(visitor.page().evaluate("position => location.href.endsWith('asAt=' + position)", shown));
    }

    private static void ready() {
        visitor.await(() -> Boolean.TRUE.equals(visitor.page().evaluate(READY)));
    }

    private static void touch(CDPSession session, String type, double x, double y) {
        var arguments = finger(type);
        var point = new JsonObject();
        point.addProperty("x", x);
        point.addProperty("y", y);
        arguments.getAsJsonArray("touchPoints").add(point);
        session.send("Input.dispatchTouchEvent", arguments);
    }

    private static JsonObject finger(String type) {
        var arguments = new JsonObject();
        arguments.addProperty("type", type);
        arguments.add("touchPoints", new JsonArray());
        return arguments;
    }

    private static BoundingBox box(String css) {
        return Objects.requireNonNull(visitor.page().locator(css).boundingBox());
    }

    /** As the page itself knows it: the driver hears of it later. */
    private static String address() {
        return (String) visitor.page().evaluate("location.href");
    }

    private static String shownAt() {
        return "@" + visitor.page().getAttribute("#state", "data-position");
    }

    private static String at(int index) {
        return "@" + steps.get(index).position();
    }

    private static String path(String asked) {
        return "/plans/" + plan + "/replay" + (asked.isEmpty() ? "" : "?" + asked);
    }
}
