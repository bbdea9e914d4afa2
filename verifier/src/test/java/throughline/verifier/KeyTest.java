package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Held against the example that C2SP signed-note prints, which others signed. */
class KeyTest {
    private static final String KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
    private static final String NOTE = """
            This is an example message.

            — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
            """;

    private final Key key = Key.read(KEY, Key.Use.LOG);

    @Test
    void the_printed_example_holds() {
        assertThat(key.written()).isEqualTo(KEY);
        assertThat(Note.read(NOTE).isSignedBy(key)).isTrue();
    }

    @Test
    void it_holds_for_that_text_only() {
        assertThatThrownBy(() ->
                        Note.read(NOTE.replace("an example", "no example")).isSignedBy(key))
                .isInstanceOf(Mismatch.class)
                .hasMessageContaining("is not over this text");
    }

    @Test
    void a_signature_by_somebody_else_is_neither_right_nor_wrong() {
        var other = PrivateKey.fresh("example.com/bar", Key.Use.LOG);
        assertThat(Note.read(NOTE).isSignedBy(other.key())).isFalse();
    }

    @Test
    void a_private_key_is_read_as_it_was_written() {
        var fresh = PrivateKey.fresh("council.example/audit", Key.Use.WITNESS);
        assertThat(PrivateKey.read(fresh.written(), Key.Use.WITNESS).key()).isEqualTo(fresh.key());
        assertThatThrownBy(() -> PrivateKey.read(fresh.written(), Key.Use.LOG)).isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> PrivateKey.read(fresh.written().replace("council", "county"), Key.Use.WITNESS))
                .isInstanceOf(Mismatch.class);
    }

    @Test
    void a_seed_and_its_public_key_are_those_of_rfc_8032() {
        var seed =
                java.util.HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        var expected =
                java.util.HexFormat.of().parseHex("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        var id = Key.of("x", Key.Use.LOG, expected).id();
        var read = PrivateKey.read(
                "PRIVATE+KEY+x+" + id + "+" + Bytes.base64(Bytes.joined(new byte[] {1}, seed)), Key.Use.LOG);
        assertThat(read.key()).isEqualTo(Key.of("x", Key.Use.LOG, expected));
    }

    @Test
    void a_note_that_is_none_is_refused() {
        for (var text : new String[] {
            "",
            "\n\n",
            "a\n\n",
            "a\n\nb\n",
            "a\n\n— x y",
            "a\n\n- x AAAAAAA=\n",
            "a\n\n— x AAAA\n",
            "a\n\n— x AAAAAAB=\n",
            "a\t\n\n— x AAAAAAA=\n",
            "a\n\n— x+y AAAAAAA=\n"
        }) {
            assertThatThrownBy(() -> Note.read(text)).as(text).isInstanceOf(Mismatch.class);
        }
    }
}
