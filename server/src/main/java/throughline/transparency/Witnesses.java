package throughline.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.Refusal;

/** The partners that co-sign checkpoints, what they are asked, and what they answered. */
public final class Witnesses {
    /** Of one size there are as many checkpoints as were asked for while nothing was recorded. */
    private static final int MOST_OF_A_SIZE = 100;

    private final JdbcClient jdbc;
    private final Checkpoints checkpoints;
    private final Tree tree;

    Witnesses(JdbcClient jdbc, Checkpoints checkpoints, Tree tree) {
        this.jdbc = jdbc;
        this.checkpoints = checkpoints;
        this.tree = tree;
    }

    public List<Witness> all() {
        return jdbc.sql("""
                        select distinct on (w.number) w.number, w.name, w.organisation, w.vkey, w.added_at, c.size, s.signed_at
                        from witness w left join cosignature s on s.witness = w.number
                          left join checkpoint c on c.number = s.checkpoint
                        order by w.number, c.number desc nulls last""").query(Witnesses::witness).list();
    }

    public List<Cosigned> under(SignedCheckpoint signed) {
        return jdbc.sql("""
                        select w.name, w.organisation, s.signed_at from cosignature s join witness w on w.number = s.witness
                        where s.checkpoint = ? order by w.number""")
                .param(signed.number())
                .query((row, n) -> new Cosigned(row.getString(1), row.getString(2), moment(row, "signed_at")))
                .list();
    }

    /** @throws Refusal when the key is no witness's, or is registered already */
    public Witness add(@Nullable String name, @Nullable String organisation, @Nullable String vkey, UUID by) {
        if (name == null || name.isBlank() || organisation == null || organisation.isBlank()) {
            throw Refusal.malformed("Say who co-signs: a name, and the organisation.");
        }
        var key = key(vkey);
        if (key.type() != VerifierKey.WITNESS) {
            throw Refusal.malformed("This is the public key of a log. Give the one that the partner's own program printed.");
        }
        try {
            var number = jdbc.sql(
                            "insert into witness (name, organisation, vkey, added_by) values (?, ?, ?, ?) returning number")
                    .params(name.strip(), organisation.strip(), key.text(), by)
                    .query(Long.class)
                    .single();
            return all().stream().filter(one -> one.number() == number).findFirst().orElseThrow();
        } catch (DuplicateKeyException e) {
            throw Refusal.rule("This key is registered already. Each partner co-signs with a key of its own.");
        }
    }

    /**
     * What a witness is asked: to co-sign the newest checkpoint, having seen one of this size.
     *
     * @throws Refusal when there is none, or the witness has seen a larger one
     */
    public String request(long old) {
        return request(
                checkpoints.newest()
                        .orElseThrow(() -> Refusal.unknown("No checkpoint has been signed yet. Ask again once something is recorded.")),
                old);
    }

    /**
     * The same for an earlier checkpoint of this size; where the key changed with one, for that, since it is the one by
     * which the new key is trusted.
     */
    public String request(long size, long old) {
        var some = checkpoints.of(size, MOST_OF_A_SIZE);
        return request(
                some.stream()
                        .filter(one -> one.note().signatures().stream()
                                        .filter(line -> line.name().equals(one.checkpoint().origin()))
                                        .count()
                                > 1)
                        .findFirst()
                        .or(() -> some.stream().findFirst())
                        .orElseThrow(() -> Refusal.unknown("No checkpoint of %d entries was signed. /api/evidence/checkpoints lists those that were."
                                .formatted(size))),
                old);
    }

    private String request(SignedCheckpoint asked, long old) {
        var size = asked.checkpoint().size();
        if (old < 0 || old > size) {
            throw Refusal.rule(
                    "The checkpoint holds %d entries, and you say that you saw one of %d. If so, the record has lost entries or was exchanged: co-sign nothing, and ask whoever runs the service."
                            .formatted(size, old));
        }
        var request = new StringBuilder("old ").append(old).append('\n');
        tree.consistency(old, size).forEach(hash -> request.append(hash.base64()).append('\n'));
        return request.append('\n').append(asked.note().whole()).toString();
    }

    /**
     * Keeps the co-signatures of a checkpoint.
     *
     * @param sent the whole note with the lines of witnesses under it; what stands above it in the request may stand there
     *     still
     * @return who co-signed, by the names of their keys
     * @throws Refusal when nothing under it is a registered witness's, or it is not a checkpoint of ours
     */
    public List<String> keep(String sent) {
        var note = note(sent);
        var signed = find(note);
        var known = all();
        var kept = new LinkedHashSet<String>();
        for (var line : note.signatures()) {
            for (var witness : known) {
                if (line.isOf(witness.key())) {
                    keep(line, witness, signed);
                    kept.add(witness.key().name());
                }
            }
        }
        if (kept.isEmpty()) {
            throw Refusal.rule("None of these signatures is of a registered witness's key. If the partner's program refused, it says why; otherwise an administrator registers the partner's key first.");
        }
        return List.copyOf(kept);
    }

    private void keep(Note.Line line, Witness witness, SignedCheckpoint signed) {
        if (!Cosignature.verifies(witness.key(), signed.note().text(), line)) {
            throw Refusal.rule("The signature of “%s” does not fit this checkpoint, and was not kept. Have it signed again."
                    .formatted(witness.key().name()));
        }
        jdbc.sql("insert into cosignature (checkpoint, witness, line, signed_at) values (?, ?, ?, ?) on conflict do nothing")
                .params(
                        signed.number(),
                        witness.number(),
                        line.text().strip(),
                        Cosignature.moment(line).atOffset(ZoneOffset.UTC))
                .update();
    }

    private SignedCheckpoint find(Note note) {
        var size = size(note);
        return checkpoints.of(size, MOST_OF_A_SIZE).stream()
                .filter(one -> one.note().text().equals(note.text()))
                .findFirst()
                .orElseThrow(() -> Refusal.rule(
                        "This log has signed no such checkpoint of %d entries. Ask for the newest one, and co-sign that.".formatted(size)));
    }

    private static Note note(String sent) {
        try {
            var text = sent.replace("\r\n", "\n");
            return Note.of(text.startsWith("old ") ? text.substring(text.indexOf("\n\n") + 2) : text);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(e.getMessage() + " Send the checkpoint with the co-signature under it.");
        }
    }

    private static long size(Note note) {
        try {
            return Checkpoint.of(note.text()).size();
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static VerifierKey key(@Nullable String vkey) {
        try {
            return VerifierKey.of(vkey == null ? "" : vkey);
        } catch (IllegalArgumentException e) {
            throw Refusal.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static Witness witness(ResultSet row, int n) throws SQLException {
        var size = row.getLong("size");
        var none = row.wasNull();
        return new Witness(
                row.getLong("number"),
                row.getString("name"),
                row.getString("organisation"),
                row.getString("vkey"),
                moment(row, "added_at"),
                none ? null : size,
                none ? null : moment(row, "signed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
