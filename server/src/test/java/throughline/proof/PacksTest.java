package throughline.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Event;
import throughline.events.LogEvent.LogRestored;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.RestoreId;
import throughline.events.WithholdingEvent.TextHidden;
import throughline.events.WithholdingEvent.TextWithheld;
import throughline.events.WithholdingId;
import throughline.people.DemoAccounts;
import throughline.query.journal.Moment;
import throughline.transparency.Tree;
import tools.jackson.databind.JsonNode;

/** What a pack holds, and that the verifier, which knows nothing of the service, agrees. */
class PacksTest {
    private static final String CURRENT = "7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02";

    @TempDir
    private static Path folder;

    private final Caller coordinator = Node.shared().as("coordinator");
    private final Caller auditor = coordinator.as("auditor");

    private Pack taken(Caller who, String question) {
        return Pack.of(folder, who.take("/api/evidence/packs?" + question));
    }

    private Pack taken(String question) {
        return taken(auditor, question);
    }

    private static List<String> lines(Pack pack, String entry) {
        return pack.text(entry).lines().toList();
    }

    private static JsonNode manifest(Pack pack) {
        return Caller.JSON.readTree(pack.text("manifest.json"));
    }

    @Test
    void a_plans_pack_holds_all_of_it_and_of_its_register_and_proves_so() {
        var pack = taken("plan=" + CURRENT);
        assertThat(pack.verified().words()).startsWith("Yes: ").contains("It is complete up to that checkpoint for plan " + CURRENT);
        assertThat(pack.verified().code()).isZero();
        var recorded = Node.shared()
                .sql()
                .sql("""
                        select count(*) from event where plan_id = ?::uuid
                          or plan_id is null and partnership_id = ?::uuid or type = 'LogRestored'""")
                .params(CURRENT, DemoAccounts.PARTNERSHIP_ID.toString())
                .query(Integer.class)
                .single();
        assertThat(lines(pack, "events.jsonl")).hasSize(recorded);
        assertThat(pack.text("README.txt")).contains("WHAT THIS PROVES", "WHAT IT DOES NOT PROVE", "java -jar verifier.jar evidence-plan-7d0c1f52-");
        assertThat(pack.text("report.html")).contains("Meera Nair (Internal Audit)", "OFFICIAL");
    }

    @Test
    void a_pack_is_a_file_to_keep_with_a_name_that_says_what_it_is() {
        var reply = auditor.get("/api/evidence/packs?plan=" + CURRENT).expect(200);
        assertThat(reply.type()).isEqualTo("application/zip");
    }

    @Test
    void an_actions_pack_holds_all_of_the_action_and_says_which_plan_and_parties_it_speaks_of() {
        var action = actions().get(3);
        var pack = taken("action=" + action);
        assertThat(pack.verified().words()).startsWith("Yes: ").contains("It is complete up to that checkpoint for action " + action);
        assertThat(pack.text("events.jsonl")).contains("\"type\":\"PlanOpened\"", "\"type\":\"PartyRegistered\"", "\"type\":\"ActionAdded\"");
        assertThat(pack.text("report.html")).contains("It says which plan this is about.");
        assertThat(manifest(pack).path("about").path("kind").asString()).isEqualTo("action");
        assertThat(lines(pack, "leaves.txt").stream().filter("="::equals)).hasSameSizeAs(lines(pack, "events.jsonl"));
    }

    @Test
    void a_persons_pack_claims_no_completeness_and_says_so() {
        var person = DemoAccounts.PARTNER_POLICE.person();
        var pack = taken("person=" + person);
        var answer = pack.verified();
        assertThat(answer.words()).startsWith("Yes: ").contains("It does not claim to be complete");
        assertThat(pack.entries()).doesNotContainKey("leaves.txt");
        assertThat(pack.text("README.txt")).contains("That these are all the entries that this person made.", "Ffion Pritchard");
        var theirs = lines(pack, "events.jsonl").stream().filter(line -> line.contains(person.toString()));
        assertThat(theirs.count()).isEqualTo(recordedBy(person));
    }

    @Test
    void a_question_is_answered_by_kind_and_by_days_in_london() {
        var history = coordinator.read("/api/plans/" + CURRENT + "/history?limit=1000").path("events");
        var ratings = new ArrayList<JsonNode>();
        history.forEach(event -> {
            if (event.path("kind").asString().equals("rating")) {
                ratings.add(event);
            }
        });
        var from = LocalDate.parse(ratings.get(3).path("at").asString().substring(0, 10)).plusDays(1);
        var pack = taken("plan=%s&kind=rating&from=%s".formatted(CURRENT, from));
        assertThat(pack.verified().words()).startsWith("Yes: ").contains("about the question “entries of the kind “rating”, recorded from ");
        var about = lines(pack, "events.jsonl").stream().map(Caller.JSON::readTree)
                .filter(event -> event.path("type").asString().startsWith("Rating") && !event.path("type").asString().equals("RatingRuleSet"))
                .map(event -> event.path("position").asLong())
                .toList();
        assertThat(about).containsExactlyElementsOf(ratings.stream()
                .filter(event -> !LocalDate.ofInstant(Instant.parse(event.path("at").asString()), Moment.LONDON).isBefore(from))
                .map(event -> event.path("position").asLong())
                .toList());
    }

    @Test
    void what_the_report_says_of_an_entry_is_what_the_plans_history_says() {
        var pack = taken("plan=" + CURRENT);
        var report = pack.text("report.html").replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
        coordinator.read("/api/plans/" + CURRENT + "/history?limit=1000").path("events").forEach(event ->
                assertThat(report).contains("<p>" + event.path("sentence").asString() + "</p>"));
    }

    @Test
    void a_checkpoint_of_an_older_pack_leads_to_a_newer_pack() {
        var older = taken("action=" + actions().getFirst());
        var size = Long.parseLong(lines(older, "checkpoint").get(1));
        for (var question : List.of("plan=" + CURRENT, "person=" + DemoAccounts.COORDINATOR.person() + "&seen=" + size)) {
            Written.imported(coordinator, 1);
            var newer = taken(question);
            var answer = newer.verified("--seen", older.file().toString());
            assertThat(answer.words()).startsWith("Yes: ").contains("which you have seen");
            assertThat(answer.code()).isZero();
        }
        assertThat(auditor.get("/api/evidence/packs?plan=" + CURRENT + "&seen=999999999").expect(404).json().path("detail").asString())
                .contains("has signed no checkpoint of 999999999 entries");
    }

    @Test
    void a_pack_under_a_new_key_follows_from_the_old_one() {
        var older = taken("action=" + actions().getFirst());
        coordinator.as("administrator").post("/api/evidence/keys", "").expect(200);
        var newer = taken("plan=" + CURRENT + "&kind=rating");
        assertThat(newer.text("keys.json")).startsWith(older.text("keys.json").split("],")[0]);
        assertThat(newer.text("keys.json")).isNotEqualTo(older.text("keys.json"));
        assertThat(newer.verified().words()).startsWith("Yes: ");
        var size = lines(older, "checkpoint").get(1);
        var leading = taken("plan=" + CURRENT + "&kind=rating&seen=" + size);
        assertThat(leading.verified("--seen", older.file().toString()).words()).startsWith("Yes: ");
    }

    @Test
    void a_pack_shows_who_co_signed() throws IOException {
        var secret = folder.resolve("private-key");
        var key = Pack.verifier(List.of("new-key", "audit.example/" + UUID.randomUUID(), secret.toString())).words().strip();
        coordinator.as("administrator")
                .post("/api/evidence/witnesses", "{\"name\": \"Audit\", \"organisation\": \"Council\", \"vkey\": \"%s\"}".formatted(key));
        var asked = file("request", auditor.get("/api/evidence/checkpoints/newest/witness-request?old=0").expect(200).body());
        var keys = auditor.read("/api/evidence/keys").path("keys");
        var logKey = file("log-key", keys.get(keys.size() - 1).asString());
        var seen = folder.resolve("seen");
        var signature = Pack.verifier(List.of(
                "cosign", asked, "--seen", seen.toString(), "--key", secret.toString(), "--log-key", logKey));
        assertThat(signature.code()).as(signature.words()).isZero();
        auditor.send(auditor.request("/api/evidence/cosignatures")
                        .setHeader("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(Files.readString(seen) + signature.words())))
                .expect(200);
        Written.imported(coordinator, 1);
        var answer = taken("plan=" + CURRENT + "&kind=rating").verified("--cosigned-by", file("public-key", key), "--seen", seen.toString());
        assertThat(answer.words()).startsWith("Yes: ").contains("audit.example/");
    }

    private static String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void the_call_is_described() {
        var described = coordinator.read("/v3/api-docs").path("paths").path("/api/evidence/packs").path("get");
        assertThat(described.path("responses").path("200").path("content").has("application/zip")).isTrue();
        assertThat(described.path("parameters").findValuesAsString("name")).contains("plan", "action", "person", "kind", "from", "to", "seen");
    }

    @Test
    void what_was_just_recorded_is_in_the_pack() {
        for (var n = 0; n < 3; n++) {
            var plan = Written.imported(coordinator, 2);
            assertThat(taken("plan=" + plan).text("events.jsonl")).contains("\"type\":\"LeadInterpreted\"");
        }
    }

    @Test
    void whatever_is_asked_the_verifier_agrees() {
        var random = new Random(20261122);
        var kinds = List.of("rating", "progress", "milestone", "party", "plan", "completion", "timescale", "action");
        for (var n = 0; n < 8; n++) {
            var question = new StringBuilder(random.nextInt(4) == 0 ? "action=" + one(random, actions()) : "plan=" + CURRENT);
            if (random.nextBoolean()) {
                question.append("&kind=").append(one(random, kinds)).append(',').append(one(random, kinds));
            }
            if (random.nextInt(3) == 0) {
                question.append("&person=").append(one(random, List.of(DemoAccounts.COORDINATOR, DemoAccounts.PARTNER_COUNCIL)).person());
            }
            if (random.nextInt(3) == 0) {
                question.append("&to=").append(LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300)));
            }
            var reply = auditor.get("/api/evidence/packs?" + question);
            if (reply.status() == 404) {
                assertThat(reply.json().path("detail").asString()).startsWith("Nothing is recorded");
                continue;
            }
            var answer = taken(question.toString()).verified();
            assertThat(answer.words()).as(question.toString()).startsWith("Yes: ");
        }
    }

    private static <T> T one(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    @Test
    void a_withheld_text_is_in_no_later_pack_and_every_pack_still_proves() {
        var secret = "Kept promise of " + UUID.randomUUID();
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        var position = coordinator.as("partner-council").post("/api/actions/" + action + "/record-progress", "{\"note\": \"" + secret + "\"}")
                .expect(200).json().path("position").asLong();
        var before = taken("plan=" + plan);
        assertThat(before.text("texts.jsonl")).contains(secret);
        var id = WithholdingId.next();
        publish("Withholding", id.toString(), 0, new TextHidden(id, DemoAccounts.PARTNERSHIP_ID, PlanId.of(plan), ActionId.of(action), position, 0, new Prose("It may name a child")));
        var meanwhile = taken("action=" + action);
        assertThat(meanwhile.verified().words()).startsWith("Yes: ").contains("hidden until that is decided");
        assertThat(meanwhile.entries().values()).noneMatch(text -> text.contains(secret));
        publish("Withholding", id.toString(), 1, new TextWithheld(id, DemoAccounts.PARTNERSHIP_ID, PlanId.of(plan), ActionId.of(action), position, 0,
                new Prose("It names a child"), new Prose("Data Protection Act 2018"), null));
        assertThat(before.verified().words()).startsWith("Yes: ");
        for (var question : List.of("plan=" + plan, "action=" + action, "plan=" + plan + "&kind=progress", "person=" + DemoAccounts.PARTNER_COUNCIL.person())) {
            var after = taken(question);
            var answer = question.equals("plan=" + plan) ? after.verified("--seen", before.file().toString()) : after.verified();
            assertThat(answer.words()).startsWith("Yes: ").contains("withheld by law");
            assertThat(after.entries().values()).noneMatch(text -> text.contains(secret));
            assertThat(after.text("report.html")).contains("A text of this entry is <span>withheld</span>: see <a href=\"#e");
            assertThat(after.text("events.jsonl")).contains("\"type\":\"TextWithheld\"");
        }
    }

    @Test
    void whatever_was_typed_is_shown_to_the_letter() {
        var plan = Written.imported(coordinator, 1);
        var action = Written.actionsOf(coordinator, plan).getFirst();
        for (var note : List.of(
                "</pre><script>alert(1)</script>",
                "sealed:mfnW6cGGVk-8_0S9V9Fy98maGdyaOj79y6KnnrTUVbQ",
                "a \"quoted\" back\\slash, a tab\t, two\r\nlines\u2028and one more",
                "&amp; &lt; &#39; 'single' \u200fעברית\u200e 👩‍🚒 \u0001",
                "withheld by entry 12\nposition: 13")) {
            coordinator.post("/api/actions/" + action + "/record-progress", Caller.JSON.writeValueAsString(Map.of("note", note))).expect(200);
        }
        var pack = taken("plan=" + plan);
        assertThat(pack.verified().words()).startsWith("Yes: ");
        assertThat(pack.text("report.html")).doesNotContain("<script");
    }

    @Test
    void a_restore_is_told_by_every_pack_whatever_it_is_about() {
        var tree = Node.shared().context().getBean(Tree.class);
        var id = RestoreId.next();
        var root = tree.root(100).base64();
        publish("Log", id.toString(), 0, new LogRestored(id, 100, root, 101, tree.root(99).base64(), new Prose("The disk was lost")));
        for (var question : List.of("plan=" + CURRENT, "plan=" + CURRENT + "&kind=rating")) {
            var pack = taken(question);
            assertThat(pack.text("events.jsonl")).contains("\"type\":\"LogRestored\"");
            assertThat(pack.text("report.html")).contains("announced that a backup was brought back");
            assertThat(pack.verified().words()).startsWith("Yes: ");
        }
    }

    @Test
    void a_pack_that_was_tampered_with_is_refused() {
        var pack = taken("action=" + actions().get(1));
        var altered = pack.with("events.jsonl", text -> text.replaceFirst("\"organisation\":\"C", "\"organisation\":\"D")).verified();
        assertThat(altered.code()).isEqualTo(1);
        assertThat(altered.words()).startsWith("No: ").contains("was altered after it was recorded");
        var removed = pack.with("events.jsonl", text -> text.substring(text.indexOf('\n') + 1)).verified();
        assertThat(removed.code()).isEqualTo(1);
        assertThat(removed.words()).contains("is missing");
        var report = pack.with("report.html", text -> text.replaceFirst("payload/text: ", "payload/text: not ")).verified();
        assertThat(report.code()).isEqualTo(1);
        assertThat(report.words()).contains("The report does not match its events");
        var claim = pack.with("manifest.json", text -> text.replaceFirst("\"whole\" : \\[[^]]*]", "\"whole\" : [ ]")).verified();
        assertThat(claim.code()).isEqualTo(1);
    }

    @Test
    void the_verifier_says_the_same_as_a_program_of_its_own() {
        var pack = taken("action=" + actions().get(2));
        var altered = pack.with("events.jsonl", text -> text.replaceFirst("\"organisation\":\"C", "\"organisation\":\"D"));
        assertThat(pack.verifiedByProgram()).isEqualTo(pack.verified());
        assertThat(altered.verifiedByProgram()).isEqualTo(altered.verified()).extracting(Pack.Answer::code).isEqualTo(1);
    }

    @Test
    void a_pack_is_only_for_those_who_may_read_what_it_is_about() {
        var elsewhere = "Elsewhere " + UUID.randomUUID();
        var secret = "A promise made elsewhere " + UUID.randomUUID();
        var plan = coordinator.post("/api/imports", """
                {"format": "plan-as-written/1", "source": "%1$s", "title": "Plan of %1$s", "partnership": "%1$s",
                 "priorities": [{"ref": "1", "title": "Streets", "actions": [{"ref": "1", "text": "%2$s", "lead": "Council"}]}]}"""
                .formatted(elsewhere, secret)).expect(201).json().path("planId").asString();
        var police = coordinator.as("partner-police");
        police.get("/api/evidence/packs?plan=" + plan).expect(404);
        police.get("/api/evidence/packs?plan=" + UUID.randomUUID()).expect(404);
        police.get("/api/evidence/packs?plan=nonsense").expect(404);
        police.get("/api/evidence/packs?action=" + Written.actionsOf(coordinator, plan).getFirst()).expect(404);
        police.get("/api/evidence/packs?person=" + DemoAccounts.COORDINATOR.person()).expect(403);
        police.get("/api/evidence/packs?plan=" + CURRENT + "&person=" + DemoAccounts.COORDINATOR.person()).expect(403);
        police.get("/api/evidence/packs").expect(400);
        police.get("/api/evidence/packs?plan=" + CURRENT + "&kind=nonsense").expect(400);
        police.get("/api/evidence/packs?plan=" + CURRENT + "&from=2026-02-01&to=2026-01-01").expect(400);
        coordinator.as("administrator").get("/api/evidence/packs?plan=" + CURRENT).expect(404);

        var pack = taken(police, "plan=" + CURRENT);
        assertThat(pack.verified().code()).isZero();
        assertThat(pack.entries().values()).noneMatch(text -> text.contains(secret) || text.contains(elsewhere) || text.contains(plan));
    }

    @Test
    void a_large_plan_is_taken_in_little_time() {
        var plan = Written.imported(coordinator, 800);
        var began = System.nanoTime();
        var bytes = auditor.take("/api/evidence/packs?plan=" + plan);
        var taken = System.nanoTime();
        var pack = Pack.of(folder, bytes);
        var answer = pack.verified();
        System.out.printf("A pack of %,d events (a log of %,d): %,d ms to make, %,d KB, %,d ms to verify%n",
                lines(pack, "events.jsonl").size(), lines(pack, "leaves.txt").size(), (taken - began) / 1_000_000, bytes.length >> 10, (System.nanoTime() - taken) / 1_000_000);
        assertThat(answer.words()).startsWith("Yes: ");
    }

    private List<String> actions() {
        return Written.actionsOf(coordinator, CURRENT);
    }

    private static long recordedBy(UUID person) {
        return Node.shared().sql().sql("select count(*) from event where metadata ->> 'person' = ?").param(person.toString()).query(Long.class).single();
    }

    private static void publish(String kind, String stream, long sequence, Event event) {
        var by = new By(DemoAccounts.COORDINATOR.person(), "Council", By.Role.COORDINATOR, By.Channel.API, "test");
        Node.shared().context().getBean(EventStore.class)
                .publish(new GenericDomainEventMessage<>(kind, stream, sequence, event).andMetaData(by.toMetadata()));
    }
}
