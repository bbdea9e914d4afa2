package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.By;
import throughline.people.DemoAccounts;
import throughline.people.NewPerson;
import throughline.people.People;

/** Where each person arrives, on a desk and on a phone, with and without scripts. */
class MyWorkPageTest {
    private static String site;
    private static Visitor visitor;

    @BeforeAll
    static void open() {
        site = WholeSite.address(WholeSite.shared());
        visitor = Visitor.of(site);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-council", "partner-police", "coordinator"})
    void whoever_records_arrives_at_what_they_owe(String name) {
        visitor.as(name);
        visitor.goTo("/");
        assertThat(visitor.text()).contains("My work").containsAnyOf("is owed", "are owed");
        readable("/", "my-work-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "auditor"})
    void whoever_only_reads_arrives_at_the_plans_with_the_ways_to_what_a_newcomer_asks(String name) {
        visitor.as(name);
        visitor.goTo("/");
        assertThat(visitor.text())
                .doesNotContain("My work")
                .contains(
                        "Who answered for an action on a day",
                        "Who changed which rating, when and why",
                        "What changed since the last board",
                        "Replay to any day");
        readable("/", "start-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plans", "/help", "/accessibility", "/about-me"})
    void what_everyone_can_open_is_readable_by_everyone(String address) {
        visitor.as("coordinator");
        readable(address, "open" + address.replace('/', '-'));
    }

    @Test
    void what_is_owed_opens_straight_into_the_update_also_without_scripts() {
        try (var plain = Visitor.withoutScripts(site)) {
            plain.setWidth(360);
            plain.as("partner-council");
            plain.goTo("/");
            var links = plain.links(".tl-owed h3 a, table tbody th a");
            assertThat(links).isNotEmpty().allMatch(link -> link.endsWith("/update"));
            plain.goTo(links.getFirst());
            assertThat(plain.text()).contains("What happened?");
        }
    }

    @Test
    void whoever_looks_after_accounts_only_arrives_at_the_accounts() {
        arrive(visitor, "administrator");
        assertThat(visitor.address()).endsWith("/people");
        assertThat(visitor.text(".tl-nav")).doesNotContain("My work");
        visitor.goTo("/about-me");
        assertThat(visitor.text()).contains("Administrator", "You were made administrator when the service was set up.");
    }

    @Test
    void whoever_owes_nothing_reads_what_to_do_next() {
        arrive(visitor, person("Reed Trust"));
        assertThat(visitor.text("h1")).contains("Nothing is owed");
        assertThat(visitor.text())
                .contains("Nobody waits for an update from you", "ask the coordinator to add it to the leads")
                .doesNotContain("Nothing has changed on these");
        readable("/", "my-work-empty");
        visitor.goTo("/about-me");
        assertThat(visitor.text()).contains("You were made partner of " + DemoAccounts.PARTNERSHIP + " by Oliver Fenwick.");
        readable("/about-me", "about-me");
    }

    @Test
    void a_draft_stands_with_its_action_or_among_what_waits_while_its_action_can_be_seen() {
        var username = person("Sedge Trust");
        arrive(visitor, username);
        visitor.goTo("/plans");
        visitor.goTo("/plans/7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02");
        var action = visitor.links("main a[href*='/actions/']").stream()
                .filter(link -> link.matches(".*/actions/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
        visitor.goTo(action + "/update");
        visitor.type("#update-note", "Half of it is done");
        visitor.await(() -> visitor.text("#draft-state").contains("Draft kept"));
        visitor.goTo("/");
        assertThat(visitor.text(".tl-aside")).contains("Your draft on", "Kept today at ");
        visitor.picture("my-work-draft");

        var administrator = DemoAccounts.ADMINISTRATOR;
        var account = WholeSite.shared().getBean(JdbcClient.class)
                .sql("select id from account where username = ?").param(username).query(UUID.class).single();
        var people = WholeSite.shared().getBean(People.class);
        people.grant(administrator, account, new People.Grant("Rushes Partnership", By.Role.PARTNER));
        people.withdraw(administrator, account, new People.Grant(DemoAccounts.PARTNERSHIP, By.Role.PARTNER));
        visitor.goTo("/");
        assertThat(visitor.text()).contains("Nothing is owed").doesNotContain("Your draft on");
    }

    /** @return the username of somebody new */
    private static String person(String organisation) {
        var username = "new-" + UUID.randomUUID().toString().substring(0, 8);
        var roles = List.of(new People.Grant(DemoAccounts.PARTNERSHIP, By.Role.PARTNER));
        var person = new NewPerson(username, "Zoë Ó Sé", organisation, DemoAccounts.PASSWORD, roles);
        WholeSite.shared().getBean(People.class).create(DemoAccounts.ADMINISTRATOR, person);
        return username;
    }

    private static void arrive(Visitor visitor, String name) {
        visitor.signOut();
        visitor.signIn(name);
    }

    private static void readable(String address, String picture) {
        var softly = new SoftAssertions();
        for (var width : new int[] {1280, 360}) {
            visitor.setWidth(width);
            visitor.goTo(address);
            visitor.picture(picture + "-" + width);
            var at = address + " at " + width;
            softly.assertThat(visitor.barriers()).as("barriers of %s", at).isEmpty();
            softly.assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", at).isEmpty();
            softly.assertThat(visitor.sideways()).as("sideways scrolling of %s", at).isLessThanOrEqualTo(0);
            softly.assertThat(visitor.complaints()).as("complaints of %s", at).isEmpty();
            softly.assertThat(visitor.strayed()).as("requests of %s that leave the site", at).isEmpty();
            softly.assertThat(visitor.text()).as("words of %s", at).doesNotContain("Exception", "null");
        }
        softly.assertAll();
    }
}
