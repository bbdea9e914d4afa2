package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No byte of a pack can be changed, in any of its files, so that it is still a yes. */
class AnyByteTest {
    private static final TestPack GOOD = TestPack.good();
    private static final List<String> NAMES = List.copyOf(GOOD.files().keySet());

    @Property(tries = 400)
    void no_flipped_bit_is_a_yes(
            @ForAll @IntRange(min = 0, max = 10) int which,
            @ForAll @IntRange(min = 0, max = 1_000_000) int at,
            @ForAll @IntRange(min = 0, max = 7) int bit)
            throws IOException {
        var name = NAMES.get(which % NAMES.size());
        var content = GOOD.files().get(name).clone();
        content[at % content.length] ^= (byte) (1 << bit);
        never(GOOD.with(name, content));
    }

    @Property(tries = 300)
    void nor_one_that_the_log_itself_signs_where_the_log_has_a_proof(
            @ForAll @IntRange(min = 0, max = 5) int which,
            @ForAll @IntRange(min = 0, max = 1_000_000) int at,
            @ForAll @IntRange(min = 0, max = 7) int bit)
            throws IOException {
        var name = List.of("events.jsonl", "texts.jsonl", "proofs.jsonl", "checkpoint", "leaves.txt", "earlier.jsonl")
                .get(which);
        var content = GOOD.files().get(name).clone();
        content[at % content.length] ^= (byte) (1 << bit);
        var pack = GOOD.with(name, content).signedAnew();
        // Whoever signs may leave a partner's co-signature out, and it is then not said to be there.
        if (name.equals("earlier.jsonl") && answer(pack).out().contains("Nobody co-signed this history.")) {
            return;
        }
        never(pack);
    }

    @Property(tries = 100)
    void nor_a_byte_left_out(
            @ForAll @IntRange(min = 0, max = 10) int which, @ForAll @IntRange(min = 0, max = 1_000_000) int at)
            throws IOException {
        var name = NAMES.get(which % NAMES.size());
        var content = GOOD.files().get(name);
        int gap = at % content.length;
        var shorter = Bytes.joined(
                java.util.Arrays.copyOf(content, gap), java.util.Arrays.copyOfRange(content, gap + 1, content.length));
        never(GOOD.with(name, shorter));
    }

    @Test
    void every_byte_of_the_notes_and_keys(@TempDir Path folder) throws IOException {
        for (var name : List.of("manifest.note", "keys.json", "checkpoint")) {
            for (int i = 0; i < GOOD.files().get(name).length; i += 3) {
                var content = GOOD.files().get(name).clone();
                content[i] ^= 1;
                never(GOOD.with(name, content));
            }
        }
    }

    private static void never(TestPack pack) throws IOException {
        var answer = answer(pack);
        assertThat(answer.code()).isIn(1, 2);
        assertThat(answer.err()).isNotBlank().doesNotContain("broke down", "Exception");
        assertThat(answer.out()).isEmpty();
    }

    private static Answer answer(TestPack pack) throws IOException {
        var folder = Files.createTempDirectory("any-byte");
        var zip = pack.zip(folder);
        try {
            return Answer.to(zip);
        } finally {
            Files.delete(zip);
            Files.delete(folder);
        }
    }
}
