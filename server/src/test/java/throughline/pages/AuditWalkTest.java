package throughline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.people.DemoAccounts;

/** What an auditor and an inspector come for, without scripts: the picture, the sentence and the table to take away. */
class AuditWalkTest {
    private static final String PLAN = "/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";
    private static Visitor visitor;
    private static JdbcClient jdbc;

    @BeforeAll
    static void open() {
        var site = WholeSite.shared();
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        jdbc = site.getBean(JdbcClient.class);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void when_an_action_went_amber_and_why_is_seen_in_one_look_after_choosing_it() {
        signIn("auditor");
        visitor.goTo(PLAN + "/ratings?view=actions");
        visitor.leaving(() -> visitor.page().locator(".tl-lines h3:has-text('3.3') a").click());

        assertThat(visitor.address()).contains("action=");
        assertThat(visitor.all(".tl-lines > li")).hasSize(1);
        assertThat(visitor.page().getAttribute(".tl-strip", "aria-label")).startsWith("Rating: Red from ");
        assertThat(visitor.text(".tl-lines table")).contains("Amber", "Nobody to do it and no date for when there will be.");
        assertThat(visitor.all("#changes + table tbody tr")).hasSize(4);
        assertThat(visitor.text()).contains("4 of ", "Filters in use", "Action 3.3 Have a youth navigator");

        visitor.choose("#direction", "worse");
        visitor.submit("main form.tl-filter");
        assertThat(visitor.all("#changes + table tbody tr")).hasSize(1);
        visitor.leaving(() -> visitor.page().locator(".tl-chosen__tag").first().click());
        assertThat(visitor.address()).doesNotContain("action=").contains("direction=worse");
        visitor.leaving(() -> visitor.page().locator("text=Clear all").click());
        assertThat(visitor.text()).contains("All ").doesNotContain("Filters in use");
    }

    @Test
    void the_rows_shown_are_the_rows_of_the_table_taken_away() {
        signIn("auditor");
        for (var query : new String[] {"/ratings?direction=worse", "/ratings?rating=Green&organisation=Health", "/completions?state=reopened"}) {
            visitor.goTo(PLAN + query);
            var shown = Integer.parseInt(visitor.text(".tl-shown b").replaceAll(" .*", ""));
            var csv = visitor.page().context().request()
                    .get(visitor.links(".tl-shown a[download]").getFirst());
            assertThat(csv.headers().get("content-type")).startsWith("text/csv");
            assertThat(csv.text().lines().filter(line -> line.matches("\\d+,20.*"))).as(query).hasSize(shown).isNotEmpty();
        }
        visitor.goTo(PLAN + "/accountability?asAt-day=1&asAt-month=6&asAt-year=2026&on-day=1&on-month=5&on-year=2026");
        assertThat(visitor.links(".tl-shown a[download]").getFirst()).contains("asAt=2026-06-01", "on=2026-05-01");
    }

    @Test
    void the_ratings_of_each_action_are_a_call_too() {
        signIn("auditor");
        var plan = PLAN.substring("/plans/".length());
        var told = visitor.page().context().request()
                .get(site() + "/api/audit/ratings/by-action?direction=worse&plan=" + plan);
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.text()).contains("\"stretches\"", "\"3.3\"").doesNotContain("\"1.1\"");
        assertThat(visitor.page().context().request()
                        .get(site() + "/api/audit/ratings?direction=sideways&plan=" + plan)
                        .text())
                .contains("A rating moves better, worse, same, first. Choose one of these as direction.");
        assertThat(visitor.page().context().request()
                        .get(site() + "/api/completions?state=lost&plan=" + plan)
                        .text())
                .contains("A completion is signed-off, unsigned, queried, reopened. Choose one of these as state.");
    }

    @Test
    void who_answered_on_a_day_is_a_sentence_with_the_way_to_them_and_what_the_record_said_then() {
        var chair = jdbc.sql("""
                        select (payload ->> 'from')::date as first, recorded_at::date as told from journal
                        where type = 'Appointed' and payload ->> 'reason' = 'Elected in the same meeting.'""")
                .query((row, number) -> Map.entry(
                        row.getObject("first", LocalDate.class), row.getObject("told", LocalDate.class)))
                .single();
        var ref = jdbc.sql("""
                        select added.payload ->> 'ref' from event lead
                        join journal added on added.action_id = lead.action_id and added.type = 'ActionAdded'
                        join journal board on board.type = 'PartyRegistered' and board.payload ->> 'name' = 'Safeguarding Children Board'
                        where lead.type in ('LeadAssigned', 'LeadInterpreted') and lead.plan_id = ?::uuid
                        and position(board.stream in lead.payload::text) > 0 limit 1""")
                .param(PLAN.substring("/plans/".length()))
                .query(String.class)
                .single();
        signIn("inspector");
        visitor.goTo(PLAN + "/accountability");
        ask(ref, chair.getKey());
        assertThat(visitor.text("[role=status]"))
                .contains(
                        "Femi Castle answered for " + ref + ", as chair of Safeguarding Children Board.",
                        "Femi Castle: chair of Safeguarding Children Board from " + new British().day(chair.getKey()),
                        "recorded on " + new British().day(chair.getValue()),
                        "At the end of that day the record said otherwise: it named Marian Quill.");
        ask(ref, chair.getKey().minusDays(1));
        assertThat(visitor.text("[role=status]"))
                .contains("Marian Quill answered for " + ref)
                .doesNotContain("said otherwise");
        ask(ref, LocalDate.of(2001, 1, 1));
        assertThat(visitor.text("[role=status]"))
                .contains("nobody answered for " + ref, "At the end of that day the plan was not in the record yet.");
        ask("9.99", chair.getKey());
        assertThat(visitor.text()).contains("There is a problem", "No action of this plan is “9.99”.");
        assertThat(visitor.page().inputValue("#ref")).isEqualTo("9.99");
        assertThat(visitor.page().inputValue("#day-year")).isEqualTo(String.valueOf(chair.getKey().getYear()));
    }

    private static void ask(String ref, LocalDate day) {
        visitor.type("#ref", ref);
        visitor.type("#day-day", String.valueOf(day.getDayOfMonth()));
        visitor.type("#day-month", String.valueOf(day.getMonthValue()));
        visitor.type("#day-year", String.valueOf(day.getYear()));
        visitor.submit("form.tl-one");
    }

    @Test
    void a_day_before_the_plan_is_said_to_be_one_and_a_day_that_does_not_exist_stays_as_typed() {
        signIn("inspector");
        visitor.goTo(PLAN + "/accountability?asAt-day=1&asAt-month=6&asAt-year=2001");
        assertThat(visitor.text()).contains("The record knew nothing of this plan then: it begins on ");
        visitor.goTo(PLAN + "/accountability?asAt-day=31&asAt-month=2&asAt-year=2026");
        assertThat(visitor.text()).contains("“31 2 2026” is not a day that exists.").doesNotContain("Party by party");
        assertThat(visitor.page().inputValue("#asAt-day")).isEqualTo("31");
        assertThat(visitor.title()).startsWith("Error: ");
    }

    @Test
    void the_register_is_searched_by_name_and_kind_and_shows_what_nobody_holds_first() {
        signIn("auditor");
        visitor.goTo(PLAN + "/parties");
        assertThat(visitor.text("tbody tr:first-child")).contains("Nobody answers");
        visitor.type("#name", "HEAD of");
        visitor.choose("#kind", "post");
        visitor.submit("main form.tl-filter");
        assertThat(visitor.all("main tbody tr")).hasSize(1);
        assertThat(visitor.text("main tbody")).contains("Head of Highways", "Owen Pell");
        visitor.type("#name", "zzz");
        visitor.submit("main form.tl-filter");
        assertThat(visitor.text()).contains("No party fits.", "0 of ");
        assertThat(visitor.page().inputValue("#name")).isEqualTo("zzz");
    }

    @Test
    void a_plan_in_which_nothing_happened_yet_says_what_to_do_next() {
        var opened = visitor.page().context().request().post(site() + "/api/plans", RequestOptions.create()
                .setHeader("Authorization", "Basic " + Base64.getEncoder()
                        .encodeToString(("coordinator:" + DemoAccounts.PASSWORD).getBytes(UTF_8)))
                .setHeader("Content-Type", "application/json")
                .setData("{\"partnership\": \"" + partnership() + "\", \"title\": \"A plan still to be written\"}"));
        assertThat(opened.status()).as(opened.text()).isEqualTo(201);
        var empty = opened.headers().get("location").replaceAll(".*/", "/plans/");
        // The checker of barriers is a script itself.
        try (var seeing = Visitor.of(site())) {
            seeing.as("coordinator");
            seeing.goTo(empty + "/ratings");
            seeing.picture("audit-empty-ratings");
            assertThat(seeing.text()).contains("No rating has been recorded yet.", "A rating is set on the page of an action");
            assertThat(seeing.barriers()).isEmpty();
            seeing.goTo(empty + "/completions");
            seeing.picture("audit-empty-completions");
            assertThat(seeing.text()).contains("Nothing was said to be done yet.");
            assertThat(seeing.barriers()).isEmpty();
            seeing.goTo(empty + "/accountability");
            seeing.picture("audit-empty-accountability");
            assertThat(seeing.text()).contains("No action of this plan names a lead yet.");
            assertThat(seeing.barriers()).isEmpty();
        }
    }

    private static String partnership() {
        return jdbc.sql("select name from partnership limit 1").query(String.class).single();
    }

    private static String site() {
        return WholeSite.address(WholeSite.shared());
    }

    private static void signIn(String username) {
        visitor.setWidth(1280);
        visitor.as(username);
    }
}
