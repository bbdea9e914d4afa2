package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.imports.Document;
import throughline.command.imports.ImportPlan;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.DemoAccounts;
import tools.jackson.databind.json.JsonMapper;

/** A coordinator sends the next version of a document, chooses from what it changes, and reads it before it is recorded. */
class NextVersionWalkTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String FIRST = """
            {"format": "plan-as-written/1", "source": "Plan %s", "title": "Plan of a fictional river town", "partnership": "%s",
             "version": "version 12", "other": {"vision": "A kept promise"},
             "priorities": [{"ref": "1", "title": "Places", "actions": [
               {"ref": "1.1", "theme": "Light", "text": "Light the paths of Alder Park before winter", "lead": "Council",
                "timescale": "31 March 2025", "milestones": ["Survey the park", "Order the lamps"], "progress": "Survey done.", "rating": "Amber"},
               {"ref": "1.2", "text": "Train staff of shops in spotting child exploitation", "lead": "Police"},
               {"ref": "1.3", "text": "Commission a survey of licensed premises", "timescale": "June 2025"}]}]}""";

    private static final String NEXT = """
            {"format": "plan-as-written/1", "source": "Plan, next", "title": "Plan of a fictional river town", "partnership": "%s",
             "version": "version 13", "other": {"vision": "Every promise kept"},
             "priorities": [{"ref": "1", "title": "Safer places", "actions": [
               {"ref": "1.1", "text": "Open a youth club in Fenwick on two evenings a week", "lead": "Council", "timescale": "May 2025"},
               {"ref": "1.2", "theme": "Light", "text": "Light the paths of Alder Park and Mill Lane before winter", "lead": "Council",
                "timescale": "30 June 2025", "milestones": ["Survey the park", "Order the lamps"], "progress": "Survey done.\\nLamps ordered.", "rating": "Green"},
               {"ref": "1.3", "text": "Train staff of shops in spotting child exploitation", "lead": "Police"}]}]}""";

    private static Visitor visitor;
    private static JdbcClient jdbc;
    private static PlanId plan;

    @BeforeAll
    static void open() {
        var site = WholeSite.shared();
        visitor = Visitor.of(WholeSite.address(site));
        jdbc = site.getBean(JdbcClient.class);
        plan = PlanId.next();
        var written = Document.read(JSON.readTree(FIRST.formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP)));
        site.getBean(Desk.class).send(
                new ImportPlan(plan, written, true), DemoAccounts.COORDINATOR, DemoAccounts.PARTNERSHIP_ID, By.Channel.IMPORT, null, null);
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void what_is_chosen_and_read_is_what_is_recorded() {
        visitor.setWidth(1280);
        visitor.as("coordinator");
        visitor.goTo("/plans/" + plan + "/next-version");
        readable("the page that asks for the document", "next-version");
        press("main form[enctype] button");
        assertThat(visitor.title()).startsWith("Error: ");

        visitor.page().locator("#import-text").fill(NEXT.formatted(DemoAccounts.PARTNERSHIP));
        press("main form[enctype] button");
        assertThat(visitor.title()).startsWith("What the next version changes");
        assertThat(visitor.text())
                .contains("Open a youth club in Fenwick", "No longer in the document", "Commission a survey of licensed premises")
                .doesNotContain("null");
        readable("the next version beside the plan", "next-version-rows");
        visitor.setWidth(360);
        readable("the next version beside the plan, on a phone", "next-version-rows-360");
        visitor.setWidth(1280);

        var before = entries();
        visitor.page().locator("input[value='theme'], input[name='section']").first().uncheck();
        visitor.page().locator("input[type=radio][value=stop]").first().check();
        visitor.page().locator("#version-reason").fill("The board of May agreed it");
        press("button[value=look]");
        assertThat(visitor.title()).startsWith("Read before it is recorded");
        assertThat(visitor.text())
                .contains("renumbered 1.1 as 1.2: The board of May agreed it.", "stopped", "published version 13")
                .doesNotContain("null", "rewrote the section");
        readable("what will be recorded", "next-version-review");
        assertThat(entries()).isEqualTo(before);

        press("button[value=edit]");
        assertThat(visitor.page().locator("#version-reason").inputValue()).isEqualTo("The board of May agreed it");
        assertThat(visitor.page().locator("input[type=radio][value=stop]").first().isChecked()).isTrue();
        assertThat(visitor.page().locator("input[name='section']").first().isChecked()).isFalse();
        press("button[value=look]");
        press("button[value=record]");

        assertThat(visitor.address()).endsWith("/plans/" + plan);
        assertThat(visitor.text()).contains("Version 13 is taken over: 1 action added, 2 changed, 1 stopped");
        assertThat(kept()).isEqualTo(1);
    }

    private static void readable(String what, String picture) {
        visitor.picture(picture);
        assertThat(visitor.barriers()).as(what).isEmpty();
        assertThat(visitor.sideways()).as(what).isLessThanOrEqualTo(0);
        // The browser itself remarks that the form sent empty was refused.
        assertThat(visitor.complaints()).as(what).allMatch(complaint -> complaint.contains("status of 400"));
        assertThat(Markup.faults(visitor.source())).as(what).isEmpty();
    }

    private static void press(String button) {
        visitor.leaving(() -> visitor.page().locator(button).first().click());
    }

    private static long entries() {
        return jdbc.sql("select count(*) from event where plan_id = ?").param(plan.value()).query(Long.class).single();
    }

    private static long kept() {
        return jdbc.sql("select count(*) from event where plan_id = ? and type = 'DocumentBroughtIn'")
                .param(plan.value())
                .query(Long.class)
                .single();
    }
}
