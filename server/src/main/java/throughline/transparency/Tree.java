package throughline.transparency;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The tree over the log, as far as it has grown: its roots at any size, and proofs. */
public final class Tree {
    private final Tiles tiles;

    Tree(Tiles tiles) {
        this.tiles = tiles;
    }

    public long size() {
        return tiles.size();
    }

    /** @throws IllegalArgumentException when the tree is not as large */
    public Hash root(long size) {
        return Merkle.root(new Read(), held(size));
    }

    /** @throws IllegalArgumentException when the tree is not as large, or has no such leaf */
    public List<Hash> inclusion(long index, long size) {
        return Merkle.inclusion(new Read(), index, held(size));
    }

    /** @throws IllegalArgumentException when the tree is not as large, or the older one is the larger */
    public List<Hash> consistency(long older, long newer) {
        return Merkle.consistency(new Read(), older, held(newer));
    }

    /** @throws IllegalArgumentException when the tree is not as large */
    public Proofs proofs(long size) {
        return new Proofs(held(size));
    }

    /** Many proofs in the tree of one size: what one reads, the next ones use, where they are asked for in the order of leaves. */
    public final class Proofs {
        private final long size;
        private final Read read = new Read();
        private @Nullable Tile last;

        private Proofs(long size) {
            this.size = size;
        }

        /** The rank of an event, from 0, which mostly stands in the tile of the one before. */
        public OptionalLong index(long position) {
            var near = last == null ? -1 : Collections.binarySearch(last.positions(), position);
            if (last != null && near >= 0) {
                return OptionalLong.of(last.number() * Tile.FULL + near);
            }
            var found = tiles.index(position);
            found.ifPresent(index -> last = read.tile(0, index / Tile.FULL));
            return found;
        }

        /** @throws IllegalArgumentException when there is no such leaf */
        public List<Hash> inclusion(long index) {
            return Merkle.inclusion(read, index, size);
        }

        /** @throws IllegalArgumentException when the older one is the larger */
        public List<Hash> consistency(long older) {
            return Merkle.consistency(read, older, size);
        }

        /** @throws IllegalArgumentException when there is no such leaf */
        public Hash leaf(long index) {
            return read.at(0, index);
        }
    }

    /** The rank of an event, from 0; absent where the tree has not grown so far, or there is no such event. */
    public OptionalLong index(long position) {
        return tiles.index(position);
    }

    /** @throws IllegalArgumentException when there is no such leaf */
    public long position(long index) {
        return tile(0, index / Tile.FULL).positions().get((int) (index % Tile.FULL));
    }

    /** @throws IllegalArgumentException when there is no such leaf */
    public Hash leaf(long index) {
        return new Read().at(0, index);
    }

    /** The hashes of one tile as C2SP tlog-tiles serves it, or nothing where it does not hold as many. */
    public byte @Nullable [] tile(int level, long number, int width) {
        return tiles.find(level, number)
                .filter(tile -> tile.hashes().size() >= width)
                .map(tile -> tile.bytes(width))
                .orElse(null);
    }

    private long held(long size) {
        var now = size();
        if (size < 0 || size > now) {
            throw new IllegalArgumentException("The tree over the log holds %d entries, and not %d.".formatted(now, size));
        }
        return size;
    }

    private Tile tile(int level, long number) {
        return tiles.find(level, number)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The tree over the log has no tile %d at level %d.".formatted(number, level)));
    }

    /** One look at the tree: the tiles that were read last are at hand, which is more than a proof has. */
    private final class Read implements Merkle.Nodes {
        private static final int REMEMBERED = 64;

        private record Place(int level, long number) {}

        private final Map<Place, Tile> read = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Place, Tile> eldest) {
                return size() > REMEMBERED;
            }
        };

        @Override
        public Hash at(int height, long index) {
            var level = height / Tile.HEIGHT;
            var within = height % Tile.HEIGHT;
            var first = index << within;
            return tile(level, first / Tile.FULL).node(within, (int) (first % Tile.FULL));
        }

        private Tile tile(int level, long number) {
            return read.computeIfAbsent(new Place(level, number), place -> Tree.this.tile(place.level, place.number));
        }
    }
}
