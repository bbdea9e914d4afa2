package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever it is given, a sentence and never a yes. */
class BadInputTest {
    @TempDir
    private Path folder;

    private final TestPack good = TestPack.good();

    @Test
    void no_pack() throws IOException {
        Answer.to().cannotTell("Give the path of an evidence pack");
        Answer.to(folder.resolve("nowhere.zip")).cannotTell("There is no file", "give the path of the evidence pack");
        Answer.to(folder).cannotTell("There is no file");
        Answer.to(file("")).cannotTell("is not an evidence pack: it is no zip file");
        Answer.to(file("Dear officer, please find attached")).cannotTell("it is no zip file");
        Answer.to("a\0b").cannotTell("can't be the path of a file");
    }

    @Test
    void a_truncated_pack_wherever_it_is_cut() throws IOException {
        var whole = good.zipped();
        for (int length = 0; length < whole.length; length += 97) {
            var cut = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, length));
            var answer = Answer.to(cut);
            assertThat(answer.code()).isEqualTo(2);
            assertThat(answer.err()).containsPattern("cut short|no zip file");
        }
    }

    @Test
    void a_pack_of_another_system() throws IOException {
        Answer.to(new TestPack(java.util.Map.of("word/document.xml", TestLog.utf8("<x/>"))).zip(folder))
                .cannotTell("not an evidence pack of Throughline: it has no manifest.json");
        Answer.to(new TestPack(java.util.Map.of(
                                "manifest.json", TestLog.utf8("{\"manifest_version\":3}"), "x.js", TestLog.utf8("1")))
                        .zip(folder))
                .cannotTell("not an evidence pack of Throughline: its manifest does not say throughline-pack/1");
    }

    @Test
    void an_unknown_version_of_the_format() throws IOException {
        Answer.to(good.with("manifest.json", text -> text.replace("throughline-pack/1", "throughline-pack/2"))
                        .zip(folder))
                .cannotTell("The pack is of the format throughline-pack/2, and this verifier knows throughline-pack/1");
    }

    @Test
    void keys_in_the_wrong_format() throws IOException {
        var pack = good.zip(folder);
        var key = TestLog.FIRST_KEY.key().written();
        Answer.to(pack, "--key", file("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5 me@here"))
                .cannotTell("is in the wrong format: it is not of the form name+12345678+base64");
        Answer.to(pack, "--key", file(key.substring(0, key.length() - 4))).cannotTell("is in the wrong format");
        Answer.to(pack, "--key", file(key.replace(TestLog.ORIGIN, "log.elsewhere.example")))
                .cannotTell("is in the wrong format: its id is");
        Answer.to(pack, "--key", file(TestLog.WITNESS.key().written()))
                .cannotTell("it is a key for co-signing, where a log's key is wanted");
        Answer.to(pack, "--cosigned-by", file(key))
                .cannotTell("it is a log's key, where a key for co-signing is wanted");
        Answer.to(pack, "--key", folder.resolve("none")).cannotTell("There is no file");
        Answer.to(good.with("keys.json", text -> text.replaceFirst("\\+[0-9a-f]{8}\\+", "+00000000+"))
                        .signedAnew()
                        .zip(folder))
                .isNo("is in the wrong format: its id is 00000000");
    }

    @Test
    void clocks_that_differ() throws IOException {
        var early = Clock.fixed(Instant.parse("2026-03-02T11:49:59Z"), ZoneOffset.UTC);
        Answer.at(early, good.zip(folder))
                .cannotTell("The checkpoint was signed on 2 March 2026, 12:00:00 UTC, which by this machine's clock is"
                        + " still to come (it is 2 March 2026, 11:49:59 UTC here): one of the two clocks is wrong.");
        var nearly = Clock.fixed(Instant.parse("2026-03-02T11:55:30Z"), ZoneOffset.UTC);
        Answer.at(nearly, good.zip(folder)).isYes();
    }

    @Test
    void what_was_seen_is_something_else() throws IOException {
        var pack = good.zip(folder);
        Answer.to(pack, "--seen", file("hello")).cannotTell("is not a checkpoint that you kept");
        var other = PrivateKey.fresh("other.example/log", Key.Use.LOG);
        Answer.to(
                        pack,
                        "--seen",
                        file(TestLog.signed(
                                "other.example/log\n0\n" + TestLog.base64(Forest.sha256())
                                        + "\ntime 2026-01-01T00:00:00Z\n",
                                other)))
                .cannotTell("The checkpoint that you have seen is of the log “other.example/log”");
    }

    @Test
    void a_wrong_use() throws IOException {
        var pack = good.zip(folder);
        Answer.to(pack, "--sceen", "x").cannotTell("There is no option --sceen here");
        Answer.to(pack, "--seen").cannotTell("The option --seen needs a file after it.");
        Answer.to(pack, pack).cannotTell("Give the path of one evidence pack");
        Answer.to(pack, "--key", "a", "--key", "b").cannotTell("is given more than once");
        Answer.to("cosign").cannotTell("cosign request --seen file --key private-key");
        Answer.to("new-key").cannotTell("new-key council.example/audit private-key");
        Answer.to("--help").isYes("--seen", "--key", "--cosigned-by", "cosign", "new-key");
    }

    @Test
    void json_made_to_exhaust_whoever_reads_it() throws IOException {
        var deep = "[".repeat(1_000_000);
        for (var name :
                java.util.List.of("events.jsonl", "texts.jsonl", "proofs.jsonl", "earlier.jsonl", "keys.json")) {
            Answer.to(good.with(name, TestLog.utf8(deep + "\n")).signedAnew().zip(folder))
                    .isNo("nested more than 64 deep");
        }
        Answer.to(good.with("manifest.json", TestLog.utf8("{\"format\":" + deep))
                        .zip(folder))
                .isNo("manifest.json");
        Answer.to(good.with("events.jsonl", TestLog.utf8("\"" + "x".repeat(9 << 20) + "\"\n"))
                        .signedAnew()
                        .zip(folder))
                .isNo("line 1 is longer than 8 MiB");
        Answer.to(good.with("report.html", TestLog.utf8("<".repeat(1_000_000)))
                        .signedAnew()
                        .zip(folder))
                .isNo("report");
        Answer.to(good.with("checkpoint", TestLog.utf8("\n".repeat(1000_000)))
                        .signedAnew()
                        .zip(folder))
                .isNo("checkpoint");
        Answer.to(good.with("events.jsonl", new byte[] {(byte) 0xff, '\n'})
                        .signedAnew()
                        .zip(folder))
                .isNo("UTF-8");
    }

    @Test
    void words_of_somebody_else_do_not_steer_the_terminal() throws IOException {
        var answer = Answer.to(good.with(
                        "manifest.json",
                        text -> text.replace("throughline-pack/1", "throughline-pack/\\u001b[2J\\u202e"))
                .zip(folder));
        answer.cannotTell("throughline-pack/");
        assertThat(answer.err()).doesNotContain("\u001b", "\u202e");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "given", ""), content);
    }
}
