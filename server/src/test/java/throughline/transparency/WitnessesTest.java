package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.command.Refusal;
import throughline.database.TestDatabase;

class WitnessesTest {
    @TempDir
    Path keys;

    static final long AT = 1_772_445_600;
    final Ed25519.Pair pair = Ed25519.generate();
    final VerifierKey key = VerifierKey.of("police.example/witness", VerifierKey.WITNESS, pair.publicKey());
    Keeper keeper;
    UUID administrator;

    @BeforeEach
    void open() {
        keeper = Keeper.of(TestDatabase.freshDatabase(), keys);
        keeper.record(7);
        keeper.checkpoints.sign();
        administrator = keeper.sql.sql("insert into account (id, username, name, organisation) values (gen_random_uuid(), 'a1', 'A', 'B') returning id")
                .query(UUID.class)
                .single();
    }

    @AfterEach
    void close() {
        keeper.close();
    }

    void register() {
        keeper.witnesses.add("Ashcombe Police, records", "Ashcombe Police", key.text(), administrator);
    }

    /** As a partner's program does it, from the format alone. */
    Note cosigned(Note note, Ed25519.Pair with, VerifierKey as) {
        var message = "cosignature/v1\ntime " + AT + "\n" + note.text();
        var signature = Ed25519.sign(with.seed(), message.getBytes());
        return new Note(note.text(), List.of(Note.Line.of(as, ByteBuffer.allocate(72).putLong(AT).put(signature).array())));
    }

    Note newest() {
        return keeper.checkpoints.newest().orElseThrow().note();
    }

    @Test
    void a_checkpoint_is_served_with_the_co_signature_of_a_registered_partner() {
        register();
        assertThat(keeper.witnesses.keep(cosigned(newest(), pair, key).whole())).containsExactly(key.name());
        assertThat(newest().signatures()).hasSize(2).last().satisfies(line -> assertThat(line.name()).isEqualTo(key.name()));
        assertThat(keeper.witnesses.under(keeper.checkpoints.newest().orElseThrow()))
                .containsExactly(new Cosigned("Ashcombe Police, records", "Ashcombe Police", Instant.ofEpochSecond(AT)));
        assertThat(keeper.witnesses.all()).singleElement().satisfies(one -> assertThat(one.size()).isEqualTo(7));
        // Sent again, with the log's own signature beside it.
        keeper.witnesses.keep(newest().whole());
        assertThat(newest().signatures()).hasSize(2);
        assertThat(keeper.verification.run().whole()).isTrue();
    }

    @Test
    void an_earlier_checkpoint_can_still_be_co_signed() {
        register();
        var earlier = newest();
        keeper.record(2);
        keeper.clock.pass(Duration.ofHours(1));
        keeper.checkpoints.sign();
        keeper.witnesses.keep(cosigned(earlier, pair, key).whole());
        assertThat(keeper.checkpoints.of(7).orElseThrow().note().signatures()).hasSize(2);
        assertThat(newest().signatures()).hasSize(1);
    }

    @Test
    void nobody_elses_signature_is_kept() {
        refused(cosigned(newest(), pair, key).whole(), "None of these signatures is of a registered witness's key");
        register();
        refused(cosigned(newest(), Ed25519.generate(), key).whole(), "does not fit this checkpoint");
        var other = VerifierKey.of("other", VerifierKey.WITNESS, pair.publicKey());
        refused(cosigned(newest(), pair, other).whole(), "None of these signatures");
        refused("nonsense", "no signed note");
        assertThat(newest().signatures()).hasSize(1);
    }

    @Test
    void a_checkpoint_that_the_log_never_signed_is_refused() {
        register();
        var forged = new Note(newest().text().replace("\n7\n", "\n8\n"), List.of());
        refused(cosigned(forged, pair, key).whole(), "has signed no such checkpoint of 8 entries");
        var later = new Note(newest().text().replaceAll("time .*", "time 2026-03-02T10:00:01Z"), List.of());
        refused(cosigned(later, pair, key).whole(), "has signed no such checkpoint of 7 entries");
    }

    @Test
    void a_witness_is_asked_with_the_proof_from_what_it_saw_last() {
        keeper.record(6);
        keeper.clock.pass(Duration.ofHours(1));
        var now = keeper.checkpoints.sign();
        var parts = keeper.witnesses.request(7).split("\n\n", 2);
        assertThat(parts[0]).startsWith("old 7\n");
        assertThat(parts[1]).isEqualTo(now.note().whole());
        var proof = parts[0].lines().skip(1).map(Hash::of).toList();
        assertThat(Merkle.extend(7, keeper.tree().root(7), 13, now.checkpoint().root(), proof)).isTrue();
        assertThat(keeper.witnesses.request(0)).startsWith("old 0\n\n" + now.note().text());
        assertThatThrownBy(() -> keeper.witnesses.request(14))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds 13 entries, and you say that you saw one of 14");
    }

    @Test
    void the_checkpoint_with_which_the_key_changed_can_be_asked_for_afterwards() {
        var rotated = keeper.checkpoints.rotate();
        keeper.clock.pass(Duration.ofHours(1));
        keeper.checkpoints.sign();
        assertThat(newest().text()).isNotEqualTo(rotated.note().text());
        assertThat(keeper.witnesses.request(7, 7)).isEqualTo("old 7\n\n" + rotated.note().whole());
        assertThatThrownBy(() -> keeper.witnesses.request(8, 0)).hasMessageContaining("No checkpoint of 8 entries");
    }

    @Test
    void a_request_with_the_line_under_it_is_taken_as_it_is() {
        register();
        var line = cosigned(newest(), pair, key).signatures().getFirst().text();
        assertThat(keeper.witnesses.keep(keeper.witnesses.request(0) + line)).containsExactly(key.name());
        keeper.record(2);
        keeper.clock.pass(Duration.ofHours(1));
        keeper.checkpoints.sign();
        line = cosigned(newest(), pair, key).signatures().getFirst().text();
        assertThat(keeper.witnesses.keep(keeper.witnesses.request(7) + line)).containsExactly(key.name());
    }

    @Test
    void a_key_is_registered_once_and_must_be_a_witnesss() {
        register();
        assertThatThrownBy(this::register).isInstanceOf(Refusal.class).hasMessageContaining("registered already");
        var own = keeper.parts.keys().all().getFirst().text();
        assertThatThrownBy(() -> keeper.witnesses.add("A", "B", own, administrator)).hasMessageContaining("public key of a log");
        assertThatThrownBy(() -> keeper.witnesses.add("A", "B", key.text().replace("police", "fire"), administrator))
                .hasMessageContaining("does not fit the rest");
        assertThatThrownBy(() -> keeper.witnesses.add("A", "B", "nonsense", administrator)).hasMessageContaining("no public key");
        assertThatThrownBy(() -> keeper.witnesses.add(" ", "B", key.text(), administrator)).hasMessageContaining("Say who");
    }

    private void refused(String sent, String part) {
        assertThatThrownBy(() -> keeper.witnesses.keep(sent)).isInstanceOf(Refusal.class).hasMessageContaining(part);
    }
}
