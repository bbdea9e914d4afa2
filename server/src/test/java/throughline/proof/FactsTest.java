package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What stands around an action besides its wording: who agreed, what was asked, what it waits for, when each part is due. */
class FactsTest {
    private static Caller coordinator;
    private static Caller council;
    private static Caller police;

    private String plan = "";
    private String action = "";
    private String second = "";

    @BeforeAll
    static void sign_in() {
        coordinator = Node.shared().as("coordinator");
        council = coordinator.as("partner-council");
        police = coordinator.as("partner-police");
    }

    @BeforeEach
    void a_plan_of_three_promises_the_first_led_by_the_council() {
        plan = Written.imported(coordinator, 3);
        var actions = Written.actionsOf(coordinator, plan);
        action = actions.get(0);
        second = actions.get(1);
        var led = "{\"leads\": [{\"name\": \"%s\", \"kind\": \"organisation\", \"role\": \"primary\"}]}";
        var organisation = council.read("/api/me").path("organisation").asString();
        post(coordinator, "assign-lead", led.formatted(organisation));
    }

    private JsonNode post(Caller who, String command, String body) {
        return who.post("/api/actions/" + action + "/" + command, body)
                .expect(200)
                .json();
    }

    private String refused(Caller who, int status, String command, String body) {
        var reply = who.post("/api/actions/" + action + "/" + command, body).expect(status);
        assertThat(reply.type()).contains("application/problem+json");
        return reply.json().path("detail").asString();
    }

    private JsonNode read() {
        return coordinator.read("/api/actions/" + action).path("action");
    }

    private JsonNode completions() {
        return coordinator.read("/api/completions?plan=" + plan).path("completions");
    }

    @Test
    void a_completion_is_signed_off_by_another_person_queried_reopened_and_completed_again() {
        post(council, "mark-completed", "{\"evidence\": \"Register of lamps\"}");
        assertThat(refused(council, 409, "sign-off-completion", "{\"meeting\": \"Board\"}"))
                .contains("somebody else", "another coordinator");
        var asked = post(
                police,
                "raise-query",
                "{\"question\": \"In all schools?\", \"ofCompletion\": true, \"deadline\": \"2030-10-25\"}");
        var query = asked.path("id").asString();
        post(
                council,
                "answer-query",
                "{\"queryId\": \"%s\", \"answer\": \"In two of three\", \"settled\": false}".formatted(query));
        post(coordinator, "sign-off-completion", "{\"meeting\": \"Board of May\", \"note\": \"seen\"}");
        post(council, "reopen", "{\"reason\": \"the third school said no\"}");
        post(council, "answer-query", "{\"queryId\": \"%s\", \"answer\": \"Now in all\"}".formatted(query));
        post(council, "mark-completed", "{}");

        assertThat(completions()).hasSize(2);
        assertThat(completions().get(0).path("round").asInt()).isEqualTo(2);
        assertThat(completions().get(0).path("signedOff").isNull()
                        || completions().get(0).path("signedOff").isMissingNode())
                .isTrue();
        assertThat(completions().get(0).path("queries")).isEmpty();
        var first = completions().get(1);
        assertThat(first.path("signedOff").path("meeting").asString()).isEqualTo("Board of May");
        assertThat(first.path("reopened").path("reason").asString()).isEqualTo("the third school said no");
        assertThat(first.path("queries")).hasSize(1);
        assertThat(first.path("queries").get(0).path("settled").asBoolean()).isTrue();
        assertThat(first.path("queries").get(0).path("answers")).hasSize(2);
        assertThat(read().path("queries").get(0).path("state").asString()).isEqualTo("settled");
        assertThat(read().path("completions")).hasSize(2);
    }

    @Test
    void a_date_revised_twice_leaves_the_first_both_reasons_and_lateness_against_both() {
        post(council, "reschedule", "{\"due\": \"2024-03-31\"}");
        post(council, "reschedule", "{\"due\": \"2024-06-30\", \"reason\": \"funding came late\"}");
        post(council, "reschedule", "{\"due\": \"2099-01-31\", \"reason\": \"the contractor left\"}");
        var milestone = post(council, "add-milestone", "{\"text\": \"Survey\", \"due\": \"2024-02\"}")
                .path("id")
                .asString();
        assertThat(refused(
                        council,
                        400,
                        "date-milestone",
                        "{\"milestoneId\": \"%s\", \"due\": \"2024-04\"}".formatted(milestone)))
                .contains("2024-02", "2024-04");
        var dated = "{\"milestoneId\": \"%s\", \"due\": \"%s\", \"reason\": \"%s\"}";
        post(council, "date-milestone", dated.formatted(milestone, "2024-04", "frost"));
        post(council, "date-milestone", dated.formatted(milestone, "2099-05", "no surveyor"));
        var party = "{\"party\": {\"name\": \"Police\", \"kind\": \"organisation\"}, \"due\": \"%s\", \"reason\": %s}";
        post(coordinator, "set-partner-date", party.formatted("2024-01-31", "null"));
        assertThat(refused(coordinator, 400, "set-partner-date", party.formatted("2024-02-29", "null")))
                .contains("why");
        post(coordinator, "set-partner-date", party.formatted("2024-02-29", "\"new inspector\""));
        post(coordinator, "set-partner-date", party.formatted("2099-03-31", "\"new system\""));

        var inPlan = coordinator
                .read("/api/plans/" + plan)
                .path("priorities")
                .get(0)
                .path("actions")
                .get(0);
        for (var shown : new JsonNode[] {read(), inPlan}) {
            assertRevised(
                    shown.path("timescale"), "2024-03-31", "2099-01-31", "funding came late", "the contractor left");
            assertRevised(shown.path("milestones").get(0), "2024-02", "2099-05", "frost", "no surveyor");
            assertRevised(
                    shown.path("timescale").path("partners").get(0),
                    "2024-01-31",
                    "2099-03-31",
                    "new inspector",
                    "new system");
        }
        assertThat(read().path("milestones").get(0).path("state").asString()).isEqualTo("open");
        var owed = coordinator.read("/api/accountability?plan=" + plan).findValues("owed").stream()
                .flatMap(JsonNode::valueStream)
                .filter(one -> one.path("actionId").asString().equals(action))
                .toList();
        assertThat(owed).isNotEmpty().allSatisfy(one -> {
            assertThat(one.path("originalDue").asString()).isEqualTo("2024-03-31");
            assertThat(one.path("slips").asInt()).isEqualTo(2);
            assertThat(one.path("pastFirstDate").asBoolean()).isTrue();
            assertThat(one.path("pastFirstDays").asLong()).isGreaterThan(300);
            assertThat(one.path("reasons").valueStream().map(JsonNode::asString))
                    .containsExactly("funding came late", "the contractor left");
        });
        var csv = coordinator
                .get("/api/accountability?plan=" + plan, "Accept", "text/csv")
                .expect(200)
                .body();
        assertThat(csv.lines().filter(line -> line.contains(action)))
                .singleElement()
                .asString()
                .contains("2099-01-31,2024-03-31,2,funding came late; the contractor left,0,");
        var pages = Reader.signedIn(coordinator);
        for (var page : new String[] {"/actions/" + action, "/plans/" + plan + "/accountability"}) {
            assertThat(pages.page(page))
                    .contains("31 January 2099", "31 March 2024", "funding came late", "the contractor left");
        }
        assertThat(pages.page("/plans/" + plan))
                .contains("31 January 2099", "31 March 2024", "moved twice", "past first date");
    }

    private static void assertRevised(JsonNode dated, String first, String now, String why, String whyAgain) {
        assertThat(dated.path("originalDue").asString()).isEqualTo(first);
        assertThat(dated.path("due").asString()).isEqualTo(now);
        assertThat(dated.path("slips").asInt()).isEqualTo(2);
        assertThat(dated.path("overdueDays").asLong()).isZero();
        assertThat(dated.path("pastFirstDays").asLong()).isGreaterThan(300);
        assertThat(dated.path("revisions").findValuesAsString("reason")).containsExactly(why, whyAgain);
    }

    @Test
    void on_hold_and_stopped_it_takes_progress_and_stopped_no_new_promises_until_it_is_reopened() {
        post(council, "put-on-hold", "{\"reason\": \"no funding this year\", \"from\": \"2024-04-01\"}");
        assertThat(read().path("status").asString()).isEqualTo("on-hold");
        post(police, "record-progress", "{\"note\": \"Asked the region for money\"}");
        post(council, "resume", "{\"reason\": \"money came\"}");
        post(coordinator, "stop-action", "{\"reason\": \"the school closes\"}");
        assertThat(read().path("status").asString()).isEqualTo("closed");
        post(police, "record-progress", "{\"note\": \"The lamps were given back\"}");
        assertThat(refused(council, 409, "reschedule", "{\"due\": \"2030-01-01\"}"))
                .contains("stopped");
        post(council, "reopen", "{\"reason\": \"the school stays\"}");
        post(council, "reschedule", "{\"due\": \"2030-01-01\"}");
        post(council, "mark-to-carry-forward", "{\"reason\": \"goes on next year\"}");
        assertThat(read().path("carryForward").asBoolean()).isTrue();
    }

    @Test
    void a_duplicate_names_an_action_of_its_own_plan_and_never_in_a_circle() {
        var repeats = "{\"originalActionId\": \"%s\", \"reason\": \"the same lamps\"}";
        assertThat(refused(coordinator, 409, "mark-duplicate", repeats.formatted(action)))
                .contains("itself");
        var elsewhere =
                Written.actionsOf(coordinator, Written.imported(coordinator, 1)).getFirst();
        assertThat(refused(coordinator, 409, "mark-duplicate", repeats.formatted(elsewhere)))
                .contains("another plan");
        post(coordinator, "mark-duplicate", repeats.formatted(second));
        assertThat(read().path("duplicateOf").path("actionId").asString()).isEqualTo(second);
        var back = coordinator
                .post("/api/actions/" + second + "/mark-duplicate", repeats.formatted(action))
                .expect(409);
        assertThat(back.json().path("detail").asString()).contains("duplicate of this one");
        post(coordinator, "withdraw-duplicate", "{\"reason\": \"other lamps\"}");
        assertThat(read().path("status").asString()).isNotEqualTo("closed");
    }

    @Test
    void an_action_is_added_as_following_on_from_another_all_or_nothing() {
        var added = "{\"priority\": \"1\", \"text\": \"Light the bridge\", \"follows\": {\"actionId\": \"%s\"%s}}";
        coordinator
                .post("/api/plans/" + plan + "/actions", added.formatted(action, ""))
                .expect(400);
        assertThat(Written.actionsOf(coordinator, plan)).hasSize(3);
        var next = coordinator
                .post(
                        "/api/plans/" + plan + "/actions",
                        added.formatted(action, ", \"reason\": \"the bridge is left\""))
                .expect(201)
                .json()
                .path("id")
                .asString();
        assertThat(read().path("followOns").get(0).path("actionId").asString()).isEqualTo(next);
        var back = "{\"followOnActionId\": \"%s\", \"reason\": \"x\"}".formatted(action);
        coordinator.post("/api/actions/" + next + "/name-follow-on", back).expect(409);
    }

    @Test
    void a_row_holds_conditions_quantities_bodies_related_actions_and_links() {
        var condition = post(council, "note-condition", "{\"text\": \"subject to a funding bid\"}")
                .path("id")
                .asString();
        var settled = "{\"conditionId\": \"%s\", \"met\": %s, \"reason\": \"%s\"}";
        post(council, "settle-condition", settled.formatted(condition, true, "the bid was won"));
        assertThat(refused(council, 409, "settle-condition", settled.formatted(condition, true, "again")))
                .contains("met");
        post(council, "settle-condition", settled.formatted(condition, false, "it was withdrawn"));
        var quantity = post(
                        council,
                        "promise-quantity",
                        "{\"count\": 4, \"what\": \"operations\", \"every\": \"annually\"}")
                .path("id")
                .asString();
        var counted = "{\"quantityId\": \"%s\", \"count\": %d, \"note\": \"miscounted\"}";
        post(police, "count-quantity", counted.formatted(quantity, 3));
        assertThat(refused(police, 409, "count-quantity", counted.formatted(quantity, -4)))
                .contains("Only 3");
        post(police, "count-quantity", counted.formatted(quantity, -1));
        var body =
                "{\"body\": {\"name\": \"Planning Committee\", \"kind\": \"group\"}, \"involvement\": \"approves\"%s}";
        post(coordinator, "involve-body", body.formatted(""));
        assertThat(refused(coordinator, 400, "record-body-answer", body.formatted(", \"answer\": \"Yes\"")))
                .contains("approved");
        post(
                coordinator,
                "record-body-answer",
                body.formatted(", \"answer\": \"Yes, for two years\", \"agreed\": true"));
        assertThat(refused(council, 409, "relate-action", "{\"relatedActionId\": \"%s\"}".formatted(action)))
                .contains("itself");
        post(council, "relate-action", "{\"relatedActionId\": \"%s\"}".formatted(second));
        post(council, "link-action", "{\"to\": \"Safer Streets Strategy\", \"number\": \"3\", \"title\": \"Light\"}");

        var row = read().path("row");
        assertThat(row.path("conditions").get(0).path("met").asBoolean(true)).isFalse();
        assertThat(row.path("quantities").get(0).path("counted").asInt()).isEqualTo(2);
        assertThat(row.path("bodies").get(0).path("agreed").asBoolean()).isTrue();
        assertThat(row.path("related").get(0).path("actionId").asString()).isEqualTo(second);
        assertThat(row.path("links").get(0).path("title").asString()).isEqualTo("Light");
        assertThat(row.path("percentComplete").asInt()).isEqualTo(50);
    }

    @Test
    void the_rule_stands_beside_the_rating_and_a_mismatch_is_counted_only_where_somebody_rated() {
        post(council, "reschedule", "{\"due\": \"2024-03-31\"}");
        planned(200, "set-rating-rule", """
                {"reason": "agreed in March", "rule": {"clauses": [
                  {"rating": "blue", "completed": true}, {"rating": "red", "daysLateAtLeast": 30},
                  {"rating": "Green", "daysLateAtMost": 0}]}}""");
        assertThat(read().path("byRule").path("rating").asString()).isEqualTo("Red");
        assertThat(read().path("byRule").path("mismatch").asBoolean()).isFalse();
        assertThat(mismatches()).isZero();
        post(council, "set-rating", "{\"rating\": \"Green\", \"reason\": \"nearly done\"}");
        assertThat(read().path("rating").asString()).isEqualTo("Green");
        assertThat(read().path("byRule").path("mismatch").asBoolean()).isTrue();
        assertThat(read().path("byRule").path("why").asString()).contains("Clause 2", "days late");
        assertThat(mismatches()).isEqualTo(1);

        assertThat(planned(
                        400,
                        "set-rating-rule",
                        "{\"reason\": \"x\", \"rule\": {\"clauses\": [{\"rating\": \"Purple\"}]}}"))
                .contains("Purple");
        assertThat(planned(409, "choose-status-key", key("Red", "Amber"))).contains("Green");
        assertThat(planned(409, "choose-status-key", key("Red", "Green")))
                .contains("Blue")
                .contains("rule");
        assertThat(planned(400, "choose-status-key", key("Green", "GREEN"))).contains("twice");
        planned(200, "set-rating-rule", "{\"reason\": \"not helpful\"}");
        planned(200, "choose-status-key", key("Green", "Red"));
        assertThat(coordinator.read("/api/plans/" + plan).path("statusKey")).hasSize(2);
        assertThat(refused(council, 400, "set-rating", "{\"rating\": \"Amber\", \"reason\": \"x\"}"))
                .contains("Amber");
    }

    private int mismatches() {
        return coordinator
                .read("/api/plans/" + plan)
                .path("counts")
                .path("mismatches")
                .asInt();
    }

    private static String key(String best, String worst) {
        var entry = "{\"rating\": \"%s\", \"colour\": \"grey\", \"meaning\": \"agreed\"}";
        return "{\"reason\": \"two are enough\", \"statusKey\": {\"entries\": [%s, %s]}}"
                .formatted(entry.formatted(best), entry.formatted(worst));
    }

    private String planned(int status, String command, String body) {
        return coordinator
                .post("/api/plans/" + plan + "/" + command, body)
                .expect(status)
                .json()
                .path("detail")
                .asString();
    }

    @Test
    void the_pages_show_all_of_it_and_offer_the_forms_to_whoever_may_send_them() throws Exception {
        post(council, "add-milestone", "{\"text\": \"Survey\", \"due\": \"2024-02\"}");
        post(council, "note-condition", "{\"text\": \"subject to a funding bid\"}");
        post(council, "promise-quantity", "{\"count\": 4, \"what\": \"operations\", \"every\": \"annually\"}");
        post(
                coordinator,
                "involve-body",
                "{\"body\": {\"name\": \"Planning Committee\", \"kind\": \"group\"}, \"involvement\": \"approves\"}");
        post(council, "relate-action", "{\"relatedActionId\": \"%s\", \"note\": \"one contractor\"}".formatted(second));
        post(council, "link-action", "{\"to\": \"Safer Streets Strategy\", \"number\": \"3\", \"title\": \"Light\"}");
        var date =
                "{\"party\": {\"name\": \"Planning Committee\", \"kind\": \"group\"}, \"due\": \"%s\", \"reason\": \"asked\"}";
        post(coordinator, "set-partner-date", date.formatted("2024-01-31"));
        post(coordinator, "set-partner-date", date.formatted("2031-02-28"));
        post(
                council,
                "mark-completed",
                "{\"organisation\": \"%s\"}"
                        .formatted(council.read("/api/me").path("organisation").asString()));
        post(
                coordinator,
                "sign-off-completion",
                "{\"organisation\": \"%s\", \"meeting\": \"Board of May\"}"
                        .formatted(council.read("/api/me").path("organisation").asString()));
        post(police, "raise-query", "{\"question\": \"In all schools?\", \"ofCompletion\": true}");
        planned(200, "set-rating-rule", "{\"reason\": \"x\", \"rule\": {\"clauses\": [{\"rating\": \"Red\"}]}}");
        post(council, "set-rating", "{\"rating\": \"Green\", \"reason\": \"nearly done\"}");
        post(council, "put-on-hold", "{\"reason\": \"no funding this year\", \"from\": \"2024-04-01\"}");

        var page = Reader.signedIn(coordinator).page("/actions/" + action);

        assertThat(page)
                .contains("subject to a funding bid", "Not settled yet", "0 of 4", "operations", "annually")
                .contains("Planning Committee", "must approve it", "one contractor", "Safer Streets Strategy: 3 Light")
                .contains("28 February 2031", "was <time datetime=\"2024-01-31\"", "moved once")
                .contains("In all schools?", "About its completion", "in Board of May", "no funding this year")
                .contains("By the plan’s rule", "Differs from the rating")
                .contains("/stop-action", "/mark-duplicate", "/answer-query")
                .doesNotContain("null");
        assertThat(Reader.signedIn(police).page("/actions/" + action))
                .contains("/raise-query", "/count-quantity")
                .doesNotContain("/stop-action", "/note-condition", "/put-on-hold", "/resume");
        assertThat(Reader.signedIn(coordinator).page("/plans/" + plan + "/completions"))
                .contains("in Board of May", "Query open", "In all schools?");
        assertThat(Reader.signedIn(coordinator).page("/plans/" + plan))
                .contains(
                        "By the rule: Red",
                        "Against the rule",
                        "/choose-status-key",
                        "/set-rating-rule",
                        "value=\"on track\"");
    }

    @Test
    void words_alone_are_read_as_a_timescale_and_a_page_of_them_is_refused() {
        post(council, "reschedule", "{\"asWritten\": \"By end of March 2031\"}");
        assertThat(read().path("timescale").path("due").asString()).startsWith("2031-03");
        post(council, "reschedule", "{\"asWritten\": \"when the stars are right\", \"reason\": \"nobody knows\"}");
        assertThat(read().path("timescale").path("asWritten").asString()).isEqualTo("when the stars are right");
        assertThat(refused(
                        council,
                        400,
                        "reschedule",
                        "{\"asWritten\": \"%s\", \"reason\": \"x\"}".formatted("soon ".repeat(800))))
                .contains("1,000");
    }
}
