package throughline.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tampering with checkpoints, keys and the log as a whole. */
class AlteredHistoryTest {
    @TempDir
    private Path folder;

    private final TestLog log = TestLog.good();
    private final TestPack good = TestPack.good();

    @Test
    void a_fork_is_seen_by_whoever_kept_a_checkpoint_of_the_other() throws IOException {
        var forked = log.with(4, log.entries().get(4).with("Amber", "Green"));
        var pack = TestPack.of(forked).zip(folder);
        Answer.to(pack).isYes();
        Answer.to(pack, "--seen", kept(TestPack.first(log)))
                .isNo("The log was forked: you have seen the checkpoint of 15 entries", "no restore is announced");
    }

    @Test
    void a_fork_is_seen_at_a_size_that_only_the_leaves_show() throws IOException {
        var forked = log.with(4, log.entries().get(4).with("Amber", "Green"));
        Answer.to(
                        TestPack.of(forked).zip(folder),
                        "--seen",
                        kept(log.checkpoint(18, "2026-03-01T12:30:00Z", TestLog.FIRST_KEY)))
                .isNo("The log was forked: you have seen the checkpoint of 18 entries");
    }

    @Test
    void a_fork_that_the_pack_itself_shows() throws IOException {
        var forked = log.with(4, log.entries().get(4).with("Amber", "Green"));
        var earlier = TestPack.earlier(log, TestPack.FIRST, TestPack.first(log))
                + TestPack.earlier(log, TestPack.FIRST, TestPack.first(forked))
                + TestPack.earlier(log, TestPack.ROTATED, TestPack.rotated(log));
        Answer.to(good.with("earlier.jsonl", TestLog.utf8(earlier)).signedAnew().zip(folder))
                .isNo("The log was forked: it signed two different trees of 15 entries, and both are in the pack.");
    }

    @Test
    void a_checkpoint_of_another_history_than_the_events() throws IOException {
        var forked = log.with(4, log.entries().get(4).with("Amber", "Green"));
        var checkpoint = forked.checkpoint(log.size(), TestPack.SIGNED, TestLog.SECOND_KEY);
        // Without event 4's own subtree every proof leads past the fork, and to one other root.
        var events = log.entries().subList(8, 12);
        var pack = TestPack.of(log, events, List.of())
                .with("checkpoint", TestLog.utf8(checkpoint))
                .signedAnew();
        Answer.to(pack.zip(folder)).isNo("The log was forked, or its checkpoint was altered or exchanged");
    }

    @Test
    void the_tail_of_the_log() throws IOException {
        var seen = kept(log.checkpoint(40, "2026-03-02T11:00:00Z", TestLog.SECOND_KEY));
        Answer.to(TestPack.of(log.upTo(34)).zip(folder), "--seen", seen)
                .isNo("The tail was cut: you have seen the checkpoint of 40 entries", "signed later and holds less");
        var newer = kept(log.grownTo(50).checkpoint(50, "2026-03-02T12:30:00Z", TestLog.SECOND_KEY));
        Answer.to(good.zip(folder), "--seen", newer).isNo("The checkpoint that you have seen is newer than the pack");
    }

    @Test
    void the_tail_of_the_list_of_leaves() throws IOException {
        var pack = good.with("leaves.txt", text -> text.lines().limit(30).reduce("", (all, one) -> all + one + "\n"));
        Answer.to(pack.signedAnew().zip(folder))
                .isNo("The tail was cut: the list of leaves ends after 30 entries, and the log had 40");
    }

    @Test
    void a_checkpoint_with_a_wrong_key() throws IOException {
        var stranger = PrivateKey.fresh(TestLog.ORIGIN, Key.Use.LOG);
        var pack = good.with("checkpoint", TestLog.utf8(log.checkpoint(40, TestPack.SIGNED, stranger)));
        for (var one : List.of(pack, pack.signedAnew())) {
            Answer.to(one.zip(folder))
                    .isNo("The checkpoint was altered after it was signed, or signed with a wrong key: it carries no"
                            + " signature by the log's key " + TestLog.ORIGIN + "+"
                            + TestLog.SECOND_KEY.key().id());
        }
        var retired = good.with("checkpoint", TestLog.utf8(log.checkpoint(40, TestPack.SIGNED, TestLog.FIRST_KEY)));
        Answer.to(retired.signedAnew().zip(folder)).isNo("signed with a wrong key");
    }

    @Test
    void a_whole_pack_under_a_wrong_key_fools_nobody_who_knows_the_right_one() throws IOException {
        var stranger = PrivateKey.fresh(TestLog.ORIGIN, Key.Use.LOG);
        var pack = good.with("checkpoint", TestLog.utf8(log.checkpoint(40, TestPack.SIGNED, stranger)))
                .with("earlier.jsonl", new byte[0])
                .with("keys.json", TestLog.utf8("{\"log\":[\"" + stranger.key().written() + "\"],\"witnesses\":[]}"))
                .signedAnew(stranger)
                .zip(folder);
        Answer.to(pack).isYes("the pack's own word");
        Answer.to(pack, "--key", kept(TestLog.FIRST_KEY.key().written()))
                .isNo("The pack was signed with a wrong key: the key that you trust");
        Answer.to(pack, "--seen", kept(TestPack.first(log)))
                .isNo("it is signed with a key that the pack does not know");
    }

    @Test
    void a_new_key_that_the_old_one_does_not_vouch_for() throws IOException {
        var alone = TestPack.earlier(
                log, TestPack.ROTATED, log.checkpoint(TestPack.ROTATED, "2026-03-01T14:00:00Z", TestLog.SECOND_KEY));
        Answer.to(good.with("earlier.jsonl", TestLog.utf8(alone)).signedAnew().zip(folder))
                .isNo("can't be trusted: no checkpoint in the pack is signed both by it and by the key "
                        + TestLog.FIRST_KEY.key().id());
    }

    @Test
    void an_old_checkpoint_passed_off_as_new() throws IOException {
        var old = TestPack.of(log.upTo(34))
                .with("manifest.json", text -> text.replace(TestPack.MADE, "2026-03-02T13:00:01Z"))
                .signedAnew();
        Answer.to(old.zip(folder))
                .isNo("An old checkpoint is passed off as new: the pack was made on 2 March 2026, 13:00:01 UTC, and its"
                        + " checkpoint was signed on 2 March 2026, 12:00:00 UTC");
    }

    @Test
    void one_byte_of_the_checkpoint() throws IOException {
        var pack =
                good.with("checkpoint", text -> text.replace("time 2026-03-02T12:00:00Z", "time 2026-03-02T12:00:01Z"));
        for (var one : List.of(pack, pack.signedAnew())) {
            Answer.to(one.zip(folder)).isNo("The checkpoint was altered after it was signed", "is not over this text");
        }
    }

    @Test
    void one_byte_of_an_earlier_checkpoint() throws IOException {
        var pack = good.with("earlier.jsonl", text -> text.replace("time 2026-03-01T12", "time 2026-03-01T13"));
        for (var one : List.of(pack, pack.signedAnew())) {
            Answer.to(one.zip(folder)).isNo("Earlier checkpoint number 1 was altered", "is not over this text");
        }
    }

    @Test
    void a_proof_of_consistency_for_another_tree_size() throws IOException {
        var grown = log.grownTo(50);
        var earlier = TestPack.earlier(grown, TestPack.FIRST, TestPack.first(log))
                + TestPack.earlier(log, TestPack.ROTATED, TestPack.rotated(log));
        Answer.to(good.with("earlier.jsonl", TestLog.utf8(earlier)).signedAnew().zip(folder))
                .isNo("The history before the checkpoint of 15 entries", "for another tree size");
    }

    @Test
    void a_co_signature_that_is_not_one() throws IOException {
        var stranger = PrivateKey.fresh(TestLog.WITNESS.key().name(), Key.Use.WITNESS);
        Answer.to(good.zip(folder), "--cosigned-by", kept(stranger.key().written()))
                .isNo("The co-signer council.example/audit does not stand behind this history: neither the pack's");
        Answer.to(good.zip(folder), "--cosigned-by", kept(TestLog.WITNESS.key().written()))
                .isYes("council.example/audit co-signed the checkpoint of 25 entries", "you gave its key.");
    }

    @Test
    void a_report_that_does_not_match_its_events() throws IOException {
        var pack = good.with("report.html", text -> text.replaceFirst("Amber", "Green"));
        for (var one : List.of(pack, pack.signedAnew())) {
            Answer.to(one.zip(folder))
                    .isNo(
                            "The report does not match its events: of event 1002 it shows “payload/rating: \"Green\"”, and"
                                    + " the event says “payload/rating: \"Amber\"”.");
        }
        var hidden = good.with("report.html", text -> text.replaceFirst("<pre.*?(?s:.*?)</pre>", "<!--$0-->"));
        Answer.to(hidden.signedAnew().zip(folder)).isNo("where event 1002 should stand, it shows event 1003");
        var script = good.with("report.html", text -> text.replace("<h1>", "<script>hide()</script><h1>"));
        Answer.to(script.signedAnew().zip(folder)).isNo("it holds a <script>, which no report has");
        var handler = good.with("report.html", text -> text.replace("<h1>", "<h1 OnClick='hide()'>"));
        Answer.to(handler.signedAnew().zip(folder)).isNo("it holds a script");
    }

    @Test
    void a_claim_put_in_afterwards() throws IOException {
        var pack = TestPack.of(log, log.entries().subList(0, 3), List.of())
                .with(
                        "manifest.json",
                        text -> text.replace(
                                "\"whole\":[]", "\"whole\":[{\"scope\":\"plan\",\"id\":\"" + TestLog.PLAN + "\"}]"));
        Answer.to(pack.signedAnew().zip(folder))
                .isNo("The claim that nothing is missing can't be checked: leaves.txt: the pack does not hold it.");
    }

    @Test
    void a_file_taken_out_or_put_in() throws IOException {
        Answer.to(good.without("README.txt").zip(folder)).isNo("README.txt was taken out of the pack");
        Answer.to(good.without("texts.jsonl").signedAnew().zip(folder)).isNo("The pack has no texts.jsonl");
        Answer.to(TestPack.of(log, log.entries().subList(0, 3), List.of())
                        .with("leaves.txt", good.files().get("leaves.txt"))
                        .zip(folder))
                .isNo("leaves.txt was put into the pack afterwards");
    }

    @Test
    void a_manifest_altered_or_signed_by_somebody_else() throws IOException {
        Answer.to(good.with("manifest.json", text -> text.replace("\"question\":null", "\"question\":\"why?\""))
                        .zip(folder))
                .isNo("The manifest was altered after it was signed");
        Answer.to(good.signedAnew(TestLog.FIRST_KEY).zip(folder)).isNo("is not signed by the log's key");
    }

    private Path kept(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "kept", ""), content);
    }
}
