package throughline.verifier;

import static throughline.verifier.TestLog.position;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a log that signs its own packs must not get away with either. */
class StrictPackTest {
    @TempDir
    private Path folder;

    private final TestLog log = TestLog.good();
    private final TestPack good = TestPack.good();

    @Test
    void a_register_and_an_action_can_be_whole_too() throws IOException {
        Predicate<TestLog.Entry> register =
                entry -> entry.isOf(TestLog.PLAN) || !entry.line().contains("\"planId\"");
        var claims = List.of(
                "{\"scope\":\"plan\",\"id\":\"" + TestLog.PLAN + "\"}",
                "{\"scope\":\"register\",\"id\":\"" + TestLog.PARTNERSHIP + "\"}");
        Answer.to(of(register, claims).zip(folder))
                .isYes("for plan " + TestLog.PLAN + ", and for the register of partnership " + TestLog.PARTNERSHIP);
        Answer.to(of(register.and(entry -> entry.position() != position(10)), claims)
                        .zip(folder))
                .isNo("An event is missing between events " + position(8) + " and " + position(11)
                        + ": entry number 10 of the log (counted from 0) belongs to the register of partnership");
        Predicate<TestLog.Entry> action =
                entry -> entry.line().contains("\"ac7104-2\"") || entry.line().contains("\"type\":\"Text");
        var claim = List.of("{\"scope\":\"action\",\"id\":\"ac7104-2\"}");
        Answer.to(of(action, claim).zip(folder)).isYes("for action ac7104-2");
        Answer.to(of(action.and(entry -> entry.position() != position(14)), claim)
                        .zip(folder))
                .isNo("belongs to action ac7104-2, and the pack claims to hold every event of it.");
    }

    @Test
    void a_list_of_leaves_that_disowns_an_event() throws IOException {
        var lines = good.text("leaves.txt").split("\n");
        lines[20] = log.entries().get(20).inner();
        refused(
                good.with("leaves.txt", TestLog.utf8(String.join("\n", lines) + "\n")),
                "The list of leaves says that the pack does not hold entry number 20 of the log, which is event "
                        + position(20) + ".");
    }

    @Test
    void a_text_withheld_before_it_was_typed() throws IOException {
        int decided = 31;
        int later = 35;
        var entry = log.entries().get(decided);
        var changed = log.with(
                decided,
                entry.with(
                        "\"position\":" + position(11) + ",\"place\"",
                        "\"position\":" + position(later) + ",\"place\""));
        var pack = TestPack.of(changed);
        refused(
                pack.with(
                        "texts.jsonl",
                        text -> text.replaceFirst(
                                "(\"position\":" + position(later) + ",\"place\":0,).*",
                                "$1\"withheld\":" + position(decided) + "}")),
                "Text 0 of event " + position(later) + " is said to be withheld by entry " + position(decided)
                        + ", which decides no such thing");
    }

    @Test
    void a_salt_that_is_too_short() throws IOException {
        var entry = log.entries().get(20);
        var was = entry.texts().getFirst();
        var salt = Arrays.copyOf(was.salt(), 31);
        var sealed = "sealed:"
                + java.util.Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                Forest.sha256(TestLog.utf8("throughline-text/1\n"), salt, TestLog.utf8(was.text())));
        var texts = List.of(
                new TestLog.Secret(salt, was.text(), sealed), entry.texts().get(1));
        var line = entry.line().replace(was.sealed(), sealed);
        refused(
                TestPack.of(log.with(20, new TestLog.Entry(entry.position(), line, texts))),
                "its salt is not 32 bytes long");
    }

    @Test
    void lines_that_do_not_stand_in_order() throws IOException {
        refused(good.with("earlier.jsonl", swapped(0, 1)), "it does not stand in the order of sizes");
        refused(good.with("proofs.jsonl", swapped(3, 4)), "the proofs do not stand in the order of the events");
        refused(good.with("texts.jsonl", swapped(3, 4)), "it does not stand in the order of the events");
    }

    @Test
    void an_index_that_goes_back() throws IOException {
        var lines = good.text("proofs.jsonl").split("\n");
        var third = lines[3].replaceFirst(".*\"index\":(\\d+).*", "$1");
        var fourth = lines[4].replaceFirst(".*\"index\":(\\d+).*", "$1");
        lines[3] = lines[3].replace("\"index\":" + third, "\"index\":" + fourth);
        lines[4] = lines[4].replace("\"index\":" + fourth, "\"index\":" + third);
        refused(
                good.with("proofs.jsonl", TestLog.utf8(String.join("\n", lines) + "\n")),
                "were swapped, or one of them inserted: the log has them in the other order.");
    }

    @Test
    void a_signature_beside_the_logs_own() throws IOException {
        var note = good.text("manifest.note");
        var stranger = PrivateKey.fresh("somebody.example", Key.Use.LOG);
        var text = note.substring(0, note.lastIndexOf("\n\n") + 1);
        var line = TestLog.signed(text, stranger).substring(text.length() + 1);
        Answer.to(good.with("manifest.note", TestLog.utf8(note + line)).zip(folder))
                .isNo("is not signed by the log's key", "alone");
    }

    @Test
    void another_logs_name() throws IOException {
        refused(
                good.with("manifest.json", text -> text.replace(TestLog.ORIGIN, "log.elsewhere.example")),
                "it says that the pack is of the log “log.elsewhere.example”");
        var root = TestLog.base64(log.root(TestPack.FIRST));
        var other = TestLog.signed(
                "log.elsewhere.example\n15\n" + root + "\ntime 2026-03-01T12:00:00Z\n", TestLog.FIRST_KEY);
        var earlier = TestPack.earlier(log, TestPack.FIRST, other)
                + TestPack.earlier(log, TestPack.ROTATED, TestPack.rotated(log));
        refused(good.with("earlier.jsonl", TestLog.utf8(earlier)), "it is of the log “log.elsewhere.example”");
    }

    @Test
    void a_co_signature_over_something_else() throws IOException {
        var other = TestLog.cosigned(TestPack.first(log), TestLog.WITNESS, "2026-03-01T15:00:00Z");
        var line = other.substring(TestPack.first(log).length());
        refused(
                good.with("checkpoint", TestLog.utf8(good.text("checkpoint") + line)),
                "the signature by council.example/audit+"
                        + TestLog.WITNESS.key().id() + " is not over this text");
    }

    @Test
    void what_is_signed_in_the_future() throws IOException {
        var clock = Clock.fixed(Instant.parse("2026-03-02T12:20:00Z"), ZoneOffset.UTC);
        var made = good.with("manifest.json", text -> text.replace(TestPack.MADE, "2026-03-02T12:50:00Z"))
                .signedAnew();
        Answer.at(clock, made.zip(folder)).cannotTell("The pack was signed on 2 March 2026, 12:50:00 UTC");
        var cosigned = TestLog.cosigned(good.text("checkpoint"), TestLog.WITNESS, "2026-03-02T12:50:00Z");
        Answer.at(
                        clock,
                        good.with("checkpoint", TestLog.utf8(cosigned))
                                .signedAnew()
                                .zip(folder))
                .cannotTell("The co-signature by council.example/audit was signed on 2 March 2026, 12:50:00 UTC");
    }

    @Test
    void the_checkpoint_of_the_log_may_hold_the_hand_over_itself() throws IOException {
        var both = log.checkpoint(log.size(), TestPack.SIGNED, TestLog.FIRST_KEY, TestLog.SECOND_KEY);
        var pack = good.with("checkpoint", TestLog.utf8(both))
                .with("earlier.jsonl", TestLog.utf8(TestPack.earlier(log, TestPack.FIRST, TestPack.first(log))))
                .signedAnew();
        Answer.to(pack.zip(folder)).isYes("Nobody co-signed this history.");
    }

    @Test
    void any_of_several_keys_that_somebody_trusts_will_do() throws IOException {
        var stranger = PrivateKey.fresh(TestLog.ORIGIN, Key.Use.LOG);
        var keys = Files.writeString(
                folder.resolve("keys"),
                stranger.key().written() + "\n" + TestLog.FIRST_KEY.key().written() + "\n");
        Answer.to(good.zip(folder), "--key", keys).isYes("That key is, or follows from, the key that you gave.");
    }

    @Test
    void an_older_pack_is_a_checkpoint_that_was_kept() throws IOException {
        var older = TestPack.of(log.upTo(34))
                .with("manifest.json", text -> text.replace(TestPack.MADE, "2026-03-02T11:00:00Z"))
                .with("checkpoint", TestLog.utf8(log.checkpoint(34, "2026-03-02T11:00:00Z", TestLog.SECOND_KEY)))
                .signedAnew();
        Answer.to(good.zip(folder), "--seen", older.zip(folder)).isYes("It goes on from the checkpoint of 34 entries");
        Answer.to(of(entry -> entry.isOf(TestLog.PLAN), List.of()).zip(folder), "--seen", older.zip(folder))
                .cannotTell("Ask for the pack again with seen=34.");
    }

    private TestPack of(Predicate<TestLog.Entry> chosen, List<String> whole) {
        return TestPack.of(log, log.entries().stream().filter(chosen).toList(), whole);
    }

    private void refused(TestPack pack, String sentence) throws IOException {
        Answer.to(pack.signedAnew().zip(folder)).isNo(sentence);
    }

    private static UnaryOperator<String> swapped(int one, int other) {
        return text -> {
            var lines = Arrays.asList(text.split("\n"));
            Collections.swap(lines, one, other);
            return String.join("\n", lines) + "\n";
        };
    }
}
