package throughline.verifier;

import static throughline.verifier.Findings.Area.COMPLETENESS;
import static throughline.verifier.Findings.Area.EVENT;
import static throughline.verifier.Findings.Area.HISTORY;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every leaf of the log's tree, from which it is built anew: what shows that no event of a claim is left out. */
final class Leaves {
    private final TreeMap<Long, EventLine> byIndex = new TreeMap<>();
    private final Map<Long, byte[]> roots = new HashMap<>();
    private final Tree tree = new Tree();
    private final List<Manifest.Claim> claims;
    private final Events events;
    private final Checkpoint checkpoint;
    private final Findings findings;
    private boolean whole = true;

    private Leaves(List<Manifest.Claim> claims, Events events, Checkpoint checkpoint, Findings findings) {
        this.claims = claims;
        this.events = events;
        this.checkpoint = checkpoint;
        this.findings = findings;
    }

    /** @param wanted the sizes at which the tree's root is asked for */
    static Leaves read(
            Pack pack,
            List<Manifest.Claim> claims,
            Events events,
            Proofs proofs,
            Checkpoint checkpoint,
            Set<Long> wanted,
            Findings findings)
            throws IOException {
        var leaves = new Leaves(claims, events, checkpoint, findings);
        if (claims.isEmpty()) {
            if (pack.has("leaves.txt")) {
                findings.add(
                        COMPLETENESS,
                        "The pack lists all leaves of the log (leaves.txt), and claims nothing that"
                                + " they would prove: its claim was taken out, or the list put in.");
            }
            return leaves;
        }
        if (!events.complete() || !proofs.complete()) {
            return leaves;
        }
        for (var event : events.all()) {
            var proof = proofs.of(event.position());
            if (proof != null) {
                leaves.byIndex.putIfAbsent(proof.index(), event);
            }
        }
        if (findings.step(
                COMPLETENESS,
                "The claim that nothing is missing can't be checked: leaves.txt",
                () -> leaves.build(pack, wanted))) {
            leaves.conclude();
        }
        return leaves;
    }

    private void build(Pack pack, Set<Long> wanted) throws IOException {
        try (var lines = new Lines(pack.open("leaves.txt"))) {
            for (var line = lines.next(); line != null; line = lines.next()) {
                if (tree.size() == checkpoint.size()) {
                    throw new Mismatch("it lists more leaves than the " + Say.number(checkpoint.size())
                            + " entries of the checkpoint");
                }
                long index = tree.size();
                tree.add(line.equals("=") ? held(index) : other(index, line));
                if (whole && wanted.contains(tree.size())) {
                    roots.put(tree.size(), tree.root());
                }
            }
        }
    }

    private byte[] held(long index) {
        var event = byIndex.get(index);
        if (event == null) {
            whole = false;
            findings.add(
                    EVENT,
                    "An event is missing " + between(index) + ": the pack says that it holds entry number " + index
                            + " of the log (counted from 0), and does not.");
            return Bytes.sha256();
        }
        return events.leaf(event);
    }

    private byte[] other(long index, String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 4) {
            throw new Mismatch("line " + (index + 1) + " is not a leaf");
        }
        for (int i = 0; i < parts.length; i++) {
            if (i == 3 || !parts[i].equals(Scope.NONE)) {
                Bytes.hash(parts[i]);
            }
        }
        var event = byIndex.get(index);
        if (event != null) {
            findings.add(
                    COMPLETENESS,
                    "The list of leaves says that the pack does not hold entry number " + index
                            + " of the log, which is event " + event.position() + ".");
        }
        for (var claim : claims) {
            if (event == null && claim.covers(parts[0], parts[1], parts[2])) {
                findings.add(
                        EVENT,
                        "An event is missing " + between(index) + ": entry number " + index
                                + " of the log (counted from 0) belongs to " + Say.shown(claim.inWords())
                                + ", and the pack claims to hold every event of it.");
            }
        }
        return Merkle.leaf(Bytes.utf8("throughline-leaf/1\n" + String.join("\n", parts) + "\n"));
    }

    private String between(long index) {
        var before = byIndex.lowerEntry(index);
        var after = byIndex.higherEntry(index);
        if (before == null && after == null) {
            return "from the pack";
        } else if (before == null) {
            return "before event " + after.getValue().position();
        } else if (after == null) {
            return "after event " + before.getValue().position();
        }
        return "between events " + before.getValue().position() + " and "
                + after.getValue().position();
    }

    private void conclude() {
        if (tree.size() < checkpoint.size()) {
            whole = false;
            findings.add(
                    HISTORY,
                    "The tail was cut: the list of leaves ends after " + Say.count(tree.size(), "entry", "entries")
                            + ", and the log had " + Say.number(checkpoint.size()) + " when its checkpoint was"
                            + " signed.");
        }
        if (!whole || !findings.none(EVENT)) {
            roots.clear();
        } else if (!Merkle.same(tree.root(), checkpoint.root())) {
            roots.clear();
            findings.add(
                    COMPLETENESS,
                    "The list of leaves was altered: the tree built from it has another root than the checkpoint, so"
                            + " nothing shows that no event is missing.");
        }
    }

    /** Null where the leaves do not tell it. */
    byte @Nullable [] root(long size) {
        return roots.get(size);
    }
}
