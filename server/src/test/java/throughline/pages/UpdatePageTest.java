package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.action.AddAction;
import throughline.command.action.NamedLead;
import throughline.command.action.RecordProgress;
import throughline.command.plan.AddPriority;
import throughline.command.plan.OpenPlan;
import throughline.commands.Desk;
import throughline.commands.Receipt;
import throughline.drafts.Drafts;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.StatusKey;
import throughline.people.DemoAccounts;
import throughline.people.SignedIn;

/** One partner's update, with whatever can come in between. */
class UpdatePageTest {
    private static final PlanId PLAN = PlanId.next();
    private static final ConfigurableApplicationContext SITE = WholeSite.shared();
    private static final byte[] PDF = "%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** Where the script keeps what is typed; cut off without the browser's noticing. */
    private static final String DRAFT = "**/update/draft";

    private static Visitor scripted;
    private static Visitor plain;

    @TempDir
    private static Path files;

    private Visitor visitor;
    private String action;

    @BeforeAll
    static void a_plan_of_its_own() {
        var key = StatusKey.BLUE_RED_AMBER_GREEN;
        send(
                new OpenPlan(PLAN, DemoAccounts.PARTNERSHIP_ID, new Prose("Walks after dark"), null, new Prose("OFFICIAL"), key, null, null),
                DemoAccounts.COORDINATOR);
        send(new AddPriority(PLAN, PriorityId.next(), new Prose("1"), new Prose("The towpath")), DemoAccounts.COORDINATOR);
        scripted = Visitor.of(WholeSite.address(SITE));
        plain = Visitor.withoutScripts(WholeSite.address(SITE));
    }

    @AfterAll
    static void everybody_goes_home() {
        scripted.close();
        plain.close();
    }

    @BeforeEach
    void an_action_that_the_police_lead() {
        var police = new NamedLead(new Prose("Police"), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
        var steps = Stream.of("First walk", "Second walk")
                .map(text -> new AddAction.NewMilestone(new Prose(text), null))
                .toList();
        var added = send(
                new AddAction(
                        PLAN,
                        "1",
                        null,
                        null,
                        new Prose("Walk the towpath with whoever uses it after dark"),
                        List.of(police),
                        null,
                        steps),
                DemoAccounts.COORDINATOR);
        action = String.valueOf(added.result()).replace("\"", "");
        visitor = scripted;
        visitor.setWidth(1280);
        visitor.signOut();
        visitor.goTo("/sign-in");
        visitor.page().evaluate("localStorage.clear()");
    }

    private static Receipt send(Object command, SignedIn who) {
        return SITE.getBean(Desk.class).send(command, who, DemoAccounts.PARTNERSHIP_ID, By.Channel.API, null, null);
    }

    private void withoutScripts() {
        visitor = plain;
        visitor.setWidth(1280);
        visitor.signOut();
    }

    private void opens(String username) {
        visitor.as(username);
        visitor.goTo("/actions/" + action + "/update");
    }

    private void signsInAndOpens(String username) {
        visitor.signOut();
        visitor.signIn(username);
        visitor.goTo("/actions/" + action + "/update");
    }

    private void saves() {
        visitor.leaving(() -> visitor.click(".tl-aside button[type=submit]"));
    }

    private void presses(String name) {
        visitor.leaving(() -> visitor.click("button[name=" + name + "]"));
    }

    private void chooses(String name, byte[] content) {
        // Unfolds what it stands in, as whoever chooses a file has done.
        visitor.click("#update-link");
        // From the disk, as people do it: handed to the browser as bytes, a large one takes many times as long.
        try {
            visitor.page().setInputFiles("#update-file", Files.write(files.resolve(name), content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readable(String state) {
        visitor.picture("update-" + state);
        if (visitor == scripted) {
            // Where scripts are switched off, axe cannot run either.
            assertThat(visitor.barriers()).as("barriers of %s", state).isEmpty();
        }
        assertThat(Markup.faults(visitor.source())).as("faults in the markup of %s", state).isEmpty();
        assertThat(visitor.sideways()).as("sideways scrolling of %s", state).isLessThanOrEqualTo(0);
        assertThat(visitor.strayed()).isEmpty();
    }

    private String draftState() {
        return visitor.text("#draft-state");
    }

    private long entries(String type) {
        return SITE.getBean(JdbcClient.class)
                .sql("select count(*) from event where action_id = ? and type = ?")
                .params(UUID.fromString(action), type)
                .query(Long.class)
                .single();
    }

    @Test
    void on_a_phone_two_taps_and_the_words_are_enough() {
        visitor.setWidth(360);
        opens("partner-police");
        readable("opened-360");
        visitor.type("#update-note", "Nine people came to the first walk.");
        readable("typed-360");
        saves();
        assertThat(visitor.text("main")).contains("Recorded", "reported on", "Nine people came to the first walk.");
        readable("recorded-360");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everything_that_is_asked_is_recorded_in_one_piece_with_its_evidence(boolean scripts) {
        if (!scripts) {
            withoutScripts();
        }
        opens("partner-police");
        readable("opened-1280");
        visitor.type("#update-note", "Seán O’Neill & Müller’s walk. עברית <script>alert('x')</script>");
        visitor.click("#rating-2");
        visitor.type("#update-reason", "The second lamp is still dark.");
        visitor.click("#update-step");
        visitor.click("#done-2");
        visitor.type("#update-link", "https://www.example.org/walks");
        chooses("walk’s register.pdf", PDF);
        if (scripts) {
            visitor.await(() -> visitor.text("#handed-in").contains("walk’s register.pdf"));
        }
        presses("preview");
        assertThat(visitor.text(".tl-panel"))
                .contains("<script>alert('x')</script>", "ticked a milestone", "the file “walk’s register.pdf”", "https://www.example.org/walks");
        assertThat(visitor.text("#handed-in")).contains("walk’s register.pdf", "kept with your draft");
        readable("preview-1280");
        visitor.setWidth(360);
        readable("preview-360");
        saves();
        assertThat(visitor.text("main"))
                .contains("Recorded", "<script>alert('x')</script>", "Müller’s", "עברית")
                .contains("attached the file “walk’s register.pdf” to", "as evidence", "PDF, 48 bytes");
        readable("recorded-with-evidence-360");
        assertThat(entries("EvidenceAttached")).isEqualTo(2);
        assertThat(SITE.getBean(Drafts.class).of(DemoAccounts.PARTNER_POLICE.person(), ActionId.of(action))).isEmpty();

        var download = visitor.page().waitForDownload(() -> visitor.click("a[download]"));
        assertThat(download.suggestedFilename()).isEqualTo("walk’s register.pdf");
    }

    @Test
    void a_file_that_cannot_be_kept_is_refused_and_everything_typed_stays() {
        withoutScripts();
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        for (var large : List.of(12, 20)) {
            chooses("register.pdf", Arrays.copyOf(PDF, large << 20));
            saves();
            assertThat(visitor.text("main")).contains("There is a problem", "“register.pdf” has " + large + " MB", "up to 10 MB", "Give a link");
            assertThat(visitor.page().inputValue("#update-note")).isEqualTo("Nine people came.");
        }
        visitor.setWidth(360);
        readable("file-too-large-360");
        visitor.setWidth(1280);
        readable("file-too-large-1280");
        chooses("register.pdf", Arrays.copyOf("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), 4096));
        saves();
        assertThat(visitor.text("main")).contains("“register.pdf” is a program, and not a PDF");
        chooses("register.pdf", new byte[0]);
        saves();
        assertThat(visitor.text("main")).contains("“register.pdf” is empty");
        visitor.type("#update-link", "the register in the office");
        saves();
        assertThat(visitor.text("main")).contains("A link begins with https://");
        assertThat(visitor.page().inputValue("#update-link")).isEqualTo("the register in the office");
        assertThat(visitor.page().inputValue("#update-note")).isEqualTo("Nine people came.");
        readable("link-1280");
        assertThat(entries("ProgressRecorded")).isZero();
    }

    @Test
    void even_a_file_that_the_server_does_not_read_to_its_end_is_answered_with_a_sentence(@TempDir Path folder)
            throws IOException {
        withoutScripts();
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        var film = folder.resolve("film.pdf");
        try (var file = new RandomAccessFile(film.toFile(), "rw")) {
            file.setLength(140L << 20);
        }
        visitor.click("#update-link");
        visitor.page().setInputFiles("#update-file", film);
        saves();
        assertThat(visitor.text("main")).contains("too large");
        visitor.picture("update-film-1280");
    }

    @Test
    void with_scripts_a_file_is_handed_in_at_once_and_survives_a_refusal() {
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        chooses("huge.pdf", Arrays.copyOf(PDF, 12 << 20));
        visitor.await(() -> visitor.text("#file-problem").contains("“huge.pdf” has 12 MB"));
        chooses("program.pdf", Arrays.copyOf("MZ\u0090\0".getBytes(StandardCharsets.ISO_8859_1), 4096));
        visitor.await(() -> visitor.text("#file-problem").contains("“program.pdf” is a program"));
        chooses("register.pdf", PDF);
        visitor.await(() -> visitor.text("#handed-in").contains("register.pdf"));
        readable("handed-in-1280");
        visitor.click("#rating-1");
        saves();
        assertThat(visitor.text("main")).contains("There is a problem", "Say why the rating is");
        assertThat(visitor.text("#handed-in")).contains("register.pdf", "48 bytes, kept with your draft");
        readable("reason-1280");
        presses("remove");
        assertThat(visitor.all("#handed-in li")).isEmpty();
        assertThat(visitor.page().inputValue("#update-note")).isEqualTo("Nine people came.");
    }

    @Test
    void two_presses_are_one_entry_with_one_file() {
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        chooses("register.pdf", PDF);
        visitor.await(() -> visitor.text("#handed-in").contains("register.pdf"));
        visitor.leaving(() -> visitor.page().evaluate("""
                () => { const form = document.getElementById('update');
                  fetch(form.action, { method: 'POST', body: new FormData(form) }).then(() => form.submit()); }"""));
        assertThat(visitor.text("main")).contains("Recorded", "Nine people came.");
        assertThat(entries("ProgressRecorded")).isEqualTo(1);
        assertThat(entries("EvidenceAttached")).isEqualTo(1);
    }

    @Test
    void who_comes_second_sees_what_the_first_recorded_and_saves_theirs_as_well() {
        withoutScripts();
        visitor.setWidth(360);
        opens("partner-police");
        visitor.type("#update-note", "Nine people came to the first walk.");
        send(new RecordProgress(ActionId.of(action), new Prose("The lamps were counted."), null, null), DemoAccounts.PARTNER_COUNCIL);
        saves();
        assertThat(visitor.text("main"))
                .contains("There is a problem", "Recorded since you began", "The lamps were counted.", "Save mine as well");
        assertThat(visitor.page().inputValue("#update-note")).isEqualTo("Nine people came to the first walk.");
        readable("stale-360");
        visitor.setWidth(1280);
        readable("stale-1280");
        saves();
        assertThat(visitor.text("main")).contains("Recorded", "Nine people came to the first walk.");
        assertThat(entries("ProgressRecorded")).isEqualTo(2);
    }

    @Test
    void five_thousand_characters_are_recorded_and_too_many_are_answered_with_a_sentence() {
        opens("partner-police");
        visitor.type("#update-note", "walk ".repeat(6_000));
        assertThat(visitor.text("#note-count")).contains("10,000 characters too many");
        saves();
        assertThat(visitor.text("main")).contains("There is a problem", "characters; up to 20,000 can be kept");
        assertThat(visitor.page().inputValue("#update-note")).hasSizeGreaterThan(29_990);
        visitor.type("#update-note", "walk ".repeat(1_000));
        saves();
        assertThat(visitor.text("main")).contains("Recorded");
        assertThat(entries("ProgressRecorded")).isEqualTo(1);
    }

    @Test
    void a_draft_is_kept_while_typing_and_is_there_again_on_another_device() {
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        visitor.await(() -> draftState().contains("Draft kept at"));
        readable("draft-kept-1280");
        withoutScripts();
        opens("partner-police");
        assertThat(visitor.page().inputValue("#update-note")).isEqualTo("Nine people came.");
        assertThat(visitor.text("main")).contains("This is your draft, kept at", "Nothing in it is recorded until you save it");
        visitor.setWidth(360);
        readable("draft-360");
        visitor.leaving(() -> visitor.click(".tl-begun button"));
        assertThat(visitor.page().inputValue("#update-note")).isEmpty();
        assertThat(visitor.text("main")).doesNotContain("This is your draft");
    }

    @Test
    void a_form_that_says_nothing_leaves_no_draft() {
        withoutScripts();
        opens("partner-police");
        saves();
        assertThat(visitor.text("main")).contains("There is nothing to record yet");
        visitor.goTo("/actions/" + action + "/update");
        assertThat(visitor.text("main")).doesNotContain("This is your draft");
    }

    @Test
    void without_scripts_a_button_keeps_the_draft_and_nobody_else_sees_it() {
        withoutScripts();
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        presses("draft");
        assertThat(draftState()).contains("Draft kept at", "Nothing is recorded yet");
        assertThat(entries("ProgressRecorded")).isZero();
        signsInAndOpens("partner-council");
        assertThat(visitor.page().inputValue("#update-note")).isEmpty();
    }

    @Test
    void words_typed_without_a_connection_are_kept_on_the_device_and_sent_when_it_is_back() {
        opens("partner-police");
        visitor.setOffline(true);
        visitor.type("#update-note", "Typed in a tunnel.");
        visitor.await(() -> draftState().contains("No connection"));
        readable("offline-1280");
        visitor.setOffline(false);
        visitor.page().evaluate("dispatchEvent(new Event('online'))");
        visitor.await(() -> draftState().contains("Draft kept at"));
        assertThat(visitor.page().evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void words_on_the_device_are_there_again_after_the_page_was_closed_and_go_when_another_signs_in() {
        opens("partner-police");
        visitor.page().route(DRAFT, Route::abort);
        visitor.type("#update-note", "Typed in a tunnel.");
        visitor.await(() -> draftState().contains("No connection"));
        visitor.page().unroute(DRAFT);
        visitor.goTo("/actions/" + action + "/update");
        visitor.await(() -> visitor.page().inputValue("#update-note").equals("Typed in a tunnel."));

        visitor.page().route(DRAFT, Route::abort);
        visitor.type("#update-note", "Typed in another tunnel.");
        visitor.await(() -> draftState().contains("No connection"));
        visitor.page().unroute(DRAFT);
        signsInAndOpens("partner-council");
        visitor.await(() -> visitor.page().evaluate("Object.keys(localStorage).length").equals(0));
        assertThat(visitor.page().inputValue("#update-note")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void after_a_lost_session_the_words_wait_behind_the_sign_in(boolean scripts) {
        if (!scripts) {
            withoutScripts();
        }
        visitor.setWidth(360);
        opens("partner-police");
        visitor.signOut();
        visitor.type("#update-note", "Nine people came. <b>Müller</b>");
        visitor.click("#update-step");
        if (scripts) {
            visitor.await(() -> draftState().contains("You are signed out"));
            readable("signed-out-360");
        } else {
            chooses("register.pdf", PDF);
        }
        saves();
        assertThat(visitor.text("main")).contains("You were signed out before your update was saved");
        readable(scripts ? "sign-in-again-360" : "sign-in-again-without-scripts-360");
        visitor.page().fill("[name=username]", "partner-police");
        visitor.page().fill("[name=password]", "wrong");
        visitor.submit("main form");
        visitor.signInHere("partner-police");
        assertThat(visitor.address()).endsWith("/actions/" + action + "/update");
        assertThat(visitor.page().inputValue("#update-note")).isEqualTo("Nine people came. <b>Müller</b>");
        assertThat(visitor.page().isChecked("#update-step")).isTrue();
        assertThat(entries("ProgressRecorded")).isZero();
        if (!scripts) {
            assertThat(visitor.text("main")).contains("“register.pdf” did not come with your draft: choose it again.");
        }
        readable("back-again-360");
        saves();
        assertThat(visitor.text("main")).contains("Recorded", "Nine people came.");
        assertThat(entries("ProgressRecorded")).isEqualTo(1);
    }

    @Test
    void whoever_signs_in_instead_is_not_given_anothers_words() {
        withoutScripts();
        opens("partner-police");
        visitor.signOut();
        visitor.type("#update-note", "Only for the police.");
        saves();
        visitor.signInHere("partner-council");
        assertThat(visitor.page().inputValue("#update-note")).isEmpty();
        assertThat(SITE.getBean(Drafts.class).of(DemoAccounts.PARTNER_COUNCIL.person())).noneMatch(draft -> draft.note().contains("police"));
    }

    @Test
    void nothing_changed_is_one_tap_and_not_said_beside_a_change() {
        visitor.setWidth(360);
        opens("partner-police");
        visitor.click("#update-step");
        presses("unchanged");
        assertThat(visitor.text("main")).contains("Something below has changed");
        readable("unchanged-refused-360");
        visitor.click("#update-step");
        presses("unchanged");
        assertThat(visitor.text("main")).contains("confirmed that nothing has changed");
    }

    @Test
    void the_enter_key_saves_and_removes_no_file() {
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        chooses("register.pdf", PDF);
        visitor.await(() -> visitor.text("#handed-in").contains("register.pdf"));
        visitor.click("#update-link");
        visitor.leaving(() -> visitor.press("Enter"));
        assertThat(visitor.text("main")).contains("Recorded", "register.pdf");
    }

    @Test
    void evidence_attached_by_mistake_is_withdrawn_and_offered_to_nobody_any_more() {
        opens("partner-police");
        visitor.type("#update-note", "Nine people came.");
        chooses("register.pdf", PDF);
        visitor.await(() -> visitor.text("#handed-in").contains("register.pdf"));
        saves();
        var file = visitor.links("a[download]").getFirst();
        visitor.type("#withdraw-evidence-reason", "It names a child.");
        visitor.leaving(() -> visitor.click("form[action$='/withdraw-evidence'] button"));
        assertThat(visitor.text("main")).contains("withdrew the file “register.pdf” from the evidence", "It names a child.", "Withdrawn");
        assertThat(visitor.all("a[download]")).isEmpty();
        readable("withdrawn-1280");
        visitor.goTo(file);
        assertThat(visitor.text("main")).contains("This evidence was withdrawn");
    }

    @Test
    void a_file_of_another_partnership_or_of_nobody_is_not_there() {
        opens("partner-police");
        visitor.goTo("/actions/" + action + "/evidence/" + UUID.randomUUID());
        assertThat(visitor.text("main")).contains("This action has no such evidence");
    }
}
