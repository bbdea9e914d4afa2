package throughline.transparency;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.database.CannotStart;

/** The keys of the log: the public ones for ever, and the private one where this node has it. */
public final class KeyRing {
    /** "keys" in ASCII. */
    private static final long LOCK = 0x6b657973;

    private final JdbcClient jdbc;
    private final KeyFolder folder;
    private final String origin;
    private final @Nullable KeyCommand command;
    private final @Nullable KeyCommand previousCommand;

    KeyRing(JdbcClient jdbc, KeyFolder folder, String origin, TransparencySettings settings) {
        this.jdbc = jdbc;
        this.folder = folder;
        this.origin = origin;
        command = settings.signer();
        previousCommand = settings.previousSigner();
        Stream.of(Optional.ofNullable(command), folder.key(KeyFolder.KEY), folder.key(KeyFolder.NEXT_KEY))
                .flatMap(Optional::stream)
                .map(Signer::key)
                .filter(key -> !key.name().equals(origin))
                .findFirst()
                .ifPresent(key -> {
                    throw new CannotStart("The key “" + key.name() + "” is not of this log, which is called “" + origin
                            + "”: a log's key has its name. Give its own key, or another folder with THROUGHLINE_KEYS.");
                });
    }

    /** Makes the first key where the log has none. Another node that starts at the same time waits, and then has none. */
    void open(TransactionTemplate transaction) {
        transaction.executeWithoutResult(inside -> {
            jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row, n) -> true).single();
            if (!all().isEmpty()) {
                return;
            }
            if (command == null && folder.key(KeyFolder.KEY).isEmpty()) {
                folder.write(KeyFolder.KEY, KeyFile.generated(origin).text());
            }
            wanted().ifPresent(signer -> register(signer.key()));
        });
    }

    /** What the log calls itself; the name of its keys. */
    public String origin() {
        return origin;
    }

    /** Every public key that the log has had, the newest last. */
    public List<VerifierKey> all() {
        return jdbc.sql("select vkey from log_key order by number").query(String.class).list().stream()
                .map(VerifierKey::of)
                .toList();
    }

    /** Whether this node can sign. Others on the same database read and record like it, and only cannot sign. */
    public boolean signsHere() {
        return wanted().isPresent();
    }

    /** Whether the next checkpoint is the one in which the old key vouches for a new one. */
    public boolean isRotating() {
        return wanted().filter(signer -> !all().getLast().equals(signer.key())).isPresent();
    }

    /**
     * Signs a text that is no checkpoint, such as what an evidence pack holds.
     *
     * @throws CannotSign when this node has no key
     */
    public Note sign(String text) {
        var note = new Note(text, List.of());
        return note.with(List.of(known().line(note.bytes())));
    }

    /** Makes a new key, for the next checkpoint to be signed with. */
    void prepareNext() {
        if (command != null) {
            throw new CannotSign("The key is kept by a key service: make the new one there, and give its command and public key"
                    + " as THROUGHLINE_SIGN, and the old ones as THROUGHLINE_PREVIOUS_SIGN.");
        }
        if (!signsHere()) {
            throw new CannotSign(noKey());
        }
        if (folder.key(KeyFolder.NEXT_KEY).isEmpty()) {
            folder.write(KeyFolder.NEXT_KEY, KeyFile.generated(origin).text());
        }
    }

    /**
     * Signs a checkpoint; with the old key and the new one where the key changes, and then the new key is registered in
     * the same transaction.
     */
    Note signCheckpoint(Checkpoint checkpoint) {
        var note = new Note(checkpoint.text(), List.of());
        var wanted = wanted().orElseThrow(() -> new CannotSign(noKey()));
        if (all().getLast().equals(wanted.key())) {
            return note.with(List.of(wanted.line(note.bytes())));
        }
        if (wasVouchedFor(wanted.key())) {
            // The key changed in a part of the record that is lost: the old private key is gone, and this one counts.
            register(wanted.key());
            return note.with(List.of(wanted.line(note.bytes())));
        }
        var both = note.with(List.of(known().line(note.bytes()), wanted.line(note.bytes())));
        register(wanted.key());
        folder.write(vouching(wanted.key()), both.whole());
        return both;
    }

    private boolean wasVouchedFor(VerifierKey key) {
        return find(all().getLast()).isEmpty()
                && folder.read(vouching(key))
                        .map(Note::of)
                        .filter(note -> note.isSignedBy(all().getLast()) && note.isSignedBy(key))
                        .isPresent();
    }

    private static String vouching(VerifierKey key) {
        return "changed-to-%s.checkpoint".formatted(key.id());
    }

    /** After the checkpoint is kept: an old private key is of no more use to anybody but a thief. */
    void forgetOld() {
        var newest = all().getLast();
        var next = folder.key(KeyFolder.NEXT_KEY);
        if (next.isPresent() && next.get().key().equals(newest)) {
            folder.rename(KeyFolder.NEXT_KEY, KeyFolder.KEY);
        } else if (command != null && command.key().equals(newest)) {
            folder.remove(KeyFolder.KEY);
            folder.remove(KeyFolder.NEXT_KEY);
        }
    }

    private Optional<Signer> wanted() {
        return Stream.<Optional<? extends Signer>>of(
                        Optional.ofNullable(command), folder.key(KeyFolder.NEXT_KEY), folder.key(KeyFolder.KEY))
                .flatMap(Optional::stream)
                .map(signer -> (Signer) signer)
                .findFirst();
    }

    /** The private key of the newest public one that is registered. */
    private Signer known() {
        return find(all().getLast()).orElseThrow(() -> new CannotSign(noKey()));
    }

    private Optional<Signer> find(VerifierKey key) {
        return Stream.<Optional<? extends Signer>>of(
                        Optional.ofNullable(command),
                        folder.key(KeyFolder.KEY),
                        folder.key(KeyFolder.NEXT_KEY),
                        Optional.ofNullable(previousCommand))
                .flatMap(Optional::stream)
                .map(signer -> (Signer) signer)
                .filter(signer -> signer.key().equals(key))
                .findFirst();
    }

    private String noKey() {
        return "This node does not have the private key of the log, which belongs in %s. Ask the node that has it, or bring it back from its backup."
                .formatted(folder);
    }

    private void register(VerifierKey key) {
        jdbc.sql("insert into log_key (vkey) values (?)").param(key.text()).update();
    }
}
