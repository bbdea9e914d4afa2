package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        arrive(visitor, name);
        visitor.goTo("/");
        assertThat(visitor.text()).contains("My work").containsAnyOf("is owed", "are owed");
        readable("/", "my-work-" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"inspector", "auditor"})
    void whoever_only_reads_arrives_at_the_plans_with_the_ways_to_what_a_newcomer_asks(String name) {
        arrive(visitor, name);
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
    @ValueSource(strings = {"/plans", "/help", "/accessibility"})
    void what_everyone_can_open_is_readable_by_everyone(String address) {
        arrive(visitor, "coordinator");
        readable(address, "open" + address.replace('/', '-'));
    }

    @Test
    void what_is_owed_opens_straight_into_the_update_also_without_scripts() {
        try (var plain = Visitor.withoutScripts(site)) {
            plain.setWidth(360);
            plain.signIn("partner-council");
            plain.goTo("/");
            var links = plain.links(".tl-owed h3 a, table tbody th a");
            assertThat(links).isNotEmpty().allMatch(link -> link.endsWith("/update"));
            plain.goTo(links.getFirst());
            assertThat(plain.text()).contains("What happened?");
        }
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
