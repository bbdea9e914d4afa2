package throughline.transparency;

import java.util.ArrayList;
import java.util.List;

/**
 * Up to 256 neighbouring hashes of one level.
 *
 * @param positions of the events behind the leaves of a tile of level 0; empty above
 */
record Tile(int level, long number, List<Hash> hashes, List<Long> positions) {
    static final int HEIGHT = 8;
    static final int FULL = 1 << HEIGHT;

    static Tile empty(int level, long number) {
        return new Tile(level, number, List.of(), List.of());
    }

    static Tile of(int level, long number, byte[] bytes, List<Long> positions) {
        var hashes = new ArrayList<Hash>();
        for (var i = 0; i < bytes.length / Hash.LENGTH; i++) {
            hashes.add(Hash.in(bytes, i));
        }
        return new Tile(level, number, hashes, positions);
    }

    byte[] bytes(int count) {
        var bytes = new byte[count * Hash.LENGTH];
        for (var i = 0; i < count; i++) {
            hashes.get(i).into(bytes, i);
        }
        return bytes;
    }

    byte[] bytes() {
        return bytes(hashes.size());
    }

    boolean isFull() {
        return hashes.size() == FULL;
    }

    /** The root of 2^height neighbours. */
    Hash node(int height, int from) {
        return node(hashes, height, from);
    }

    Hash root() {
        return node(HEIGHT, 0);
    }

    private static Hash node(List<Hash> hashes, int height, int from) {
        if (height == 0) {
            return hashes.get(from);
        }
        var half = 1 << (height - 1);
        return Hash.node(node(hashes, height - 1, from), node(hashes, height - 1, from + half));
    }
}
