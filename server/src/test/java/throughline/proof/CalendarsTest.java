package throughline.proof;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import throughline.events.By;
import throughline.people.DemoAccounts;
import throughline.people.NewPerson;
import throughline.people.People;
import tools.jackson.databind.JsonNode;

/** What a secret address gives to a program that fetches calendars, read by another library than the one that wrote it. */
class CalendarsTest {
    private static final String CURRENT = "7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";
    private static final Set<String> DONE = Set.of("completed", "carried-forward", "closed");

    private final Caller coordinator = Node.shared().as("coordinator");
    private final Caller police = coordinator.as("partner-police");
    private final Caller nobody = coordinator.as("");

    private record Made(String id, String path) {}

    private Made made(Caller who, String planId) {
        var body = planId.isEmpty() ? "{}" : "{\"planId\": \"" + planId + "\"}";
        var answer = who.post("/api/calendars", body).expect(201).json();
        return new Made(answer.path("calendar").path("id").asString(), answer.path("address").asString().replaceFirst("https?://[^/]+", ""));
    }

    private Map<String, VEvent> fetched(Made calendar) {
        return Biweekly.parse(nobody.get(calendar.path()).expect(200).body()).first().getEvents().stream()
                .collect(toMap(event -> event.getUid().getValue().replace("@throughline", ""), event -> event));
    }

    private static LocalDate day(VEvent event) {
        var date = event.getDateStart().getValue();
        assertThat(date.hasTime()).as("an hour in " + event).isFalse();
        var parts = date.getRawComponents();
        return LocalDate.of(parts.getYear(), parts.getMonth(), parts.getDate());
    }

    private static LocalDate lastDay(String due) {
        return due.length() == 7 ? YearMonth.parse(due).atEndOfMonth() : LocalDate.parse(due);
    }

    private void act(String action, String command, String body) {
        coordinator.post("/api/actions/" + action + "/" + command, body).expect(200);
    }

    /** Of a plan of its own, with one action that is due. */
    private String[] planWithADate() {
        var plan = Written.imported(coordinator, 2);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        act(action, "reschedule", "{\"due\": \"2026-03-13\", \"kind\": \"by-date\", \"reason\": \"It was said\"}");
        return new String[] {plan, action};
    }

    @Test
    void a_plans_calendar_gives_the_dates_that_the_plan_itself_gives() {
        var wanted = new HashMap<String, LocalDate>();
        for (var priority : coordinator.read("/api/plans/" + CURRENT).path("priorities")) {
            for (var action : priority.path("actions")) {
                if (DONE.contains(action.path("status").asString())) {
                    continue;
                }
                var due = action.path("timescale").path("due");
                if (due.isString()) {
                    wanted.put("due-" + action.path("actionId").asString(), lastDay(due.asString()));
                }
                for (var milestone : action.path("milestones")) {
                    if (milestone.path("due").isString() && milestone.path("state").asString().equals("open")) {
                        wanted.put("milestone-" + milestone.path("milestoneId").asString(), lastDay(milestone.path("due").asString()));
                    }
                }
            }
        }
        var governance = coordinator.read("/api/plans/" + CURRENT + "/governance");
        for (var board : governance.path("boards")) {
            for (var meeting : board.path("meetings")) {
                wanted.put("board-" + CURRENT + "-" + board.path("partyId").asString() + "-" + meeting.asString(), LocalDate.parse(meeting.asString()));
            }
        }
        var given = fetched(made(coordinator, CURRENT)).entrySet().stream()
                .filter(event -> event.getKey().matches("due-.{36}|(milestone|board)-.*"))
                .collect(toMap(Map.Entry::getKey, event -> day(event.getValue())));
        assertThat(given).isEqualTo(wanted).hasSizeGreaterThan(15);
    }

    @Test
    void a_date_that_moves_keeps_its_entry_and_the_record_says_when_it_moved() {
        var plan = planWithADate();
        var calendar = made(coordinator, plan[0]);
        var before = fetched(calendar).get("due-" + plan[1]);
        act(plan[1], "reschedule", "{\"due\": \"2026-06\", \"kind\": \"by-month\", \"reason\": \"The contractor withdrew\"}");
        var after = fetched(calendar).get("due-" + plan[1]);
        assertThat(day(before)).isEqualTo("2026-03-13");
        assertThat(day(after)).as("a month ends on its last day").isEqualTo("2026-06-30");
        assertThat(after.getSequence().getValue()).isEqualTo(before.getSequence().getValue() + 1);
        var moved = coordinator.read("/api/actions/" + plan[1]).findValue("timescale").path("revisions").path(0).path("recordedAt").asString();
        assertThat(after.getDateTimeStamp().getValue().toInstant()).isEqualTo(Instant.parse(moved).truncatedTo(ChronoUnit.SECONDS));
        assertThat(after.getSummary().getValue()).isEqualTo("1.1 due (2025/26)");
        assertThat(after.getUrl().getValue()).isEqualTo(coordinator.address() + "/actions/" + plan[1]);
    }

    @Test
    void what_is_done_is_in_it_no_more_and_comes_back_when_it_is_reopened() {
        var plan = planWithADate();
        var calendar = made(coordinator, plan[0]);
        var sequence = fetched(calendar).get("due-" + plan[1]).getSequence().getValue();
        act(plan[1], "mark-completed", "{\"evidence\": \"Seen\"}");
        assertThat(fetched(calendar)).isEmpty();
        act(plan[1], "reopen", "{\"reason\": \"It was another street\"}");
        assertThat(fetched(calendar).get("due-" + plan[1]).getSequence().getValue()).isGreaterThan(sequence);
        coordinator.post("/api/plans/" + plan[0] + "/end-plan", "{\"reason\": \"The year is over\"}").expect(200);
        assertThat(fetched(calendar)).isEmpty();
    }

    @Test
    void rounds_boards_and_what_is_asked_of_one_party_stand_on_their_days() {
        var plan = planWithADate();
        var calendar = made(coordinator, plan[0]);
        var own = made(police, "");
        coordinator.post("/api/plans/" + plan[0] + "/rounds", "{\"title\": \"Secret autumn return\", \"deadline\": \"2190-09-25\"}").expect(201);
        coordinator.post("/api/plans/" + plan[0] + "/name-board", "{\"board\": \"Hidden Oversight Board\"}").expect(200);
        coordinator.post("/api/plans/" + plan[0] + "/schedule-board-meeting", "{\"board\": \"Hidden Oversight Board\", \"date\": \"2190-10-24\"}").expect(200);
        assertThat(summaries(calendar)).contains("Update round closes (2025/26)", "Board meets (2025/26)");
        assertThat(days(own)).doesNotContain(LocalDate.parse("2190-10-24"), LocalDate.parse("2026-03-13"));

        act(plan[1], "request-update", "{\"party\": {\"name\": \"Police\", \"kind\": \"organisation\"}, \"question\": \"Which corner is it?\", \"deadline\": \"2190-11-05\"}");
        assertThat(summaries(own)).contains("Update on 1.1 due (2025/26)", "Board meets (2025/26)").doesNotContain("1.1 due (2025/26)");
        assertThat(days(own)).contains(LocalDate.parse("2190-11-05"), LocalDate.parse("2190-10-24"));
        act(plan[1], "add-milestone", "{\"text\": \"Ask the school\", \"due\": \"2190-02\"}");
        act(plan[1], "set-partner-date", "{\"party\": {\"name\": \"Police\", \"kind\": \"organisation\"}, \"due\": \"2190-01-31\"}");
        assertThat(summaries(calendar)).contains("1.1, milestone 1 due (2025/26)", "A partner’s part in 1.1 due (2025/26)");
        assertThat(summaries(own)).contains("Your part in 1.1 due (2025/26)").doesNotContain("1.1, milestone 1 due (2025/26)");
        assertThat(days(calendar)).contains(LocalDate.parse("2190-02-28"), LocalDate.parse("2190-01-31"));
        coordinator.post("/api/plans/" + plan[0] + "/cancel-board-meeting", "{\"board\": \"Hidden Oversight Board\", \"date\": \"2190-10-24\", \"reason\": \"No quorum\"}").expect(200);
        assertThat(days(own)).doesNotContain(LocalDate.parse("2190-10-24"));
    }

    private List<String> summaries(Made calendar) {
        return fetched(calendar).values().stream().map(event -> event.getSummary().getValue()).toList();
    }

    private Set<LocalDate> days(Made calendar) {
        return fetched(calendar).values().stream().map(CalendarsTest::day).collect(Collectors.toSet());
    }

    @Test
    void no_word_that_anybody_wrote_is_in_it() {
        var body = nobody.get(made(coordinator, CURRENT).path()).expect(200).body().replace("\r\n ", "");
        var texts = new HashSet<String>();
        texts(coordinator.read("/api/plans/" + CURRENT), texts);
        coordinator.read("/api/plans/" + CURRENT + "/parties").path("parties").forEach(party -> texts.add(party.path("name").asString()));
        texts.removeIf(text -> text.length() < 4 || !text.matches("(?s).*\\p{L}{4,}.*") || text.matches("(?i)action|board|plan|review"));
        assertThat(texts).hasSizeGreaterThan(100).noneMatch(text -> body.contains(text));
        assertThat(body.lines()).allMatch(line -> line.matches("(BEGIN|END|PRODID|VERSION|CALSCALE|NAME|X-WR-CALNAME|REFRESH-INTERVAL|X-PUBLISHED-TTL"
                + "|UID|DTSTAMP|LAST-MODIFIED|SEQUENCE|DTSTART|SUMMARY|URL|TRANSP)[:;].*"));
    }

    private static void texts(JsonNode node, Set<String> texts) {
        node.properties().forEach(field -> {
            if (Set.of("title", "text", "name", "note", "theme", "asWritten", "leadAsWritten", "partnership", "marking", "question").contains(field.getKey())
                    && field.getValue().isString()) {
                texts.add(field.getValue().asString());
            }
        });
        node.forEach(each -> texts(each, texts));
    }

    @Test
    void a_program_that_has_the_same_already_is_sent_nothing_more() {
        var plan = planWithADate();
        var calendar = made(coordinator, plan[0]);
        var first = nobody.get(calendar.path()).expect(200);
        assertThat(first.type()).isEqualTo("text/calendar;charset=UTF-8");
        assertThat(nobody.get(calendar.path(), "If-None-Match", first.etag()).expect(304).body()).isEmpty();
        act(plan[1], "record-progress", "{\"note\": \"Nothing about a date\"}");
        nobody.get(calendar.path(), "If-None-Match", first.etag()).expect(304);
        act(plan[1], "reschedule", "{\"due\": \"2026-04-13\", \"kind\": \"by-date\", \"reason\": \"Rain\"}");
        assertThat(nobody.get(calendar.path(), "If-None-Match", first.etag()).expect(200).body()).contains("20260413");
        assertThat(coordinator.read("/api/calendars").path("calendars").get(0).path("lastFetchedAt").isString()).isTrue();
    }

    @Test
    void a_withdrawn_one_and_one_that_never_was_are_answered_alike() {
        var calendar = made(police, "");
        nobody.get(calendar.path()).expect(200);
        coordinator.as("inspector").post("/api/calendars/" + calendar.id() + "/withdraw", "").expect(404);
        police.post("/api/calendars/" + calendar.id() + "/withdraw", "").expect(200);
        var ended = nobody.get(calendar.path()).expect(404).body();
        assertThat(ended).contains("There is no calendar at this address");
        assertThat(nobody.get("/calendars/" + "A".repeat(43) + ".ics").expect(404).body()).isEqualTo(ended);
        assertThat(nobody.get("/calendars/short.ics").expect(404).body()).isEqualTo(ended);
        police.post("/api/calendars/" + calendar.id() + "/withdraw", "").expect(404);
    }

    @Test
    void a_partner_takes_their_own_dates_and_a_coordinator_those_of_the_plan() {
        assertThat(police.post("/api/calendars", "{\"planId\": \"" + CURRENT + "\"}").expect(403).json().path("detail").asString())
                .contains("Ask the coordinator for all dates of a plan");
        coordinator.as("inspector").post("/api/calendars", "{}").expect(403);
        coordinator.as("administrator").post("/api/calendars", "{\"planId\": \"" + CURRENT + "\"}").expect(404);
        coordinator.post("/api/calendars", "{\"planId\": \"" + UUID.randomUUID() + "\"}").expect(404);
        nobody.post("/api/calendars", "{}").expect(401);
        var theirs = "due-" + planWithADate()[1];
        assertThat(fetched(made(coordinator.as("partner-council"), ""))).containsKey(theirs);
        assertThat(fetched(made(police, ""))).isNotEmpty().doesNotContainKey(theirs);
    }

    @Test
    void it_ends_with_the_account_and_the_role_of_whoever_made_it() {
        var people = Node.shared().context().getBean(People.class);
        var grant = new People.Grant(DemoAccounts.PARTNERSHIP, By.Role.COORDINATOR);
        var username = "leaver-" + UUID.randomUUID().toString().substring(0, 8);
        var id = people.create(DemoAccounts.ADMINISTRATOR, new NewPerson(username, "Ade Lark", "Council", DemoAccounts.PASSWORD, List.of(grant)));
        var calendar = made(coordinator.as(username), CURRENT);
        nobody.get(calendar.path()).expect(200);

        people.withdraw(DemoAccounts.ADMINISTRATOR, id, grant);
        nobody.get(calendar.path()).expect(404);
        people.grant(DemoAccounts.ADMINISTRATOR, id, new People.Grant(DemoAccounts.PARTNERSHIP, By.Role.PARTNER));
        nobody.get(calendar.path()).expect(404);
        people.grant(DemoAccounts.ADMINISTRATOR, id, grant);
        nobody.get(calendar.path()).expect(200);
        people.disable(DemoAccounts.ADMINISTRATOR, id);
        nobody.get(calendar.path()).expect(404);
    }

    @Test
    void nobody_who_reads_the_database_can_fetch_one() {
        var calendar = made(coordinator, CURRENT);
        var token = calendar.path().replaceAll("/calendars/|\\.ics", "");
        assertThat(token).hasSize(43);
        var rows = Node.shared().sql().sql("select f::text from calendar_feed f where id = ?::uuid").param(calendar.id()).query(String.class).single();
        assertThat(rows).doesNotContain(token);
        assertThat(coordinator.get("/api/calendars").body()).contains(calendar.id()).doesNotContain(token);
    }

    @Test
    void a_reference_that_is_a_text_stays_behind_the_link() {
        var plan = coordinator.post("/api/imports", """
                {"format": "plan-as-written/1", "source": "%s", "title": "Words for numbers", "partnership": "%s", "period": "The year of the flood",
                 "priorities": [{"ref": "1", "title": "Streets", "actions": [
                   {"ref": "Help Ali", "text": "Light it", "lead": "Council", "timescale": "March 2027"},
                   {"ref": "SP1.1 (b)", "text": "Watch it", "lead": "Council", "timescale": "April 2027"}]}]}"""
                .formatted(UUID.randomUUID(), DemoAccounts.PARTNERSHIP)).expect(201).json().path("planId").asString();
        assertThat(summaries(made(coordinator, plan))).allMatch(said -> said.matches("(An action is due|SP1\\.1 \\(b\\) due) \\(plan opened in \\w+ \\d{4}\\)")).hasSize(2);
    }

    @Test
    void the_calls_are_described() {
        var paths = coordinator.read("/v3/api-docs").path("paths");
        assertThat(paths.path("/api/calendars").propertyNames()).contains("get", "post");
        assertThat(paths.path("/api/calendars/{id}/withdraw").has("post")).isTrue();
        assertThat(paths.propertyNames()).noneMatch(path -> path.endsWith(".ics"));
    }
}
