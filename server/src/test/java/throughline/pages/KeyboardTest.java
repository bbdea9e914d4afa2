package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the Tab key alone a reader comes to everything on a page, in the order in which it stands there, and can see where. */
class KeyboardTest {
    private static final String PLAN = "/plans/" + WholeSite.CURRENT;

    /** Everything that can take the focus and is shown, numbered; a group of radios is one stop. */
    private static final String NUMBERED =
            """
            () => {
              const groups = new Set();
              return [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
                .filter(one => one.type !== 'hidden' && !one.disabled && one.tabIndex >= 0 && one.checkVisibility()
                  && !one.matches('details:not([open]) > :not(summary:first-of-type) *'))
                .filter(one => {
                  if (one.type !== 'radio') return true;
                  const key = one.form?.action + one.name;
                  if (groups.has(key)) return false;
                  groups.add(key);
                  return true;
                })
                .map((one, at) => { one.dataset.stop = at; return at; }).length;
            }""";

    /** A slider's ring is drawn around its handle, of which no style can be asked. */
    private static final String STOP =
            """
            () => {
              const one = document.activeElement;
              if (!one || one === document.body) return 'nothing';
              const group = one.type === 'radio'
                ? [...document.querySelectorAll('input[type=radio]')].find(other => other.name === one.name && other.form === one.form) : one;
              const style = getComputedStyle(one);
              const shown = one.type === 'range' || style.outlineStyle !== 'none' || style.boxShadow !== 'none';
              return (group.dataset.stop ?? 'unnumbered ' + one.outerHTML.slice(0, 120)) + (shown ? '' : ' unseen');
            }""";

    private static Visitor visitor;

    @BeforeAll
    static void open() {
        visitor = Visitor.of(WholeSite.address(WholeSite.shared()));
        visitor.as("coordinator");
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/plans",
                "/plans/import",
                "/help",
                "PLAN",
                "PLAN/replay",
                "PLAN/changes",
                "PLAN/ratings",
                "PLAN/accountability",
                "PLAN/board",
                "PLAN/completions",
                "PLAN/history",
                "PLAN/parties",
                "PLAN/rounds",
                "PLAN/coordinator",
                "PLAN/publish",
                "PLAN/around"
            })
    void everything_on_a_page_is_reached_in_its_order_and_seen_to_be(String page) {
        visitor.goTo(page.replace("PLAN", PLAN));
        if (page.endsWith("/replay")) {
            // Its script adds this once it has read the plan's life, and what is added later would be counted wrongly.
            visitor.page().waitForSelector("#pace");
        }
        var stops = ((Number) visitor.page().evaluate(NUMBERED)).intValue();
        var reached = new ArrayList<String>();
        for (int i = 0; i < stops; i++) {
            visitor.press("Tab");
            reached.add(String.valueOf(visitor.page().evaluate(STOP)));
        }
        var expected = new ArrayList<String>();
        for (int i = 0; i < stops; i++) {
            expected.add(String.valueOf(i));
        }
        assertThat(reached).as(page).isEqualTo(expected);
    }

    @Test
    void the_first_stop_leads_past_the_header() {
        visitor.goTo(PLAN);
        visitor.press("Tab");
        assertThat(visitor.page().evaluate("document.activeElement.textContent")).isEqualTo("Skip to main content");
        visitor.press("Enter");
        assertThat(List.of(visitor.address())).allMatch(address -> address.endsWith("#main"));
    }
}
