package throughline.transparency;

import java.util.ArrayList;
import java.util.List;

/** The right edge of the tree while leaves are added to it, and the tiles that this makes or extends. */
final class Edge {
    private final List<Growing> levels = new ArrayList<>();
    private final List<Tile> inserted = new ArrayList<>();
    private final List<Tile> extended = new ArrayList<>();

    /** @param edge the last tile of each level */
    Edge(List<Tile> edge) {
        edge.forEach(tile -> levels.add(tile.isFull() ? new Growing(Tile.empty(tile.level(), tile.number() + 1)) : new Growing(tile)));
    }

    void add(Hash leaf, long position) {
        level(0).positions.add(position);
        add(0, leaf);
    }

    private void add(int level, Hash hash) {
        var growing = level(level);
        growing.hashes.add(hash);
        if (growing.hashes.size() == Tile.FULL) {
            var full = growing.now();
            keep(growing);
            levels.set(level, new Growing(Tile.empty(level, full.number() + 1)));
            add(level + 1, full.root());
        }
    }

    private Growing level(int level) {
        if (levels.size() == level) {
            levels.add(new Growing(Tile.empty(level, 0)));
        }
        return levels.get(level);
    }

    /** Full tiles stand before those that follow them, as the table asks for. */
    void write(Tiles tiles) {
        levels.forEach(this::keep);
        tiles.write(inserted, extended);
    }

    private void keep(Growing growing) {
        if (growing.hashes.size() > growing.before) {
            (growing.before == 0 ? inserted : extended).add(growing.now());
        }
    }

    private static final class Growing {
        private final int level;
        private final long number;
        private final int before;
        private final List<Hash> hashes;
        private final List<Long> positions;

        private Growing(Tile tile) {
            level = tile.level();
            number = tile.number();
            before = tile.hashes().size();
            hashes = new ArrayList<>(tile.hashes());
            positions = new ArrayList<>(tile.positions());
        }

        private Tile now() {
            return new Tile(level, number, List.copyOf(hashes), List.copyOf(positions));
        }
    }
}
