package throughline.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;

class ZippedTest {
    private final Zipped zip = new Zipped(OutputStream.nullOutputStream(), Instant.EPOCH.plusSeconds(1_790_000_000));

    @Test
    void what_no_verifier_would_read_is_not_written() {
        var megabyte = "x".repeat(1 << 20);
        zip.add("keys.json", megabyte);
        assertThatThrownBy(() -> zip.add("checkpoint", megabyte + "x"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Ask for one about less");
    }

    @Test
    void each_file_has_its_digest_in_the_order_in_which_it_was_added() throws IOException {
        zip.add("b", "abc");
        zip.add("a", "");
        zip.close();
        assertThat(zip.digests().toString()).isEqualTo("{b=ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad,"
                + " a=e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855}");
    }
}
