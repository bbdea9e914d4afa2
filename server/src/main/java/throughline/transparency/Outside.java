package throughline.transparency;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest checkpoint as it is kept outside the database, and what it says of the database. */
public final class Outside {
    private final KeyFolder folder;
    private final KeyRing keys;
    private final Tree tree;
    private final JdbcClient jdbc;

    Outside(KeyFolder folder, KeyRing keys, Tree tree, JdbcClient jdbc) {
        this.folder = folder;
        this.keys = keys;
        this.tree = tree;
        this.jdbc = jdbc;
    }

    /** @throws CannotSign when what is kept is no checkpoint of this log */
    Optional<Checkpoint> newest() {
        return folder.read(KeyFolder.NEWEST).map(kept -> {
            try {
                var note = Note.of(kept);
                var checkpoint = Checkpoint.of(note.text());
                if (checkpoint.origin().equals(keys.origin())) {
                    return checkpoint;
                }
            } catch (IllegalArgumentException e) {
                // Told below.
            }
            throw new CannotSign("The file %s/%s is no checkpoint of this log. Bring it back from its backup, or find out who changed it."
                    .formatted(folder, KeyFolder.NEWEST));
        });
    }

    /** The newest one, unless the log itself says that it stood in a part that is lost. */
    Optional<Checkpoint> unannounced() {
        return newest().filter(checkpoint -> !announced(checkpoint));
    }

    /** Keeps a checkpoint; one from a lost part of the record is put aside, and kept too. */
    void keep(SignedCheckpoint newest) {
        newest().filter(earlier -> earlier.size() > newest.checkpoint().size())
                .ifPresent(lost -> folder.rename(
                        KeyFolder.NEWEST, "lost-%d-%d.checkpoint".formatted(lost.size(), lost.time().getEpochSecond())));
        folder.write(KeyFolder.NEWEST, newest.note().whole());
    }

    /** @throws CannotSign when what is kept outside cannot be read */
    public Standing standing() {
        var kept = unannounced();
        if (kept.isEmpty()) {
            return Standing.SOUND;
        }
        var signed = kept.get();
        var size = tree.size();
        if (size < signed.size()) {
            return new Standing.Restored(size, tree.root(size), signed);
        }
        return tree.root(signed.size()).equals(signed.root()) ? Standing.SOUND : new Standing.Forked(signed);
    }

    /** Whether the log itself says that this checkpoint stood in a part that is lost, and holds what it says came back. */
    private boolean announced(Checkpoint lost) {
        record Announced(long size, String root) {}
        return jdbc
                .sql("""
                        select (payload ->> 'size')::bigint, payload ->> 'root' from event
                        where type = 'LogRestored' and (payload ->> 'lostSize')::bigint = ? and payload ->> 'lostRoot' = ?""")
                .params(lost.size(), lost.root().base64())
                .query((row, n) -> new Announced(row.getLong(1), row.getString(2)))
                .list()
                .stream()
                .anyMatch(event ->
                        event.size <= tree.size() && tree.root(event.size).base64().equals(event.root));
    }
}
