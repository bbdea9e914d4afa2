package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.people.DemoAccounts;

/** A walk through every page in a real browser, on a desktop and on a phone. */
class BrowserWalkTest {
    /** The same pages lead to the same places at every width. */
    private static final Set<String> FOLLOWED = new HashSet<>();

    private static ConfigurableApplicationContext site;
    private static Visitor visitor;
    private static String plan;
    private static String action;
    private static String party;
    private static long middle;

    @BeforeAll
    static void open() {
        site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        var jdbc = site.getBean(JdbcClient.class);
        plan = WholeSite.CURRENT.toString();
        action = jdbc.sql("select action_id from event where plan_id = ?::uuid and action_id is not null"
                        + " group by 1 order by count(*) desc limit 1")
                .param(plan)
                .query(String.class)
                .single();
        party = jdbc.sql("select stream from event where type = 'Appointed' and payload ->> 'to' is null"
                        + " and partnership_id = ?::uuid order by position desc limit 1")
                .param(DemoAccounts.PARTNERSHIP_ID.toString())
                .query(String.class)
                .single();
        middle = jdbc.sql("select percentile_disc(0.5) within group (order by position) from event where plan_id = ?::uuid")
                .param(plan)
                .query(Long.class)
                .single();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void every_page_of_a_plan_can_be_read_by_everyone_at_this_width_and_every_link_leads_somewhere(int width) {
        visitor.signOut();
        visitor.setWidth(width);
        visitor.goTo("/sign-in");
        var softly = new SoftAssertions();
        check(softly, "/sign-in", width);
        visitor.as("coordinator");
        var links = new LinkedHashSet<String>();
        for (var page : pages()) {
            visitor.goTo(page);
            check(softly, page, width);
            visitor.links("a[href]:not([download])").stream()
                    .filter(link -> link.startsWith(WholeSite.address(site)) && !link.contains("#") && !link.contains("/api"))
                    .map(BrowserWalkTest::oneOfItsKind)
                    .forEach(links::add);
        }
        softly.assertThat(links).hasSizeGreaterThan(10);
        links.removeIf(FOLLOWED::contains);
        softly.assertThat(links).as("links that lead nowhere").allMatch(link -> visitor.status(link) == 200);
        FOLLOWED.addAll(links);
        softly.assertAll();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void an_administrators_pages_can_be_read_by_everyone_at_this_width(int width) {
        visitor.setWidth(width);
        visitor.as("administrator");
        var softly = new SoftAssertions();
        visitor.goTo("/people");
        check(softly, "/people", width);
        var people = visitor.links("main tbody th a");
        assertThat(people).isNotEmpty();
        visitor.goTo(people.getFirst());
        check(softly, people.getFirst(), width);
        softly.assertAll();
    }

    @Test
    void a_coordinator_enters_a_group_appoints_its_chair_and_sees_who_answers_on_which_day() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo("/plans/" + plan + "/parties");
        visitor.type("#register-party-name", "Night-time Board");
        visitor.choose("#register-party-kind", "group");
        visitor.submit("form[action$='register-party']");
        assertThat(visitor.text()).contains("Night-time Board", "Nobody is recorded as the chair");

        visitor.type("#appoint-name", "Ada Quill");
        visitor.submit("form[action$='/appoint']");
        assertThat(visitor.text()).contains("There is a problem", "Say from which day on.");
        visitor.type("#appoint-from-day", "15");
        visitor.type("#appoint-from-month", "6");
        visitor.type("#appoint-from-year", "2024");
        visitor.submit("form[action$='/appoint']");
        assertThat(visitor.text()).contains("it is answered for by Ada Quill, chair of Night-time Board", "from 15 June 2024", "Holds it on");

        visitor.type("#on-day", "14");
        visitor.type("#on-month", "6");
        visitor.type("#on-year", "2024");
        visitor.submit("form[method=get].tl-filter");
        assertThat(visitor.text()).contains("Nobody is recorded as the chair of Night-time Board on 14 June 2024.");
        assertThat(visitor.barriers()).isEmpty();
    }

    @Test
    void an_address_that_is_not_there_is_said_in_a_sentence() {
        visitor.as("coordinator");
        visitor.goTo("/plans/00000000-0000-0000-0000-000000000000/changes");
        assertThat(visitor.text()).contains("There is no such plan among those that you can see");
        visitor.goTo("/no-such-page");
        assertThat(visitor.title()).startsWith("There is nothing here");
        assertThat(visitor.barriers()).isEmpty();
        assertThat(visitor.complaints()).isEmpty();
    }

    /** The sample's own plans are both asked for; one made by another test stands for itself in its own. */
    private static String oneOfItsKind(String link) {
        return link.replaceAll("plans/(?!7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab)[0-9a-f-]{36}", "plans/" + plan)
                .replaceAll("actions/[0-9a-f-]+$", "actions/" + action)
                .replaceAll("@\\d+", "@" + middle)
                .replaceAll("entries/\\d+", "entries/" + middle);
    }

    private static List<String> pages() {
        var ofPlan = "/plans/" + plan;
        return List.of(
                "/",
                "/about-me",
                "/my-work/unchanged",
                "/calendars",
                "/calendars?plan=" + plan,
                "/calendars?withdrawn",
                ofPlan,
                "/actions/" + action,
                "/actions/" + action + "/update",
                "/actions/" + action + "/story",
                ofPlan + "/ratings",
                ofPlan + "/ratings?direction=worse",
                ofPlan + "/ratings?view=actions",
                ofPlan + "/replay",
                ofPlan + "/replay?asAt=@" + middle,
                ofPlan + "/changes",
                ofPlan + "/changes?from=@" + middle,
                ofPlan + "/history",
                ofPlan + "/history?order=newest&kind=rating",
                ofPlan + "/completions",
                ofPlan + "/accountability",
                ofPlan + "/rounds",
                ofPlan + "/parties",
                ofPlan + "/parties/" + party,
                ofPlan + "/carry-over",
                ofPlan + "/around",
                ofPlan + "/around?asAt=@" + middle,
                ofPlan + "/board",
                ofPlan + "/reading",
                ofPlan + "/reading?show=settled",
                ofPlan + "/coordinator",
                ofPlan + "/publish",
                ofPlan + "/returns",
                ofPlan + "/returns/preview?scope=whole&format=html",
                "/plans/new",
                "/plans/import",
                "/no-such-page");
    }

    private static void check(SoftAssertions softly, String page, int width) {
        var at = page + " at " + width + " pixels";
        softly.assertThat(visitor.barriers()).as("barriers on %s", at).isEmpty();
        if (width == 1280) {
            // The markup is the same at every width.
            softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", at).isEmpty();
        }
        softly.assertThat(visitor.strayed()).as("requests that left the site, up to %s", at).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", at).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("what the browser complains of on %s", at).isEmpty();
        softly.assertThat(visitor.text()).as("words of %s", at).doesNotContain("Exception").doesNotContain("null");
        softly.assertThat(visitor.all("h1")).as("headings of %s", at).hasSize(1);
    }
}
