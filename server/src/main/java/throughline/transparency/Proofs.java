package throughline.transparency;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.Refusal;

/** Makes proofs about single entries and about checkpoints, and checks them as whoever receives them will. */
public final class Proofs {
    /**
     * That the newer checkpoint's tree begins with the older one.
     *
     * @param hashes the proof
     */
    public record Consistency(long from, String fromRoot, long to, String toRoot, List<String> hashes) {}

    private final JdbcClient jdbc;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final KeyRing keys;

    Proofs(JdbcClient jdbc, Tree tree, Checkpoints checkpoints, KeyRing keys) {
        this.jdbc = jdbc;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    /**
     * That the entry stands in the newest checkpoint.
     *
     * @throws Refusal when it is newer than that, or is not what was recorded
     */
    public Inclusion inclusion(long position) {
        var leaf = jdbc.sql("select " + EventLine.COLUMNS + " from event where position = ?")
                .param(position)
                .query((row, n) -> Leaf.of(EventLine.of(row)).hash())
                .optional()
                .orElseThrow(() -> Refusal.unknown("There is no entry @%d. Look it up in the history of its plan.".formatted(position)));
        var newest = checkpoints.newest().orElseThrow(() -> tooNew(position));
        var checkpoint = newest.checkpoint();
        var index = index(position, checkpoint.size());
        var proof = tree.inclusion(index, checkpoint.size());
        if (keys.all().stream().noneMatch(newest.note()::isSignedBy)
                || !Merkle.includes(leaf, index, checkpoint.size(), proof, checkpoint.root())) {
            throw Refusal.rule(
                    "Entry @%d does not fit the checkpoint of %d entries that was signed at %s: the record was altered. Tell whoever runs this service to have everything verified."
                            .formatted(position, checkpoint.size(), checkpoint.time()));
        }
        return new Inclusion(
                position,
                index,
                checkpoint.size(),
                leaf.base64(),
                texts(proof),
                checkpoint.root().base64(),
                newest.note().whole());
    }

    /** @throws Refusal when the tree was never as large, or the first is the larger one */
    public Consistency consistency(long from, long to) {
        var size = tree.size();
        if (from < 0 || from > to || to > size) {
            throw Refusal.malformed(
                    "The record holds %d entries now. Choose two sizes up to that, the smaller one first.".formatted(size));
        }
        return new Consistency(
                from, tree.root(from).base64(), to, tree.root(to).base64(), texts(tree.consistency(from, to)));
    }

    private long index(long position, long size) {
        OptionalLong index = tree.index(position);
        if (index.isEmpty() || index.getAsLong() >= size) {
            throw tooNew(position);
        }
        return index.getAsLong();
    }

    private static Refusal tooNew(long position) {
        return Refusal.rule(
                "Entry @%d was recorded after the newest checkpoint. Have a new one signed (POST /api/evidence/checkpoints), or wait for the next."
                        .formatted(position));
    }

    private static List<String> texts(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}
