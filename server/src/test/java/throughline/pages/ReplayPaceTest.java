package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.api.Ask;
import throughline.command.action.AddAction;
import throughline.command.action.NamedLead;
import throughline.command.action.RecordProgress;
import throughline.command.action.Reschedule;
import throughline.command.action.SetRating;
import throughline.command.plan.AddPriority;
import throughline.command.plan.OpenPlan;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.people.Access;
import throughline.people.DemoAccounts;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.plan.GetTimeline;
import tools.jackson.databind.json.JsonMapper;

/** How fast the replay follows, in a plan of two thousand entries; what is measured is printed, what is shown is checked. */
class ReplayPaceTest {
    private static final int ENTRIES = 2_000;
    private static final int PRIORITIES = 6;
    private static final int ACTIONS = 60;
    private static final int DRAGS = 60;
    private static final List<String> RATINGS = List.of("Green", "Amber", "Red");
    private static final JsonMapper JSON = new JsonMapper();
    /** A state counts as shown when the browser has painted it. */
    private static final String WATCH = """
            () => {
              const slider = document.getElementById('place');
              const watch = window.watched = { states: 0, painted: 0, released: 0, shown: 0 };
              new MutationObserver(() => {
                watch.states++;
                requestAnimationFrame(() => setTimeout(() => { watch.painted++; watch.shown = performance.now(); }));
              }).observe(document.getElementById('main'), { subtree: true, attributeFilter: ['data-position'] });
              window.addEventListener('change', event => { if (event.target === slider) watch.released = performance.now(); }, true);
            }""";

    /** The handle was let go, and what stands in the address is on the screen. */
    private static final String SETTLED = "watched.released > 0 && watched.states === watched.painted"
            + " && location.search === '?asAt=@' + document.getElementById('state').dataset.position";

    private static ConfigurableApplicationContext site;
    private static Visitor visitor;
    private static PlanId plan;

    @BeforeAll
    static void open() {
        site = WholeSite.open();
        visitor = Visitor.of(WholeSite.address(site));
        visitor.signIn("coordinator");
        plan = lived();
    }

    @AfterAll
    static void close() {
        visitor.close();
        site.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_plan_follows_the_handle_and_is_what_the_server_says_of_that_position(int width) {
        visitor.setWidth(width);
        visitor.goTo("/plans/" + plan + "/replay");
        visitor.await(() -> Boolean.TRUE.equals(visitor.page().evaluate("document.documentElement.dataset.replay === 'ready'")));
        visitor.page().evaluate(WATCH);
        var random = new Random(width);
        var times = new ArrayList<Double>();
        long states = 0;
        for (int i = 0; i < DRAGS; i++) {
            drag(random.nextDouble());
            visitor.await(() -> Boolean.TRUE.equals(visitor.page().evaluate(SETTLED)));
            var seen = (Map<?, ?>) visitor.page().evaluate("watched");
            times.add(Math.max(0, number(seen.get("shown")) - number(seen.get("released"))));
            states += (long) number(seen.get("states"));
            assertThat(shown()).as("at @%s", position()).isEqualTo(said(position()));
        }
        var sorted = times.stream().sorted().toList();
        System.out.printf(
                "Replay of %d entries at %d pixels, %d drags: from release to the new state %.0f ms (median),"
                        + " %.0f ms (95th percentile); %.1f states shown per drag%n",
                ENTRIES, width, DRAGS, sorted.get(DRAGS / 2), sorted.get(DRAGS * 95 / 100), states / (double) DRAGS);
        visitor.picture("replay-2000-" + width);
    }

    /** Reference and rating of every row. */
    private static List<String> shown() {
        var rows = visitor.page()
                .locator("#state tbody tr")
                .evaluateAll("rows => rows.map(row => row.querySelector('.tl-ref').textContent + ' '"
                        + " + row.lastElementChild.querySelector('.tl-rag').textContent)");
        return ((List<?>) rows).stream().map(String::valueOf).toList();
    }

    private static List<String> said(long position) {
        var basic = Base64.getEncoder()
                .encodeToString(("coordinator:" + DemoAccounts.PASSWORD).getBytes(StandardCharsets.UTF_8));
        var answer = visitor.page()
                .request()
                .get(
                        WholeSite.address(site) + "/api/plans/" + plan + "?asAt=@" + position,
                        RequestOptions.create().setHeader("Authorization", "Basic " + basic));
        var rows = new ArrayList<String>();
        for (var priority : JSON.readTree(answer.text()).get("priorities")) {
            for (var action : priority.get("actions")) {
                var rating = action.get("rating");
                rows.add(action.get("ref").asString() + " "
                        + (rating == null || rating.isNull() ? "Not rated" : rating.asString()));
            }
        }
        return rows;
    }

    private static void drag(double share) {
        var page = visitor.page();
        page.evaluate("scrollTo(0, 0)");
        var bar = Objects.requireNonNull(page.locator("#place").boundingBox());
        var thumb = bar.height;
        var now = Double.parseDouble(page.inputValue("#place")) / TimeBar.PLACES;
        var y = bar.y + bar.height / 2;
        page.evaluate("Object.assign(watched, { states: 0, painted: 0, released: 0, shown: 0 })");
        page.mouse().move(bar.x + thumb / 2 + (bar.width - thumb) * now, y);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            var at = now + (share - now) * i / 12;
            page.mouse().move(bar.x + thumb / 2 + (bar.width - thumb) * at, y);
            page.waitForTimeout(16);
        }
        page.mouse().up();
    }

    private static long position() {
        return Long.parseLong(visitor.page().getAttribute("#state", "data-position"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** A plan that has been through much, recorded by several people at once. */
    private static PlanId lived() {
        var id = PlanId.next();
        send(new OpenPlan(id, DemoAccounts.PARTNERSHIP_ID, new Prose("A long life"), null, null, StatusKey.RED_AMBER_GREEN, null, null));
        for (int i = 1; i <= PRIORITIES; i++) {
            send(new AddPriority(id, PriorityId.next(), new Prose(String.valueOf(i)), new Prose("Priority number " + i)));
        }
        for (int i = 0; i < ACTIONS; i++) {
            var priority = i * PRIORITIES / ACTIONS + 1;
            send(new AddAction(
                    id,
                    String.valueOf(priority),
                    new Prose(priority + "." + (i % (ACTIONS / PRIORITIES) + 1)),
                    null,
                    new Prose("Do the thing that number " + (i + 1) + " of this plan promises to everybody who lives here"),
                    List.of(new NamedLead(new Prose("Lead " + i % 12), Lead.Kind.PERSON, Lead.Role.PRIMARY)),
                    null,
                    List.of()));
        }
        var reading = site.getBean(Ask.class);
        var actions = reading.ask(new GetPlan(id, Moment.NOW, null), GetPlan.Answer.class).priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .map(GetPlan.Action::actionId)
                .toList();
        var have = entries(id);
        try (var people = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .mapToObj(person -> people.submit(() -> IntStream.range(have, ENTRIES)
                            .filter(i -> i % 4 == person)
                            .forEach(i -> send(something(i, actions.get(i % ACTIONS))))))
                    .toList();
        }
        assertThat(entries(id)).isGreaterThanOrEqualTo(ENTRIES);
        return id;
    }

    private static Object something(int i, ActionId action) {
        return switch (i / ACTIONS % 3) {
            case 0 -> new SetRating(action, new Rating(RATINGS.get(i / ACTIONS / 3 % 3)), new Prose("Because of number " + i));
            case 1 -> new RecordProgress(action, new Prose("What came of number " + i), LocalDate.now(), null);
            default ->
                new Reschedule(
                        action,
                        new Timescale(new Prose("By day " + i), Timescale.Kind.BY_DATE, new Due(LocalDate.now().plusDays(i).toString())),
                        new Prose("Number " + i + " took longer"));
        };
    }

    private static int entries(PlanId id) {
        return site.getBean(Ask.class).ask(new GetTimeline(id), GetTimeline.Answer.class).steps().stream()
                .mapToInt(GetTimeline.Step::entries)
                .sum();
    }

    private static void send(Object command) {
        var by = site.getBean(Access.class)
                .by(DemoAccounts.COORDINATOR, DemoAccounts.PARTNERSHIP_ID, By.Channel.API, UUID.randomUUID().toString());
        site.getBean(CommandGateway.class).sendAndWait(new GenericCommandMessage<>(command, by.toMetadata()));
    }
}
