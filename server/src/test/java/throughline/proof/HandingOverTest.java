package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.drafts.Draft;
import throughline.drafts.Drafts;
import throughline.events.ActionId;
import throughline.people.DemoAccounts;
import tools.jackson.databind.JsonNode;

/** A successor takes over posts, actions, requests and drafts: all of it in one piece, or nothing. */
class HandingOverTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final Caller coordinator = Node.shared().as("coordinator");
    private final Drafts drafts = Node.shared().context().getBean(Drafts.class);
    private final String one = UUID.randomUUID().toString();
    private final String grace = "Grace Tembo " + one;
    private final String owen = "Owen Marsh " + one;
    private final String plan = Written.imported(coordinator, 4);
    private final List<String> actions = Written.actionsOf(coordinator, plan);
    private final String graceId = party(grace, "person");
    private final String board = party("Night Board " + one, "group");
    private final String nights = party("Head of Nights " + one, "post");

    @Test
    void everything_that_goes_on_passes_and_what_is_done_stays() {
        appoint(board, grace, "acting", "2024-01-01");
        appoint(nights, grace, "substantive", "2024-03-01");
        lead(actions.get(0), grace, "Council");
        lead(actions.get(1), grace);
        lead(actions.get(2), "Council");
        ask(actions.get(0), grace);
        ask(actions.get(2), grace);
        post("/api/actions/" + actions.get(1) + "/mark-completed", "{}");

        var made = handOver(owen, "2024-06-15");

        assertThat(made.path("posts").findValuesAsString("name")).containsExactlyInAnyOrder("Night Board " + one, "Head of Nights " + one);
        assertThat(made.path("actions").findValuesAsString("actionId")).containsExactly(actions.get(0), actions.get(2));
        assertThat(made.path("actions").path(0).path("lead").asBoolean()).isTrue();
        assertThat(made.path("actions").path(1).path("lead").asBoolean()).isFalse();
        assertThat(made.path("actions").findValues("requests")).allMatch(count -> count.asInt() == 1);
        var chairs = coordinator.read("/api/parties/" + board).path("party").path("appointments");
        assertThat(chairs.findValuesAsString("holder")).containsExactly(grace, owen);
        assertThat(chairs.findValuesAsString("manner")).containsExactly("acting", "acting");
        assertThat(chairs.path(0).path("to").asString()).isEqualTo("2024-06-14");
        assertThat(chairs.path(1).path("from").asString()).isEqualTo("2024-06-15");
        assertThat(leads(actions.get(0))).contains(owen, "Council").doesNotContain(grace);
        assertThat(leads(actions.get(1))).contains(grace).doesNotContain(owen);
        assertThat(history(actions.get(0))).contains(grace, owen, "She moved to another force.");
        assertThat(coordinator.read("/api/parties/" + made.path("successor").asString()).path("party").path("name").asString())
                .isEqualTo(owen);
    }

    @Test
    void who_was_named_beside_them_already_is_named_once_and_leads_where_either_did() {
        post("/api/actions/" + actions.get(0) + "/assign-lead", """
                {"leads": [{"name": "%s", "kind": "person", "role": "supporting"},
                           {"name": "%s", "kind": "person", "role": "primary"}]}""".formatted(owen, grace));
        handOver(owen, null);
        var leads = coordinator.read("/api/actions/" + actions.get(0)).path("action").path("leads");
        assertThat(leads.size()).isEqualTo(1);
        assertThat(leads.toString()).contains(owen, "primary");
    }

    @Test
    void a_rehearsal_says_the_same_and_records_nothing() {
        appoint(board, grace, "substantive", "2024-01-01");
        lead(actions.get(0), grace);
        var before = head();
        var read = rehearse(owen);
        assertThat(head()).isEqualTo(before);
        assertThat(read.has("successor")).isFalse();

        lead(actions.get(1), grace);
        refused(412, body(owen, null, read.path("digest").asString()), "changed while you were reading");
        var again = rehearse(owen);
        var made = post(handOverPath(), body(owen, null, again.path("digest").asString()));
        assertThat(made.path("actions")).isEqualTo(again.path("actions"));
        assertThat(made.path("posts")).isEqualTo(again.path("posts"));
    }

    @Test
    void drafts_go_along_where_both_are_one_account_by_name_and_the_same_press_twice_is_one() {
        var from = account("from." + one, grace.toUpperCase(Locale.UK) + " ");
        var to = account("to." + one, owen.replace(" ", "  "));
        appoint(board, grace, "substantive", "2024-01-01");
        lead(actions.get(0), grace);
        post("/api/actions/" + actions.get(1) + "/assign-lead", """
                {"leads": [{"name": "Night Board %s", "kind": "group", "role": "primary"}]}""".formatted(one));
        for (var action : actions.subList(0, 3)) {
            drafts.keep(from, ActionId.of(action), Map.of("note", List.of("Nine are lit")));
        }
        assertThat(rehearse(owen).path("drafts").asInt()).isEqualTo(2);
        assertThat(drafts.of(to)).isEmpty();

        var asked = body(owen, null, null);
        var first = coordinator.post(handOverPath(), asked, "Idempotency-Key", one).expect(200).json();
        var end = head();
        var second = coordinator.post(handOverPath(), asked, "Idempotency-Key", one).expect(200).json();

        assertThat(head()).isEqualTo(end);
        assertThat(second).isEqualTo(first);
        assertThat(first.path("drafts").asInt()).isEqualTo(2);
        assertThat(drafts.of(to)).extracting(draft -> draft.actionId().toString())
                .containsExactlyInAnyOrder(actions.get(0), actions.get(1));
        assertThat(drafts.of(from)).extracting(Draft::actionId).containsExactly(ActionId.of(actions.get(2)));
    }

    @Test
    void drafts_stay_where_a_name_is_that_of_two_accounts_or_of_none() {
        var from = account("from." + one, grace);
        lead(actions.get(0), grace);
        drafts.keep(from, ActionId.of(actions.get(0)), Map.of("note", List.of("Nine are lit")));
        assertThat(rehearse(owen).has("drafts")).isFalse();
        account("to." + one, owen);
        assertThat(rehearse(owen).path("drafts").asInt()).isEqualTo(1);
        account("other." + one, owen);
        assertThat(handOver(owen, null).has("drafts")).isFalse();
        assertThat(drafts.of(from)).hasSize(1);
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence_and_leaves_nothing_behind() {
        refused(409, body(owen, null, null), "nothing to hand over", grace);
        appoint(board, grace, "joint", "2024-06-15");
        appoint(nights, grace, "substantive", "2024-01-01");
        lead(actions.get(0), grace);
        var end = head();

        refused(409, body(owen, "2024-06-15", null), grace + " chairs “Night Board " + one + "”", "16 June 2024");
        refused(409, body(owen, "2024-02-01", null), "16 June 2024");
        refused(400, body(owen, TODAY.plusDays(1).toString(), null), "still to come");
        refused(400, body(owen, "1024-02-01", null), "Check the year");
        refused(409, body(grace.toUpperCase(Locale.UK), null, null), "somebody else");
        refused(409, body("Night Board " + one, null, null), "is a group", "person");
        refused(400, "{\"successor\": \"" + owen + "\"}", "Say why");
        refused(400, "{\"reason\": \"x\"}", "who takes over");
        refused(409, "{\"successorId\": \"" + board + "\", \"reason\": \"x\"}", "is a group");
        refused(404, "{\"successorId\": \"" + UUID.randomUUID() + "\", \"reason\": \"x\"}", "no such party");
        var asPartner = coordinator.as("partner-council").post(handOverPath(), body(owen, null, null)).expect(403);
        assertThat(asPartner.body()).contains("Only the plan's coordinator");
        var ofBoard = coordinator.post("/api/parties/" + board + "/hand-over", body(owen, null, null)).expect(409);
        assertThat(ofBoard.body()).contains("Only a person hands over");
        appoint(board, owen, "joint", "2024-07-01");
        refused(409, body(owen, null, null), owen + " chairs “Night Board " + one + "”", "already");

        assertThat(head()).isEqualTo(end + 2);
        assertThat(leads(actions.get(0))).contains(grace);
    }

    @Test
    void a_locked_plan_stays_as_it_is() {
        lead(actions.get(0), grace);
        post("/api/plans/" + plan + "/lock-plan", "{\"reason\": \"The year is over.\"}");
        refused(409, body(owen, null, null), "nothing to hand over");
    }

    @Test
    void the_call_is_described_as_it_is() {
        var described = coordinator.read("/v3/api-docs").path("paths").path("/api/parties/{partyId}/hand-over").path("post");
        assertThat(described.path("summary").asString()).contains("successor");
        assertThat(coordinator.post("/api/parties/" + graceId + "/paint-green", "{}").body()).contains("hand-over");
    }

    private JsonNode handOver(String successor, @Nullable String from) {
        return post(handOverPath(), body(successor, from, null));
    }

    private JsonNode rehearse(String successor) {
        return post(handOverPath() + "?rehearse=true", body(successor, null, null));
    }

    private String handOverPath() {
        return "/api/parties/" + graceId + "/hand-over";
    }

    private static String body(String successor, @Nullable String from, @Nullable String seen) {
        return "{\"successor\": \"" + successor + "\", \"reason\": \"She moved to another force.\""
                + (from == null ? "" : ", \"from\": \"" + from + "\"")
                + (seen == null ? "" : ", \"seen\": \"" + seen + "\"")
                + "}";
    }

    private void refused(int status, String body, String... words) {
        var before = head();
        assertThat(coordinator.post(handOverPath(), body).expect(status).body()).contains(words);
        assertThat(head()).isEqualTo(before);
    }

    private long head() {
        return Node.shared().sql().sql("select max(position) from event").query(Long.class).single();
    }

    private String leads(String action) {
        return coordinator.read("/api/actions/" + action).path("action").path("leads").toString();
    }

    private String history(String action) {
        return coordinator.read("/api/actions/" + action + "/history").toString();
    }

    private void lead(String action, String person, String... organisations) {
        var leads = new StringBuilder("{\"name\": \"" + person + "\", \"kind\": \""
                + (person.equals("Council") ? "organisation" : "person") + "\", \"role\": \"primary\"}");
        for (var organisation : organisations) {
            leads.append(", {\"name\": \"").append(organisation).append("\", \"kind\": \"organisation\", \"role\": \"supporting\"}");
        }
        post("/api/actions/" + action + "/assign-lead", "{\"leads\": [" + leads + "]}");
    }

    private void ask(String action, String person) {
        post("/api/actions/" + action + "/request-update", """
                {"party": {"name": "%s", "kind": "person"}, "deadline": "%s"}""".formatted(person, TODAY.plusDays(9)));
    }

    private void appoint(String party, String person, String manner, String from) {
        post("/api/parties/" + party + "/appoint", """
                {"holder": {"name": "%s", "kind": "person"}, "manner": "%s", "from": "%s"}""".formatted(person, manner, from));
    }

    private String party(String name, String kind) {
        return coordinator.post("/api/plans/" + plan + "/parties", "{\"name\": \"" + name + "\", \"kind\": \"" + kind + "\"}")
                .expect(201)
                .json()
                .path("id")
                .asString();
    }

    private UUID account(String username, String name) {
        var body = Caller.JSON.writeValueAsString(Map.of(
                "username", username,
                "name", name,
                "organisation", "Council",
                "password", "a long walk along the river",
                "grants", List.of(Map.of("partnership", DemoAccounts.PARTNERSHIP, "role", "partner"))));
        var made = coordinator.as("administrator").post("/api/people", body).expect(201).json();
        return UUID.fromString(made.path("id").asString());
    }

    private JsonNode post(String path, String body) {
        return coordinator.post(path, body).expect(200).json();
    }
}
