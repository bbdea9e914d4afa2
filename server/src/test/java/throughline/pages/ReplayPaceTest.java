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
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.api.Ask;
import throughline.command.action.AddAction;
import throughline.command.action.NamedLead;
import throughline.command.action.RecordProgress;
import throughline.command.action.RecordUpdate;
import throughline.command.action.Reschedule;
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
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReplayPaceTest {
    private static final int ENTRIES = 2_000;
    private static final int PRIORITIES = 6;
    private static final int ACTIONS = 60;
    private static final int DRAGS = 30;
    private static final List<String> RATINGS = List.of("Green", "Amber", "Red");
    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Notes when the pointer let go of the handle, and when what was chosen last stood on the screen and in the address:
     * after the first frame that shows it.
     */
    private static final String WATCH = """
            () => {
              const slider = document.getElementById('place');
              const position = () => document.getElementById('state').dataset.position;
              const arrived = () => location.search === '?asAt=@' + position();
              const watch = window.watched = { passing: 0 };
              let last = position();
              let done;
              new MutationObserver(() => {
                if (position() === last) return;
                last = position();
                if (watch.released === undefined) watch.passing++;
              }).observe(document.getElementById('main'), { subtree: true, childList: true, attributes: true, attributeFilter: ['data-position'] });
              window.addEventListener('pointerup', () => { watch.released = performance.now(); }, true);
              window.addEventListener('change', event => {
                if (event.target !== slider) return;
                watch.already = arrived();
                const look = () => {
                  if (!arrived()) {
                    requestAnimationFrame(look);
                    return;
                  }
                  const painted = new MessageChannel();
                  painted.port1.onmessage = () => { watch.shown = performance.now(); done?.(); };
                  painted.port2.postMessage(0);
                };
                requestAnimationFrame(look);
              });
              watch.begin = () => { Object.assign(watch, { passing: 0, released: undefined, shown: undefined, already: undefined }); done = undefined; };
              watch.end = () => new Promise((fulfil, fail) => {
                done = () => fulfil({ time: watch.shown - watch.released, passing: watch.passing, already: watch.already });
                if (watch.shown !== undefined) done();
                setTimeout(() => fail(new Error('Released ' + watch.released + ', already ' + watch.already + ', address ' + location.search + ', shown ' + position())), 20000);
              });
            }""";

    private static ConfigurableApplicationContext site;
    private static Visitor visitor;
    private static PlanId plan;

    @BeforeAll
    static void open() throws Exception {
        site = WholeSite.open();
        visitor = Visitor.of(WholeSite.address(site));
        visitor.as("coordinator");
        plan = lived();
    }

    @AfterAll
    static void close() {
        visitor.close();
        site.close();
    }

    // First, while the plan's life fills the line: it runs on to the present.
    @Order(1)
    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void the_plan_follows_the_handle_and_is_what_the_server_says_of_that_position(int width) {
        visitor.setWidth(width);
        visitor.goTo("/plans/" + plan + "/replay");
        visitor.await(() -> Boolean.TRUE.equals(visitor.page().evaluate("document.documentElement.dataset.replay === 'ready'")));
        visitor.page().evaluate(WATCH);
        var steps = steps();
        var random = new Random(width);
        var times = new ArrayList<Double>();
        long passing = 0;
        var already = 0;
        for (int i = 0; i < DRAGS; i++) {
            var goal = elsewhere(steps, random);
            var near = drag(goal);
            var seen = (Map<?, ?>) visitor.page().evaluate("watched.end()");
            passing += (long) number(seen.get("passing"));
            if (Boolean.TRUE.equals(seen.get("already"))) {
                already++;
            } else {
                times.add(number(seen.get("time")));
            }
            assertThat(position())
                    .as("the step under the pointer")
                    .isBetween(stepBy(goal - near, steps), stepBy(goal + near, steps));
            assertThat(shown()).as("at @%s", position()).isEqualTo(said(position()));
        }
        System.out.printf(
                "Replay of %d entries in %d steps at %d pixels: from release to the new state %s;"
                        + " %.1f states shown on the way of a drag, %d of %d drags ended where the plan stood already%n",
                entries(plan), steps.size(), width, figures(times), passing / (double) DRAGS, already, DRAGS);
        visitor.picture("replay-2000-" + width);
    }

    @Order(2)
    @Test
    void a_state_is_answered_at_once_wherever_it_lies() {
        var all = steps();
        var random = new Random(7);
        for (var round : List.of("first", "again")) {
            var times = new ArrayList<Double>();
            var letters = 0;
            for (int i = 0; i < DRAGS; i++) {
                var position = all.get(random.nextInt(all.size())).position();
                var began = System.nanoTime();
                var answer = visitor.page().request().get(WholeSite.address(site) + "/plans/" + plan + "/replay/state?asAt=@" + position);
                times.add((System.nanoTime() - began) / 1e6);
                assertThat(answer.text()).contains("data-position=\"" + position + "\"");
                letters += answer.text().length();
            }
            System.out.printf("A state of that plan from the server, %s: %s; %d kB each%n", round, figures(times), letters / DRAGS / 1000);
        }
    }

    private static String figures(List<Double> times) {
        var sorted = times.stream().sorted().toList();
        return "%.0f ms (median), %.0f ms (95th percentile), %.0f ms (worst)"
                .formatted(sorted.get(sorted.size() / 2), sorted.get(sorted.size() * 95 / 100), sorted.getLast());
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

    /** Where some step stands on the line, far enough from the handle that every drag leads somewhere. */
    private static double elsewhere(List<GetTimeline.Step> steps, Random random) {
        var bar = visitor.page().locator("#bar");
        var from = Long.parseLong(bar.getAttribute("data-begins"));
        var span = (double) Long.parseLong(bar.getAttribute("data-ends")) - from;
        var now = Double.parseDouble(visitor.page().inputValue("#place")) / TimeBar.PLACES;
        return Stream.generate(() -> steps.get(random.nextInt(steps.size())))
                .mapToDouble(step -> (step.at().toEpochMilli() - from) / span)
                .filter(share -> Math.abs(share - now) > 0.02)
                .findFirst()
                .orElseThrow();
    }

    private static long stepBy(double share, List<GetTimeline.Step> steps) {
        var bar = visitor.page().locator("#bar");
        var from = Long.parseLong(bar.getAttribute("data-begins"));
        var at = from + share * (Long.parseLong(bar.getAttribute("data-ends")) - from);
        return steps.stream()
                .filter(step -> step.at().toEpochMilli() <= at)
                .mapToLong(GetTimeline.Step::position)
                .max()
                .orElse(steps.getFirst().position());
    }

    /**
     * Lets go in the very moment of arriving, so that the last state cannot be there before.
     *
     * @return two pixels, as a share of the line
     */
    private static double drag(double share) {
        var page = visitor.page();
        page.evaluate("document.getElementById('place').scrollIntoView({ block: 'center' }), watched.begin()");
        var bar = Objects.requireNonNull(page.locator("#place").boundingBox());
        var thumb = bar.height;
        var now = Double.parseDouble(page.inputValue("#place")) / TimeBar.PLACES;
        var y = bar.y + bar.height / 2;
        page.mouse().move(bar.x + thumb / 2 + (bar.width - thumb) * now, y);
        page.mouse().down();
        for (int i = 1; i <= 12; i++) {
            page.waitForTimeout(16);
            var at = now + (share - now) * i / 12;
            page.mouse().move(bar.x + thumb / 2 + (bar.width - thumb) * at, y);
        }
        page.mouse().up();
        return 2 / (bar.width - thumb);
    }

    private static long position() {
        return Long.parseLong(visitor.page().getAttribute("#state", "data-position"));
    }

    private static double number(Object value) {
        return ((Number) value).doubleValue();
    }

    /** A plan that has been through much, recorded by several people at once. */
    private static PlanId lived() throws Exception {
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
        var each = Math.ceilDiv((ENTRIES - entries(id)) * 3 / 4, ACTIONS);
        try (var people = Executors.newFixedThreadPool(4)) {
            var done = actions.stream()
                    .map(action -> people.submit(() -> IntStream.range(0, each).forEach(i -> send(something(i, action)))))
                    .toList();
            for (var one : done) {
                one.get();
            }
        }
        assertThat(entries(id)).isGreaterThanOrEqualTo(ENTRIES);
        return id;
    }

    /** Of three commands one records two entries, a rating with its note. */
    private static Object something(int i, ActionId action) {
        var because = new Prose("What came of number " + i);
        return switch (i % 3) {
            case 0 ->
                new RecordUpdate(
                        action, because, null, null, new Rating(RATINGS.get(i / 3 % 3)), because, List.of(), null);
            case 1 -> new RecordProgress(action, because, LocalDate.now(), null);
            default ->
                new Reschedule(
                        action,
                        new Timescale(new Prose("By day " + i), Timescale.Kind.BY_DATE, new Due(LocalDate.now().plusDays(i).toString())),
                        because);
        };
    }

    private static List<GetTimeline.Step> steps() {
        return site.getBean(Ask.class).ask(new GetTimeline(plan), GetTimeline.Answer.class).steps();
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
