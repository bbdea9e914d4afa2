package throughline.transparency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The checkpoints of the tree: signed one after another, each consistent with those before it, and kept for ever. */
public final class Checkpoints {
    /** "sign" in ASCII. */
    private static final long LOCK = 0x7369676e;

    /** Somebody who asks again so soon is given the one that was just signed. */
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final String SELECT = """
            select number, note,
                   (select array_agg(line order by witness) from cosignature where checkpoint = checkpoint.number) as lines
            from checkpoint
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Growth growth;
    private final Tree tree;
    private final KeyRing keys;
    private final Outside outside;
    private final Clock clock;

    Checkpoints(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Growth growth,
            Tree tree,
            KeyRing keys,
            Outside outside,
            Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.growth = growth;
        this.tree = tree;
        this.keys = keys;
        this.outside = outside;
        this.clock = clock;
    }

    public Optional<SignedCheckpoint> newest() {
        return jdbc.sql(SELECT + "order by number desc limit 1").query(Checkpoints::signed).optional();
    }

    /** The last one that was signed of a tree of this size. */
    public Optional<SignedCheckpoint> of(long size) {
        return of(size, 1).stream().findFirst();
    }

    /** All that were signed of a tree of this size, the newest first. */
    List<SignedCheckpoint> of(long size, int limit) {
        return jdbc.sql(SELECT + "where size = ? order by number desc limit ?")
                .params(size, limit)
                .query(Checkpoints::signed)
                .list();
    }

    /** The newest first. */
    public List<SignedCheckpoint> before(@Nullable Long number, int limit) {
        return jdbc.sql(SELECT + "where number < ? order by number desc limit ?")
                .params(number == null ? Long.MAX_VALUE : number, limit)
                .query(Checkpoints::signed)
                .list();
    }

    /**
     * Those that somebody may hold this one against: the last of each month in London, the newest that each partner
     * co-signed, every one with which a key was replaced, and the last of each of these sizes.
     *
     * @return the smaller ones first
     */
    public List<SignedCheckpoint> leadingTo(SignedCheckpoint newest, Collection<Long> sizes) {
        return jdbc.sql(SELECT + """
                        where number < :newest and size > 0 and number in (
                          select max(number) from checkpoint where number < :newest
                          group by date_trunc('month', signed_at at time zone 'Europe/London')
                          union all
                          select max(checkpoint) from cosignature where checkpoint < :newest group by witness
                          union all
                          select number from checkpoint where note like e'%\n— %\n— %'
                          union all
                          select max(number) from checkpoint where number < :newest and size = any (:sizes::bigint[]) group by size)
                        order by size, number""")
                .param("newest", newest.number())
                .param("sizes", sizes.toArray(Long[]::new))
                .query(Checkpoints::signed)
                .list();
    }

    /** Every one, in the order in which they were signed. */
    public List<SignedCheckpoint> all() {
        return jdbc.sql(SELECT + "order by number").query(Checkpoints::signed).list();
    }

    /**
     * A checkpoint of everything that is recorded now; signed anew unless the newest one is that already, and fresh.
     *
     * @throws CannotSign when this node has no key, or the database came back from a backup
     * @throws PastAltered when the log is not what it was
     */
    public SignedCheckpoint sign() {
        return sign(false);
    }

    /** Makes a new key, and has it and the old one sign a checkpoint; then the old one is gone. */
    public SignedCheckpoint rotate() {
        keys.prepareNext();
        return sign(true);
    }

    private SignedCheckpoint sign(boolean anew) {
        var standing = outside.standing();
        mustBeSound(standing);
        growth.catchUp();
        var signed = Objects.requireNonNull(transaction.execute(inside -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
            mustBeSound(outside.standing());
            var size = tree.size();
            var newest = newest().orElse(null);
            if (!anew && !keys.isRotating() && newest != null && isFresh(newest, size)) {
                return newest;
            }
            return signAt(size, newest);
        }));
        outside.keep(signed);
        keys.forgetOld();
        return signed;
    }

    private SignedCheckpoint signAt(long size, @Nullable SignedCheckpoint newest) {
        if (newest != null) {
            var before = newest.checkpoint();
            if (before.size() > size || !tree.root(before.size()).equals(before.root())) {
                throw new CannotSign("The tree over the log does not begin with the one of %d entries that was signed at %s. Have everything verified; nothing is signed until the right database is back."
                        .formatted(before.size(), before.time()));
            }
        }
        var checkpoint = new Checkpoint(keys.origin(), size, tree.root(size), clock.instant());
        var note = keys.signCheckpoint(checkpoint);
        var number = jdbc.sql("insert into checkpoint (size, root, signed_at, note) values (?, ?, ?, ?) returning number")
                .params(size, checkpoint.root().bytes(), checkpoint.time().atOffset(ZoneOffset.UTC), note.whole())
                .query(Long.class)
                .single();
        return new SignedCheckpoint(number, checkpoint, note);
    }

    private boolean isFresh(SignedCheckpoint newest, long size) {
        var age = Duration.between(newest.checkpoint().time(), clock.instant());
        return newest.checkpoint().size() == size && !age.isNegative() && age.compareTo(FRESH) < 0;
    }

    private static void mustBeSound(Standing standing) {
        switch (standing) {
            case Standing.Sound sound -> {}
            case Standing.Restored restored -> throw new CannotSign(restored.sentence());
            case Standing.Forked forked -> throw new CannotSign(forked.sentence());
        }
    }

    private static SignedCheckpoint signed(ResultSet row, int n) throws SQLException {
        var note = Note.of(row.getString("note"));
        var lines = row.getArray("lines");
        if (lines != null) {
            var cosigned = new ArrayList<Note.Line>();
            for (var line : (String[]) lines.getArray()) {
                cosigned.add(Note.Line.of(line.strip()));
            }
            note = note.with(cosigned);
        }
        return new SignedCheckpoint(row.getLong("number"), Checkpoint.of(note.text()), note);
    }
}
