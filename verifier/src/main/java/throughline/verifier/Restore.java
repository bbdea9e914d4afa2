package throughline.verifier;

import static throughline.verifier.Findings.Area.EVENT;
import static throughline.verifier.Findings.Area.HISTORY;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A backup that was brought back, as the log itself announces it. */
record Restore(long position, Instant recordedAt, long size, byte[] root, long lostSize, byte[] lostRoot) {
    static List<Restore> in(Events events, Findings findings) throws IOException {
        List<Restore> restores = new ArrayList<>();
        for (var event : events.ofType("LogRestored").values()) {
            findings.step(EVENT, "Event " + event.position() + " announces a restore, and can't be read", () -> {
                var payload = new Shape(event.payload());
                restores.add(new Restore(
                        event.position(),
                        Checkpoint.time(event.recordedAt()),
                        payload.number("size"),
                        Bytes.hash(payload.text("root")),
                        payload.number("lostSize"),
                        Bytes.hash(payload.text("lostRoot"))));
            });
        }
        return restores;
    }

    /** Whether the tree that came back is the one that this history grew from, as far as the pack shows that tree. */
    void check(Roots roots, Findings findings) {
        var known = roots.at(size);
        if (known != null && !Merkle.same(known, root)) {
            findings.add(
                    HISTORY,
                    "Event " + position + " announces a restore to a tree of " + Say.count(size, "entry", "entries")
                            + " that is not the one in this history.");
        }
    }

    /** Whether a checkpoint is from the part that is announced as lost. */
    boolean lost(Checkpoint seen) {
        boolean named = lostSize == seen.size() && Merkle.same(lostRoot, seen.root());
        return seen.size() > size
                && (named || lostSize > seen.size())
                && !seen.time().isAfter(recordedAt);
    }
}
