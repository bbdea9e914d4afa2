package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import throughline.people.DemoAccounts;
import throughline.people.SignedIn;
import throughline.seen.Sensitive;

/** Who looked at what is recorded, and shown to those who look after that. */
class SeenPageTest {
    private static final String PLAN = "/plans/" + WholeSite.CURRENT;
    private static final String CALL = "/api/audit/ratings?plan=" + WholeSite.CURRENT;

    private static ConfigurableApplicationContext site;
    private static JdbcClient jdbc;
    private static Visitor visitor;

    @BeforeAll
    static void open() {
        site = WholeSite.shared();
        jdbc = site.getBean(JdbcClient.class);
        visitor = Visitor.of(WholeSite.address(site));
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void a_page_of_the_list_is_recorded_once_with_who_and_what() {
        signInAs("auditor");
        var before = last();
        visitor.goTo(PLAN + "/ratings?by=" + DemoAccounts.COORDINATOR.person() + "&token=secret");
        visitor.goTo(PLAN + "/history");
        assertThat(since(before, DemoAccounts.AUDITOR, 1)).containsExactly("looked-at ratings page " + PLAN + "/ratings?by=" + DemoAccounts.COORDINATOR.person()
                + " " + WholeSite.CURRENT + " " + DemoAccounts.COORDINATOR.person() + " 127.0.0.0/24");
    }

    @Test
    void every_address_of_the_list_is_one_that_this_service_answers() {
        var answered = site.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class).getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .toList();
        assertThat(Arrays.stream(Sensitive.values()).flatMap(one -> one.patterns().stream()).map(pattern -> pattern.replaceAll("\\?.*", "")))
                .isSubsetOf(answered);
    }

    @Test
    void a_table_is_taken_away_and_a_list_is_looked_at() throws Exception {
        var before = last();
        call("GET", CALL + "&format=csv", "auditor");
        call("GET", CALL, "auditor");
        call("GET", "/api/accountability?plan=" + WholeSite.CURRENT, "auditor");
        call("GET", "/api/accountability?plan=" + WholeSite.CURRENT + "&format=csv", "auditor");
        assertThat(since(before, DemoAccounts.AUDITOR, 3).stream().map(line -> line.replaceAll(" /api.*", "")))
                .containsExactly("took-away ratings api", "looked-at ratings api", "took-away accountability api");
    }

    @Test
    void a_refused_reading_is_not_recorded_as_a_reading() throws Exception {
        var before = last();
        assertThat(call("GET", "/api/evidence/readings", "partner-police").statusCode()).isEqualTo(403);
        assertThat(call("GET", "/api/audit/ratings?plan=00000000-0000-0000-0000-000000000000", "partner-police").statusCode())
                .isEqualTo(404);
        call("GET", CALL + "&rating=Green", "partner-police");
        assertThat(since(before, DemoAccounts.PARTNER_POLICE, 1)).singleElement().asString().contains("rating=Green");
    }

    @Test
    void a_question_without_content_is_no_reading_and_a_prefetch_gets_nothing() throws Exception {
        var before = last();
        assertThat(call("HEAD", CALL, "partner-police").statusCode()).isEqualTo(200);
        var prefetched = call("GET", CALL, "partner-police", "Sec-Purpose", "prefetch;anonymous-client-ip");
        assertThat(prefetched.statusCode()).isEqualTo(503);
        assertThat(prefetched.body()).isEmpty();
        call("GET", CALL + "&rating=Green", "partner-police");
        assertThat(since(before, DemoAccounts.PARTNER_POLICE, 1)).singleElement().asString().contains("rating=Green");
    }

    @Test
    void a_replay_is_recorded_of_those_who_judge_and_not_of_partners() throws Exception {
        var before = last();
        var entry = jdbc.sql("select min(position) from event where plan_id = ?")
                .param(WholeSite.CURRENT.value())
                .query(Long.class)
                .single();
        var past = "/api/plans/" + WholeSite.CURRENT + "?asAt=@" + entry;
        call("GET", past, "partner-council");
        call("GET", "/api/plans/" + WholeSite.CURRENT, "inspector");
        assertThat(call("GET", past, "inspector").statusCode()).isEqualTo(200);
        assertThat(since(before, DemoAccounts.INSPECTOR, 1)).singleElement().asString().startsWith("looked-at replay api");
        assertThat(since(before, DemoAccounts.PARTNER_COUNCIL, 0)).isEmpty();
    }

    @Test
    void a_failure_of_the_recording_fails_no_page_and_is_told_to_the_operator() throws Exception {
        var owner = JdbcClient.create(owner());
        var application = site.getEnvironment().getRequiredProperty("throughline.database.user");
        owner.sql("revoke insert on reading_log from " + application).update();
        try {
            assertThat(call("GET", CALL, "auditor").statusCode()).isEqualTo(200);
            await().untilAsserted(() -> assertThat(health()).contains("NOT_RECORDED"));
        } finally {
            owner.sql("grant insert (person, organisation, kind, what, channel, address, plan_id, action_id, about_person,"
                            + " partnerships, network) on reading_log to " + application)
                    .update();
        }
        assertThat(call("GET", CALL, "auditor").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(health()).doesNotContain("NOT_RECORDED"));
    }

    @Test
    void an_auditor_finds_who_took_what_away_and_that_look_is_recorded_too() throws Exception {
        call("GET", CALL + "&format=csv", "partner-council");
        signInAs("auditor");
        var before = last();
        visitor.goTo("/");
        visitor.click("footer a[href='/seen']");
        visitor.choose("#person", DemoAccounts.PARTNER_COUNCIL.person().toString());
        visitor.choose("#kind", "took-away");
        visitor.submit("main form[method=get]");
        assertThat(visitor.text("main tbody tr")).contains("Samuel Okoro", "Took away the audit of ratings, through the API", "127.0.0.0/24");
        assertThat(visitor.text("main tbody")).doesNotContain("Looked at", "Signed in");
        assertThat(since(before, DemoAccounts.AUDITOR, 2)).hasSize(2).allMatch(line -> line.startsWith("looked-at readings page /seen"));

        var table = call("GET", "/api/evidence/readings?kind=took-away&format=csv", "auditor").body();
        assertThat(table).startsWith("Recorded,Who,").contains("Samuel Okoro,Council,took-away,the audit of ratings");
    }

    @Test
    void administrators_see_who_came_and_went_and_nothing_that_was_read() throws Exception {
        call("GET", CALL, "partner-council");
        signInAs("administrator");
        visitor.goTo("/seen");
        assertThat(visitor.text("h1")).isEqualTo("Who signed in");
        assertThat(visitor.text("main tbody")).contains("Signed in").doesNotContain("Looked at", "Took away");
        assertThat(call("GET", "/api/evidence/readings?kind=looked-at", "administrator").body()).contains("\"readings\":[]");
    }

    @Test
    void a_partner_cannot_open_it_and_sees_what_is_recorded_of_themselves() throws Exception {
        call("GET", CALL + "&format=csv", "partner-council");
        signInAs("partner-council");
        visitor.goTo("/seen");
        assertThat(visitor.title()).startsWith("You cannot do this");
        assertThat(visitor.all("footer a[href='/seen']")).isEmpty();
        visitor.goTo("/about-me");
        assertThat(visitor.text("main")).contains("Took away the audit of ratings, through the API", "Signed in", "kept for 400 days");
        visitor.goTo("/about-me/readings");
        assertThat(visitor.text("main tbody")).contains("Took away the audit of ratings").doesNotContain("Meera");
        var mine = call("GET", "/api/me/readings", "partner-council").body();
        assertThat(mine).contains("took-away").doesNotContain("Meera Nair");
    }

    @Test
    void every_state_of_the_pages_is_readable_by_everyone() throws Exception {
        call("GET", CALL, "inspector");
        var softly = new SoftAssertions();
        signInAs("auditor");
        readable(softly, "/seen", "auditor", 1280);
        for (var page : List.of(
                "/seen",
                "/seen?kind=signed-out&to-day=1&to-month=1&to-year=2001",
                "/seen?from-day=31&from-month=2&from-year=2026",
                "/about-me/readings")) {
            readable(softly, page, "auditor", 360);
        }
        signInAs("administrator");
        readable(softly, "/seen", "administrator", 1280);
        softly.assertThat(visitor.strayed()).isEmpty();
        softly.assertAll();
    }

    private static void readable(SoftAssertions softly, String page, String account, int width) {
        visitor.setWidth(width);
        visitor.goTo(page);
        visitor.picture("seen-" + account + page.replaceAll("[^a-z]+", "-") + "-" + width);
        var at = page + " at " + width;
        softly.assertThat(visitor.barriers()).as("barriers of %s", at).isEmpty();
        softly.assertThat(Markup.faults(visitor.source())).as("markup of %s", at).isEmpty();
        softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", at).isLessThanOrEqualTo(0);
        softly.assertThat(visitor.complaints()).as("complaints of %s", at).isEmpty();
        softly.assertThat(visitor.text()).as("words of %s", at).doesNotContain("null");
    }

    private static void signInAs(String account) {
        visitor.signOut();
        visitor.setWidth(1280);
        visitor.signIn(account);
    }

    private static long last() {
        return jdbc.sql("select coalesce(max(id), 0) from reading_log").query(Long.class).single();
    }

    /** Recorded once the answer has gone out, so not always before it has arrived. */
    private static List<String> since(long before, SignedIn who, int expected) {
        return await().until(() -> lines(before, who), lines -> lines.size() >= expected);
    }

    private static String health() throws Exception {
        return call("GET", "/actuator/health", "auditor").body();
    }

    private static List<String> lines(long before, SignedIn who) {
        return jdbc.sql("select concat_ws(' ', kind, what, channel, address, plan_id, about_person, network) from reading_log"
                        + " where id > ? and person = ? order by id")
                .params(before, who.person())
                .query(String.class)
                .list();
    }

    private static HttpResponse<String> call(String method, String path, String account, String... headers) throws Exception {
        var basic = Base64.getEncoder().encodeToString((account + ":throughline-demo").getBytes());
        var request = HttpRequest.newBuilder(URI.create(WholeSite.address(site) + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header("Authorization", "Basic " + basic);
        return HttpClient.newHttpClient()
                .send((headers.length == 0 ? request : request.headers(headers)).build(), BodyHandlers.ofString());
    }

    private static PGSimpleDataSource owner() {
        var owner = new PGSimpleDataSource();
        owner.setUrl(site.getEnvironment().getRequiredProperty("throughline.database.url"));
        owner.setUser(site.getEnvironment().getRequiredProperty("throughline.database.owner-user"));
        owner.setPassword(site.getEnvironment().getRequiredProperty("throughline.database.owner-password"));
        return owner;
    }
}
