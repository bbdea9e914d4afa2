package throughline.verifier;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A partner who puts its name to a checkpoint only if it leaves out and changes nothing that this partner saw. */
record Cosigner(PrivateKey key, SeenFile seen, Clock clock) {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    /** The signature line, after what was seen has been replaced. */
    String cosign(CosignRequest request, List<Key> given) throws IOException {
        var lock = seen.lock();
        try {
            return whileLocked(request, given);
        } finally {
            lock.close();
        }
    }

    private String whileLocked(CosignRequest request, List<Key> given) throws IOException {
        var remembered = seen.keys();
        List<Key> trusted = new ArrayList<>(remembered);
        given.stream().filter(one -> !trusted.contains(one)).forEach(trusted::add);
        var before = seen.checkpoint();
        if (before.isEmpty() && trusted.isEmpty()) {
            throw new CannotTell("There is no file " + seen.path() + " yet, so this is the first time: give the"
                    + " log's public key with --log-key, as the service publishes it.");
        }
        signedByTheLog(request.checkpoint(), before.isPresent() ? remembered : trusted);
        notAhead(request.checkpoint());
        if (before.isPresent()) {
            goesOn(before.get(), request);
        } else if (request.old() != 0) {
            throw new CannotTell("The request goes on from " + Say.count(request.old(), "entry", "entries")
                    + ", and there is no file " + seen.path() + " that keeps what you saw of them. Give the right"
                    + " file with --seen; only if you never co-signed before, ask for a request with old 0.");
        }
        var checkpoint = request.checkpoint();
        seen.replace(request.note(), signers(checkpoint, trusted));
        return Cosignature.line(key, checkpoint.note().text(), clock.instant());
    }

    private void signedByTheLog(Checkpoint checkpoint, List<Key> trusted) {
        if (signers(checkpoint, trusted).isEmpty()) {
            throw new Mismatch("Not co-signed: the checkpoint is not signed by a key of the log that you know ("
                    + String.join(
                            ", ",
                            trusted.stream()
                                    .map(one -> one.name() + "+" + one.id())
                                    .toList())
                    + "). If the log's key was changed, first co-sign the checkpoint that both keys signed, with"
                    + " --log-key and the new key.");
        }
    }

    private static List<Key> signers(Checkpoint checkpoint, List<Key> trusted) {
        try {
            return checkpoint.signers(trusted.stream()
                    .filter(one -> one.name().equals(checkpoint.origin()))
                    .toList());
        } catch (Mismatch e) {
            throw new Mismatch("Not co-signed: the checkpoint was altered after it was signed: " + e.sentence() + ".");
        }
    }

    private void notAhead(Checkpoint checkpoint) {
        if (checkpoint.time().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            throw new CannotTell("The checkpoint was signed on " + Say.moment(checkpoint.time()) + ", which by this"
                    + " machine's clock is still to come (it is " + Say.moment(clock.instant())
                    + " here): one of the two clocks is wrong. Set this machine's clock right and try again.");
        }
    }

    private void goesOn(Checkpoint before, CosignRequest request) {
        var now = request.checkpoint();
        if (now.size() < before.size()) {
            throw refusal(before, now, "It leaves out what you saw.");
        }
        if (now.size() == before.size() && !Merkle.same(now.root(), before.root())) {
            throw refusal(before, now, "It is another history of the same length: the log was forked.");
        }
        if (request.old() != before.size()) {
            throw new CannotTell("The request goes on from " + Say.count(request.old(), "entry", "entries")
                    + ", and you saw " + Say.number(before.size()) + ": ask for a request with old " + before.size()
                    + ".");
        }
        if (!Merkle.consistent(before.size(), before.root(), now.size(), now.root(), request.proof())) {
            throw refusal(before, now, "It leaves out or changes an event that you saw, or its proof is wrong.");
        }
    }

    private static Mismatch refusal(Checkpoint before, Checkpoint now, String why) {
        return new Mismatch("Not co-signed: you saw " + before.inWords() + ", and " + now.inWords()
                + " does not go on from it. " + why + " Keep both files and ask the service; if it announced a restore,"
                + " check a new evidence pack with --seen first, and then begin again with a new file.");
    }
}
