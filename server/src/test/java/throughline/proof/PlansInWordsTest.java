package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.api.Ask;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Form;
import throughline.events.PlanId;
import throughline.people.DemoAccounts;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.written.PlanInWords;

/** A plan of the record, said again as the document that it came from. */
class PlansInWordsTest {
    private final Node node = Node.shared();
    private final Caller coordinator = node.as("coordinator");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gateshead-2024",
                "north-tyneside-2024",
                "south-notts-2024",
                "northumbria-vru-2023",
                "durham-darlington-2023"
            })
    void a_plan_that_was_just_brought_in_is_its_document(String name) throws IOException {
        var document = FiveDocumentsTest.text(name);

        var plan = brought(document);

        assertThat(inWords(plan)).isEqualTo(Form.plan(Caller.JSON.readTree(document)));
    }

    @Test
    void every_part_of_the_form_comes_back() {
        var document = """
                {"format": "plan-as-written/1", "source": "Plan %s", "title": "Riverside plan", "partnership": "%s",
                 "marking": "OFFICIAL", "priorities": [
                   {"ref": "1", "title": "Keep promises", "owner": "Council", "outcome": "Promises kept", "actions": [
                     {"ref": "1.1", "text": "Keep it", "milestones": ["Not applicable", "Ask", "N/A", "Done by May 2025"],
                      "progress": "Begun.\\nGoing on.", "links": ["Housing strategy"], "Budget line": "£4,000"},
                     {"text": "Keep another", "milestones": "N/A"}]},
                   {"title": "Break none"}],
                 "notes": ["One", "Two"], "other": {"vision": "A kept promise"}}"""
                .formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP);

        assertThat(inWords(brought(document))).isEqualTo(Form.plan(Caller.JSON.readTree(document)));
    }

    @Test
    void what_was_recorded_since_stands_where_the_printed_words_no_longer_hold() {
        var plan = brought("""
                {"format": "plan-as-written/1", "source": "Plan %s", "title": "Riverside plan", "partnership": "%s",
                 "priorities": [{"title": "Keep promises", "actions": [{"ref": "1.1", "text": "Keep it", "lead": "Council",
                   "timescale": "March 2025", "milestones": ["Ask everybody"], "progress": "Begun."}]}]}"""
                .formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP));
        var action = "/api/actions/"
                + Written.actionsOf(coordinator, plan.toString()).getFirst();
        var milestone = coordinator.read(action).at("/action/milestones/0/milestoneId").asString();

        coordinator
                .post(action + "/assign-lead", """
                {"leads": [{"name": "Council", "kind": "organisation", "role": "primary"},
                           {"name": "Health", "kind": "organisation", "role": "supporting"}], "reason": "Agreed"}""")
                .expect(200);
        coordinator
                .post(action + "/reschedule", """
                {"kind": "by-date", "due": "2025-06-30", "reason": "Staff changes"}""")
                .expect(200);
        coordinator
                .post(action + "/date-milestone", """
                {"milestoneId": "%s", "due": "2025-05-01", "reason": "Staff changes"}""".formatted(milestone))
                .expect(200);
        coordinator
                .post(action + "/record-progress", """
                {"note": "Half of them asked.", "happenedOn": "2025-02-03", "onBehalfOf": "Health"}""")
                .expect(200);
        coordinator
                .post(action + "/set-rating", "{\"rating\": \"Amber\", \"reason\": \"Half done\"}")
                .expect(200);

        var row = inWords(plan).priorities().getFirst().actions().getFirst();
        assertThat(row.lead()).isEqualTo("Council, with Health");
        assertThat(row.timescale()).isEqualTo("30 June 2025");
        assertThat(row.milestones()).containsExactly("Ask everybody (due 1 May 2025)");
        assertThat(row.progress()).isEqualTo("Begun.\n3 February 2025, Health: Half of them asked.");
        assertThat(row.rating()).isEqualTo("Amber");
        assertThat(inWords(plan).statusKey()).extracting(AsWritten.Key::label).contains("Amber");
    }

    private PlanId brought(String document) {
        return PlanId.of(coordinator
                .post("/api/imports?asNew=true", document)
                .expect(201)
                .json()
                .path("planId")
                .asString());
    }

    private AsWritten inWords(PlanId plan) {
        var answer = node.context().getBean(Ask.class).ask(new GetPlan(plan, Moment.NOW, null), GetPlan.Answer.class);
        return PlanInWords.of(answer);
    }
}
