package throughline.transparency;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** One verification of everything, from the rows of the log up to every checkpoint; sees one moment of the database. */
final class Checking {
    private static final int BATCH = 64;

    /** Leaves by index, the last one not among them. */
    private record Range(long from, long to) {
        Range within(@Nullable Range other) {
            return other == null || other.to <= from || to <= other.from
                    ? this
                    : new Range(Math.max(from, other.from), Math.min(to, other.to));
        }
    }

    private final Tiles tiles;
    private final Walk walk;
    private final Recomputed tree = new Recomputed(this::compare);
    private final List<Finding> findings = new ArrayList<>();
    private final ArrayDeque<Checkpoint> ahead;
    private final int checkpoints;
    private @Nullable Range tileDiffers;
    private @Nullable Range checkpointDiffers;
    private long fits;

    /** @param outside the newest checkpoint that is kept outside the database, unless its loss was announced */
    Checking(JdbcTemplate jdbc, List<VerifierKey> keys, Optional<Checkpoint> outside) {
        tiles = new Tiles(jdbc);
        walk = new Walk(jdbc);
        var kept = jdbc.query(
                "select number, size, root, note from checkpoint order by size, number",
                (row, n) -> signed(
                        row.getLong("number"), row.getLong("size"), row.getBytes("root"), row.getString("note"), keys));
        checkpoints = kept.size();
        var all = new ArrayList<Checkpoint>();
        kept.forEach(checkpoint -> checkpoint.ifPresent(all::add));
        outside.ifPresent(all::add);
        all.sort(Comparator.comparingLong(Checkpoint::size));
        ahead = new ArrayDeque<>(all);
    }

    Verdict all() {
        compareCheckpoints();
        long next = 0;
        List<Tile> some;
        do {
            some = tiles.after(0, next - 1, BATCH);
            for (var tile : some) {
                if (tile.number() != next || (next > 0 && tree.size() % Tile.FULL != 0)) {
                    treeAltered("Before entry @%d a part of the tree over the log is missing.".formatted(tile.positions().getFirst()));
                    return verdict();
                }
                next++;
                compareLeaves(tile);
            }
        } while (some.size() == BATCH);
        tree.end();
        findMissing();
        return verdict();
    }

    private void compareLeaves(Tile tile) {
        for (var i = 0; i < tile.hashes().size(); i++) {
            walk.compare(tile.positions().get(i), tile.hashes().get(i));
            tree.add(tile.hashes().get(i));
            compareCheckpoints();
        }
    }

    /** The leaves were compared with the log itself; where a level above differs, either was made to fit. */
    private void compare(Tile computed) {
        var kept = tiles.find(computed.level(), computed.number()).map(Tile::hashes).orElse(List.of());
        var differs = Arrays.mismatch(kept.toArray(), computed.hashes().toArray());
        if (differs >= 0 && tileDiffers == null) {
            var width = 1L << (Tile.HEIGHT * computed.level());
            var from = (computed.number() * Tile.FULL + differs) * width;
            tileDiffers = new Range(from, from + width);
        }
    }

    private void compareCheckpoints() {
        while (!ahead.isEmpty() && ahead.getFirst().size() == tree.size()) {
            if (ahead.removeFirst().root().equals(tree.root())) {
                fits = checkpointDiffers == null ? tree.size() : fits;
            } else if (checkpointDiffers == null) {
                checkpointDiffers = new Range(fits, tree.size());
            }
        }
    }

    private void findMissing() {
        if (checkpointDiffers != null) {
            var range = checkpointDiffers.within(tileDiffers);
            rewritten(range, "One of the entries from @%d to @%d is not what was signed: the tree over the log was made to fit what stands there now.");
        } else if (tileDiffers != null && tileDiffers.to <= fits) {
            treeAltered("The tree over the log was altered in its own table; the entries themselves fit what was signed.");
        } else if (tileDiffers != null) {
            rewritten(tileDiffers, "One of the entries from @%d to @%d is not what was recorded, or the tree over the log was altered there.");
        }
        if (!ahead.isEmpty()) {
            var lost = ahead.getLast();
            findings.add(new Finding(
                    Finding.Kind.CHECKPOINT,
                    tree.size() == 0 ? null : position(tree.size() - 1) + 1,
                    null,
                    "The tree over the log holds %d entries, and a checkpoint of %d was signed at %s: what came after is missing."
                            .formatted(tree.size(), lost.size(), lost.time())));
        }
    }

    private Verdict verdict() {
        findings.addAll(walk.findings());
        return Verdict.of(tree.size(), walk.waiting(), checkpoints, findings);
    }

    private Optional<Checkpoint> signed(long number, long size, byte[] root, String text, List<VerifierKey> keys) {
        try {
            var note = Note.of(text);
            var checkpoint = Checkpoint.of(note.text());
            if (checkpoint.size() == size
                    && checkpoint.root().equals(Hash.of(root))
                    && keys.stream().anyMatch(note::isSignedBy)) {
                return Optional.of(checkpoint);
            }
        } catch (IllegalArgumentException e) {
            // Told below.
        }
        findings.add(new Finding(
                Finding.Kind.CHECKPOINT,
                null,
                null,
                "Checkpoint %d, of %d entries, is not what the log's key signed.".formatted(number, size)));
        return Optional.empty();
    }

    private void rewritten(Range range, String sentence) {
        var from = position(range.from);
        var until = position(Math.min(range.to, tree.size()) - 1);
        findings.add(new Finding(Finding.Kind.REWRITTEN, from, until, sentence.formatted(from, until)));
    }

    private void treeAltered(String sentence) {
        findings.add(new Finding(Finding.Kind.TREE, null, null, sentence));
    }

    private long position(long index) {
        return tiles.find(0, index / Tile.FULL)
                .map(tile -> tile.positions().get((int) (index % Tile.FULL)))
                .orElse(0L);
    }
}
