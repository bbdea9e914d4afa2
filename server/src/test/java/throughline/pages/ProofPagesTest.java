package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.Login;
import throughline.database.Logins;
import throughline.database.TestDatabase;
import throughline.transparency.Checkpoint;
import throughline.transparency.Checkpoints;
import throughline.transparency.Hash;
import throughline.transparency.KeyRing;
import throughline.transparency.Merkle;
import throughline.transparency.Note;
import tools.jackson.databind.json.JsonMapper;

/** An entry is checked on a page, and so is the whole record; with scripts and without. */
class ProofPagesTest {
    private static final String PLAN = "/plans/" + WholeSite.CURRENT;

    private static ConfigurableApplicationContext site;
    private static JdbcClient superuser;
    private static Visitor visitor;
    private static long middle;

    @BeforeAll
    static void open() {
        site = WholeSite.shared();
        visitor = Visitor.withoutScripts(WholeSite.address(site));
        var settings = site.getEnvironment();
        var nobody = new Login("", "");
        superuser = JdbcClient.create(new TestDatabase(new Logins(
                        settings.getRequiredProperty("throughline.database.url"), nobody, nobody))
                .superuser());
        site.getBean(Checkpoints.class).sign();
        middle = superuser
                .sql("select percentile_disc(0.5) within group (order by position) from event e where plan_id = ? and type = 'ProgressRecorded'")
                .param(WholeSite.CURRENT.value())
                .query(Long.class)
                .single();
    }

    @AfterAll
    static void close() {
        visitor.close();
    }

    @Test
    void from_the_history_one_link_leads_to_the_proof_of_an_entry() {
        signInAs("partner-police");
        visitor.goTo(PLAN + "/history");
        visitor.leaving(() -> visitor.click("#main .tl-story a[href$='/check']"));
        assertThat(visitor.text("h2")).isEqualTo("Unaltered");
        assertThat(visitor.text("main"))
                .containsPattern("This entry stands unaltered as number [\\d,]+ of [\\d,]+ in the checkpoint signed on \\d+ \\w+ \\d{4}, \\d\\d:\\d\\d\\.")
                .contains("It does not prove that what was typed was true.");
        visitor.page().locator("main summary").click();
        assertThat(visitor.text(".tl-proof")).contains("throughline-leaf/1", "Checkpoint");
    }

    @Test
    void a_program_is_told_the_same_with_all_that_it_takes_to_verify_it_again() {
        signInAs("inspector");
        var told = visitor.page().request().get(WholeSite.address(site) + "/api" + PLAN + "/entries/" + middle + "/check").text();
        var proof = JsonMapper.shared().readTree(told);
        assertThat(proof.path("outcome").asString()).isEqualTo("stands");
        var hashes = new ArrayList<Hash>();
        proof.path("proof").path("path").forEach(hash -> hashes.add(Hash.of(hash.asString())));
        var checkpoint = Checkpoint.of(Note.of(proof.path("proof").path("checkpoint").asString()).text());
        var leaf = Merkle.leaf(proof.path("proof").path("leaf").asString().getBytes(StandardCharsets.UTF_8));
        assertThat(Merkle.includes(leaf, proof.path("proof").path("index").asLong(), checkpoint.size(), hashes, checkpoint.root()))
                .isTrue();
        assertThat(proof.path("texts").path("sealed").asInt()).isPositive();
    }

    @Test
    void an_entry_that_no_checkpoint_covers_is_said_to_be_so_and_can_be_signed_for() {
        signInAs("coordinator");
        visitor.goTo(PLAN);
        visitor.goTo(PLAN + "/parties");
        visitor.type("#register-party-name", "Proving Forum " + System.nanoTime());
        visitor.choose("#register-party-kind", "group");
        visitor.submit("form[action$='register-party']");
        var newest = superuser.sql("select max(position) from event").query(Long.class).single();
        visitor.goTo(PLAN + "/entries/" + newest + "/check");
        assertThat(visitor.text("h2")).isEqualTo("Not signed for yet");
        visitor.submit("main form");
        assertThat(visitor.text("h2")).isEqualTo("Unaltered");
    }

    @Test
    void an_entry_whose_row_was_altered_is_said_not_to_match_with_what_to_do() {
        signInAs("auditor");
        altering("update event set recorded_at = recorded_at + interval '1 minute' where position = " + middle,
                "update event set recorded_at = recorded_at - interval '1 minute' where position = " + middle);
    }

    @Test
    void an_entry_whose_text_was_exchanged_with_its_seal_does_not_match() {
        signInAs("auditor");
        var commitment = "'sealed:' || rtrim(translate(encode(sha256(convert_to(e'throughline-text/1\\n', 'UTF8') || salt"
                + " || convert_to(%s, 'UTF8')), 'base64'), '+/', '-_'), '=')";
        altering("update event_text set text = text || '!', commitment = " + commitment.formatted("text || '!'") + " where place = 0 and position = " + middle,
                "update event_text set text = left(text, -1), commitment = " + commitment.formatted("left(text, -1)") + " where place = 0 and position = " + middle);
        visitor.goTo(PLAN + "/entries/" + middle + "/check");
        assertThat(visitor.text("h2")).isEqualTo("Unaltered");
    }

    @Test
    void an_entry_of_another_plan_or_of_nobody_is_not_there() {
        signInAs("auditor");
        var elsewhere = superuser.sql("select min(position) from event where plan_id <> ?").param(WholeSite.CURRENT.value()).query(Long.class).single();
        for (var position : List.of(elsewhere, 999_999_999L)) {
            visitor.goTo(PLAN + "/entries/" + position + "/check");
            assertThat(visitor.title()).startsWith("There is nothing here");
        }
    }

    @Test
    void an_auditor_has_a_checkpoint_signed_and_the_whole_record_checked() {
        signInAs("auditor");
        visitor.goTo("/evidence");
        visitor.submit("form[action$='/evidence/sign']");
        assertThat(visitor.text("[role=status]")).containsPattern("A checkpoint of [\\d,]+ entries is signed\\.");
        visitor.submit("form[action$='/evidence/verify']");
        assertThat(visitor.text("main")).contains("The whole record was checked just now", "The record is whole: each of the");
    }

    @Test
    void a_partner_reads_how_the_record_stands_and_is_offered_nothing_that_is_not_theirs_to_do() {
        signInAs("partner-council");
        visitor.goTo("/evidence");
        assertThat(visitor.text("main")).contains("Newest checkpoint", "Keys of the record", "java -jar verifier.jar pack.zip", "at least every hour");
        assertThat(visitor.all("main form")).isEmpty();
    }

    @Test
    void a_backup_that_came_back_is_said_to_everyone_and_announced_by_an_administrator_alone() throws Exception {
        var keys = site.getBean(KeyRing.class);
        var kept = Path.of(site.getEnvironment().getRequiredProperty("throughline.keys"))
                .resolve(keys.origin().replaceAll("[^A-Za-z0-9.-]", "_"))
                .resolve("newest.checkpoint");
        var newest = Files.readString(kept);
        Files.writeString(kept, newest.replaceFirst("\n\\d+\n", "\n999999\n"));
        try {
            signInAs("auditor");
            visitor.goTo("/evidence");
            assertThat(visitor.text("main")).contains("A backup was brought back, and that is not announced yet", "A checkpoint of 999,999 had been signed");
            assertThat(visitor.all("form[action$='/restores']")).isEmpty();
            visitor.submit("form[action$='/evidence/sign']");
            assertThat(visitor.text(".govuk-error-summary")).contains("The database came back from a backup");
            signInAs("administrator");
            visitor.goTo("/evidence");
            visitor.submit("form[action$='/restores']");
            assertThat(visitor.text(".govuk-error-summary")).contains("Say why a backup was brought back");
        } finally {
            Files.writeString(kept, newest);
        }
    }

    @Test
    void an_administrator_registers_a_partner_and_a_key_that_is_none_is_refused_with_what_was_typed() {
        signInAs("administrator");
        visitor.goTo("/evidence");
        visitor.type("#witness-name", "Records desk");
        visitor.type("#witness-organisation", "Police");
        visitor.type("#witness-key", "not a key");
        visitor.submit("form[action$='/witnesses']");
        assertThat(visitor.text(".govuk-error-summary")).contains("This is no public key.");
        assertThat(visitor.page().locator("#witness-name").inputValue()).isEqualTo("Records desk");
    }

    @Test
    void a_pack_of_the_whole_plan_is_taken_away_in_two_steps_and_that_is_recorded() throws Exception {
        signInAs("auditor");
        visitor.goTo(PLAN + "/history");
        visitor.leaving(() -> visitor.click("main a[href$='/evidence-pack']"));
        var taken = visitor.page().waitForDownload(() -> visitor.page().locator(".tl-pack button[type=submit]").click());
        try (var zip = new ZipFile(taken.path().toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName)).contains("manifest.json", "report.html", "events.jsonl", "proofs.jsonl", "checkpoint");
        }
        visitor.goTo("/about-me/readings");
        assertThat(visitor.text("main tbody tr")).contains("Took away an evidence pack");
    }

    @Test
    void what_is_missing_for_a_pack_is_said_and_what_was_chosen_stays() {
        signInAs("auditor");
        visitor.goTo(PLAN + "/evidence-pack");
        visitor.page().locator("#about-question").check();
        visitor.submit(".tl-pack");
        assertThat(visitor.text(".govuk-error-summary")).contains("Choose at least one kind of entry, or a first or last day.");
        assertThat(visitor.page().locator("#about-question").isChecked()).isTrue();

        visitor.page().locator("#kind-rating").check();
        visitor.type("#to-day", "1");
        visitor.type("#to-month", "2");
        visitor.type("#to-year", "2001");
        visitor.submit(".tl-pack");
        assertThat(visitor.text(".govuk-error-summary")).contains("Nothing is recorded that would answer this.");
        assertThat(visitor.page().locator("#kind-rating").isChecked()).isTrue();

        visitor.page().locator("#about-action").check();
        visitor.submit(".tl-pack");
        assertThat(visitor.text(".govuk-error-summary")).contains("Choose the action that the pack shall be about.");
    }

    @Test
    void from_the_ratings_a_pack_asks_the_same_question() {
        signInAs("auditor");
        visitor.goTo(PLAN + "/ratings?from=2026-04-01&to=2026-06-30");
        visitor.leaving(() -> visitor.page().getByText("As an evidence pack").click());
        assertThat(visitor.page().locator("#about-question").isChecked()).isTrue();
        assertThat(visitor.page().locator("#kind-rating").isChecked()).isTrue();
        assertThat(visitor.page().locator("#from-month").inputValue()).isEqualTo("4");
    }

    @Test
    void a_partner_is_not_offered_a_pack_about_a_person() {
        signInAs("partner-council");
        visitor.goTo(PLAN + "/evidence-pack");
        assertThat(visitor.all("#about-person")).isEmpty();
        assertThat(visitor.all("#about-action")).hasSize(1);
    }

    @Test
    void every_state_of_the_pages_is_readable_by_everyone() {
        var softly = new SoftAssertions();
        try (var reader = Visitor.of(WholeSite.address(site))) {
            reader.as("auditor");
            for (var page : List.of(PLAN + "/entries/" + middle + "/check", "/evidence", PLAN + "/evidence-pack")) {
                readable(softly, reader, page, 1280);
                readable(softly, reader, page, 360);
            }
            readable(softly, reader, PLAN + "/evidence-pack/download?about=action", 360);
            reader.goTo("/evidence");
            reader.submit("form[action$='/evidence/verify']");
            reader.picture("proof-verified-360");
            softly.assertThat(reader.barriers()).isEmpty();
            softly.assertThat(Markup.faults(reader.source())).isEmpty();
            softly.assertThat(reader.strayed()).isEmpty();
        }
        softly.assertAll();
    }

    private static void readable(SoftAssertions softly, Visitor reader, String page, int width) {
        reader.setWidth(width);
        reader.goTo(page);
        reader.picture("proof" + page.replaceAll("[^a-z]+", "-").replaceAll(".*-(\\w+)$", "-$1") + "-" + width);
        var at = page + " at " + width;
        softly.assertThat(reader.text()).as("words of %s", at).doesNotContain("null");
        for (var details : reader.all("main details summary")) {
            details.click();
        }
        if (width == 360) {
            // What is hard to read is hardest there; both checkers take their time.
            softly.assertThat(reader.barriers()).as("barriers of %s", at).isEmpty();
            softly.assertThat(Markup.faults(reader.source())).as("markup of %s", at).isEmpty();
        }
        softly.assertThat(reader.sideways()).as("sideways scrolling of %s", at).isLessThanOrEqualTo(0);
        softly.assertThat(reader.complaints()).as("complaints of %s", at).isEmpty();
    }

    /** As somebody who runs the database could, and undone again, since others look at the same site. */
    private static void altering(String change, String back) {
        asSuperuser(change);
        try {
            visitor.goTo(PLAN + "/entries/" + middle + "/check");
            visitor.picture("proof-altered-1280");
            assertThat(visitor.text("h2")).isEqualTo("Does not match");
            assertThat(visitor.text("main")).contains("Do not rely on this entry.", "Tell your auditor");
        } finally {
            asSuperuser(back);
        }
    }

    private static void asSuperuser(String change) {
        superuser.sql("set session_replication_role = replica; " + change + "; set session_replication_role = origin").update();
    }

    private static void signInAs(String account) {
        visitor.as(account);
    }
}
