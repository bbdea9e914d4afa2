package throughline.verifier;

import static throughline.verifier.Findings.Area.EVENT;
import static throughline.verifier.Findings.Area.HISTORY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The proofs that the log holds each event, and each at its place. */
final class Proofs {
    /** @param index the event's rank in the log, from 0 */
    record Proof(long position, long index, List<byte[]> hashes) {}

    private final TreeMap<Long, Proof> byPosition = new TreeMap<>();
    private final Events events;
    private final Checkpoint checkpoint;
    private final Findings findings;
    private boolean complete;

    private Proofs(Events events, Checkpoint checkpoint, Findings findings) {
        this.events = events;
        this.checkpoint = checkpoint;
        this.findings = findings;
    }

    static Proofs read(Pack pack, Events events, Checkpoint checkpoint, Findings findings) throws IOException {
        var proofs = new Proofs(events, checkpoint, findings);
        proofs.complete = findings.step(EVENT, "The proofs of inclusion can't all be read: proofs.jsonl", () -> {
            try (var lines = new Lines(pack.open("proofs.jsonl"))) {
                long last = -1;
                for (var line = lines.next(); line != null; line = lines.next()) {
                    last = proofs.add(line, lines.number(), last);
                }
            }
        });
        return proofs;
    }

    private long add(String line, int number, long last) throws IOException {
        var read = new long[] {last};
        findings.step(EVENT, "Proof number " + number + " was altered", () -> {
            var shape = Shape.of(JsonReader.read(line), "position", "index", "hashes");
            var proof = new Proof(shape.number("position"), shape.number("index"), shape.hashes("hashes"));
            if (byPosition.putIfAbsent(proof.position, proof) != null) {
                throw new Mismatch("it is a second proof for event " + proof.position);
            }
            if (proof.position < last) {
                throw new Mismatch("the proofs do not stand in the order of the events");
            }
            read[0] = proof.position;
        });
        return read[0];
    }

    boolean complete() {
        return complete;
    }

    /** Null where the pack gives none. */
    @Nullable
    Proof of(long position) {
        return byPosition.get(position);
    }

    void check(Chain chain) {
        if (!complete) {
            return;
        }
        byPosition.keySet().stream()
                .filter(position -> !events.mentions(position))
                .forEach(position -> events.missing(position, "the proof for it"));
        order();
        List<EventLine> failing = new ArrayList<>();
        for (var event : events.all()) {
            var proof = of(event.position());
            if (proof == null) {
                findings.add(
                        EVENT,
                        "Event " + event.position()
                                + " was inserted, or its proof taken out: the pack has no proof that the log holds"
                                + " it.");
            } else if (!leads(events.leaf(event), proof, checkpoint.size(), checkpoint.root())) {
                failing.add(event);
            }
        }
        if (failing.isEmpty() || otherHistory(failing)) {
            return;
        }
        var blame = new Blame(events, this, checkpoint, chain);
        blame.sentences(failing).forEach(sentence -> findings.add(EVENT, sentence));
    }

    private void order() {
        Proof last = null;
        for (var proof : byPosition.values()) {
            if (last != null && proof.index == last.index) {
                findings.add(
                        EVENT,
                        "Events " + last.position + " and " + proof.position + " both claim to be entry number "
                                + proof.index + " of the log: one of the two was inserted.");
            } else if (last != null && proof.index < last.index) {
                findings.add(
                        EVENT,
                        "Events " + last.position + " and " + proof.position
                                + " were swapped, or one of them inserted: the log has them in the other order.");
            }
            last = proof;
        }
    }

    /** All of several events lead to one root, and it is not the checkpoint's: then it is not they that were altered. */
    private boolean otherHistory(List<EventLine> failing) {
        if (failing.size() < 2 || failing.size() < events.count()) {
            return false;
        }
        byte @Nullable [] common = null;
        for (var event : failing) {
            var root = root(events.leaf(event), byPosition.get(event.position()), checkpoint.size());
            if (root == null || common != null && !Merkle.same(common, root)) {
                return false;
            }
            common = root;
        }
        findings.add(
                HISTORY,
                "The checkpoint is not one of the history that the pack's events belong to: all of them lead to one"
                        + " other root. The log was forked, or its checkpoint was altered or exchanged.");
        return true;
    }

    static boolean leads(byte[] leaf, Proof proof, long size, byte[] root) {
        return Merkle.same(root(leaf, proof, size), root);
    }

    private static byte @Nullable [] root(byte[] leaf, @Nullable Proof proof, long size) {
        return proof == null ? null : Merkle.rootFrom(leaf, proof.index, size, proof.hashes);
    }
}
