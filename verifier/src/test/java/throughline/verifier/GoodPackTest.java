package throughline.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoodPackTest {
    @TempDir
    private Path folder;

    @Test
    void a_good_pack_is_a_yes_that_says_what_it_proves() throws IOException {
        Answer.to(TestPack.good().zip(folder))
                .isYes(
                        "Yes: nothing in this pack was altered",
                        "about plan " + TestLog.PLAN,
                        "It is complete up to that checkpoint for plan " + TestLog.PLAN,
                        "the pack's own word",
                        "council.example/audit co-signed the checkpoint of 25 entries",
                        "1 text is withheld by law",
                        "1 text is hidden until that is decided",
                        "Not proven: that what people typed is true");
    }

    @Test
    void a_choice_of_events_claims_no_completeness() throws IOException {
        var pack = TestPack.of(TestLog.good(), TestLog.good().entries().subList(0, 3), java.util.List.of());
        Answer.to(pack.zip(folder)).isYes("It does not claim to be complete", "Not proven: that there are no other");
    }

    @Test
    void a_kept_checkpoint_vouches_for_all_that_came_since() throws IOException {
        var seen = Files.writeString(folder.resolve("seen"), TestPack.first(TestLog.good()));
        Answer.to(TestPack.good().zip(folder), "--seen", seen)
                .isYes(
                        "vouched for by the checkpoint that you have seen",
                        "It goes on from the checkpoint of 15 entries");
    }
}
