package throughline.verifier;

import static throughline.verifier.Findings.Area.CHECKPOINT;
import static throughline.verifier.Findings.Area.HISTORY;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The pack's checkpoint and the earlier ones: who signed them, and that each leads to the next key and tree. */
final class Chain {
    private final Checkpoint newest;
    private final Keys keys;
    private final Findings findings;
    private final List<Checkpoint> proven = new ArrayList<>();
    private final TreeMap<Long, byte[]> roots = new TreeMap<>();
    private final Set<List<Key>> handedOver = new HashSet<>();

    private Chain(Checkpoint newest, Keys keys, Findings findings) {
        this.newest = newest;
        this.keys = keys;
        this.findings = findings;
    }

    static Chain read(Pack pack, Checkpoint newest, Keys keys, Findings findings) throws IOException {
        var chain = new Chain(newest, keys, findings);
        chain.newest();
        findings.step(CHECKPOINT, "The earlier checkpoints can't all be read: earlier.jsonl", () -> {
            try (var lines = new Lines(pack.open("earlier.jsonl"))) {
                long last = 0;
                for (var line = lines.next(); line != null; line = lines.next()) {
                    last = chain.earlier(line, lines.number(), last);
                }
            }
        });
        chain.handOvers();
        return chain;
    }

    private void newest() throws IOException {
        findings.step(CHECKPOINT, "The checkpoint was altered after it was signed, or signed with a wrong key", () -> {
            if (!signed(newest).contains(keys.newest())) {
                throw new Mismatch("it carries no signature by the log's key "
                        + keys.newest().name() + "+" + keys.newest().id());
            }
        });
        if (newest.size() == 0 && !Merkle.same(newest.root(), Bytes.sha256())) {
            findings.add(CHECKPOINT, "The checkpoint gives an empty log a root that no empty tree has.");
        }
        proven.add(newest);
        roots.put(newest.size(), newest.root());
    }

    private long earlier(String line, int number, long last) throws IOException {
        var size = new long[] {last};
        findings.step(CHECKPOINT, "Earlier checkpoint number " + number + " was altered", () -> {
            var shape = Shape.of(JsonReader.read(line), "checkpoint", "hashes");
            var earlier = Checkpoint.read(shape.text("checkpoint"));
            size[0] = earlier.size();
            if (signed(earlier).isEmpty()) {
                throw new Mismatch("it carries no signature by a key of the log");
            }
            if (earlier.size() < last) {
                throw new Mismatch("it does not stand in the order of sizes");
            }
            if (Merkle.consistent(
                    earlier.size(), earlier.root(), newest.size(), newest.root(), shape.hashes("hashes"))) {
                proven.add(earlier);
                roots.put(earlier.size(), earlier.root());
            } else {
                notConsistent(earlier);
            }
        });
        return size[0];
    }

    private void notConsistent(Checkpoint earlier) {
        var known = roots.get(earlier.size());
        boolean otherTree = known != null && !Merkle.same(known, earlier.root());
        findings.add(
                HISTORY,
                otherTree
                        ? "The log was forked: it signed two different trees of "
                                + Say.count(earlier.size(), "entry", "entries") + ", and both are in the pack."
                        : "The history before " + earlier.inWords() + " is not proven to be part of the pack's: what"
                                + " the log signed then was altered, removed or forked since, or the proof of"
                                + " consistency is for another tree size.");
    }

    /** The log's signatures that are right; one by a known key that is wrong is a mismatch. */
    private List<Key> signed(Checkpoint checkpoint) {
        if (!checkpoint.origin().equals(keys.newest().name())) {
            throw new Mismatch("it is of the log “" + Say.shown(checkpoint.origin()) + "” and not of “"
                    + keys.newest().name() + "”");
        }
        var signers = checkpoint.signers(keys.log());
        for (int i = 0; i + 1 < signers.size(); i++) {
            handedOver.add(signers.subList(i, i + 2));
        }
        return signers;
    }

    private void handOvers() {
        for (int i = 0; i + 1 < keys.log().size(); i++) {
            var pair = keys.log().subList(i, i + 2);
            if (!handedOver.contains(pair)) {
                findings.add(
                        CHECKPOINT,
                        "The key " + pair.get(1).name() + "+" + pair.get(1).id()
                                + " can't be trusted: no checkpoint in the pack is signed both by it and by the key "
                                + pair.get(0).id() + " that it follows.");
            }
        }
    }

    /** The checkpoints that lead to the pack's, and itself. */
    List<Checkpoint> proven() {
        return proven;
    }

    /** The root of the tree when it had that size, where a signed checkpoint says so; null otherwise. */
    byte @Nullable [] root(long size) {
        return size == 0 ? Bytes.sha256() : roots.get(size);
    }

    /** The sizes and roots of trees that lead to the pack's, the smaller ones first. */
    Map<Long, byte[]> roots() {
        return roots;
    }
}
