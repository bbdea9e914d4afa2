package throughline.transparency;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A tree that is built anew, leaf by leaf, remembering no more than its right edge. */
final class Recomputed implements Merkle.Nodes {
    private static final class Level {
        private final List<Hash> hashes = new ArrayList<>(Tile.FULL);
        private long number;
    }

    private final List<Level> levels = new ArrayList<>();
    private final Consumer<Tile> upper;
    private long size;

    /** @param upper told of each tile above the leaves when it is full, and of the last of each level at the end */
    Recomputed(Consumer<Tile> upper) {
        this.upper = upper;
    }

    void add(Hash leaf) {
        size++;
        add(0, leaf);
    }

    long size() {
        return size;
    }

    Hash root() {
        return Merkle.root(this, size);
    }

    void end() {
        for (var level = 1; level < levels.size(); level++) {
            if (!levels.get(level).hashes.isEmpty()) {
                upper.accept(tile(level));
            }
        }
    }

    /** Asked for nodes of the right edge only. */
    @Override
    public Hash at(int height, long index) {
        var within = height % Tile.HEIGHT;
        return tile(height / Tile.HEIGHT).node(within, (int) ((index << within) % Tile.FULL));
    }

    private void add(int number, Hash hash) {
        if (levels.size() == number) {
            levels.add(new Level());
        }
        var level = levels.get(number);
        level.hashes.add(hash);
        if (level.hashes.size() == Tile.FULL) {
            var full = tile(number);
            if (number > 0) {
                upper.accept(full);
            }
            level.hashes.clear();
            level.number++;
            add(number + 1, full.root());
        }
    }

    private Tile tile(int level) {
        return new Tile(level, levels.get(level).number, List.copyOf(levels.get(level).hashes), List.of());
    }
}
