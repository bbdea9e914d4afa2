package throughline.transparency;

import java.util.ArrayList;
import java.util.List;

/** Trees as RFC 6962 has them, and the proofs of RFC 9162: roots, inclusion, consistency; made and checked. */
public final class Merkle {
    /** Of the tree without any leaf. */
    public static final Hash EMPTY = Hash.sha256();

    /** The hashes that a proof is made of: the root of the 2^height leaves that begin at index · 2^height. */
    @FunctionalInterface
    public interface Nodes {
        Hash at(int height, long index);
    }

    private Merkle() {}

    public static Hash leaf(byte[] leaf) {
        return Hash.sha256((byte) 0, leaf);
    }

    public static Hash root(Nodes nodes, long size) {
        return size == 0 ? EMPTY : between(nodes, 0, size);
    }

    /** @throws IllegalArgumentException when there is no such leaf */
    public static List<Hash> inclusion(Nodes nodes, long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("A tree of %d has no leaf %d.".formatted(size, index));
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            var middle = from + split(to - from);
            if (index < middle) {
                path.addFirst(between(nodes, middle, to));
                to = middle;
            } else {
                path.addFirst(between(nodes, from, middle));
                from = middle;
            }
        }
        return path;
    }

    /** @throws IllegalArgumentException when the first tree is the larger one */
    public static List<Hash> consistency(Nodes nodes, long older, long newer) {
        if (older < 0 || older > newer) {
            throw new IllegalArgumentException(
                    "A tree of %d does not grow into one of %d. Give the smaller size first.".formatted(older, newer));
        }
        var proof = new ArrayList<Hash>();
        if (older == 0 || older == newer) {
            return proof;
        }
        long from = 0;
        long to = newer;
        while (to != older) {
            var middle = from + split(to - from);
            if (older <= middle) {
                proof.addFirst(between(nodes, middle, to));
                to = middle;
            } else {
                proof.addFirst(between(nodes, from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            proof.addFirst(between(nodes, from, to));
        }
        return proof;
    }

    /** Whether the proof shows that the leaf stands there in the tree of that root; RFC 9162 section 2.1.3.2. */
    public static boolean includes(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        var fn = index;
        var sn = size - 1;
        var reached = leaf;
        for (var hash : proof) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                reached = Hash.node(hash, reached);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                reached = Hash.node(reached, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && reached.equals(root);
    }

    /** Whether the proof shows that the newer tree begins with the older one; RFC 9162 section 2.1.4.2. */
    public static boolean extend(long older, Hash olderRoot, long newer, Hash newerRoot, List<Hash> proof) {
        if (older < 0 || older > newer) {
            return false;
        }
        if (older == 0) {
            return proof.isEmpty() && olderRoot.equals(EMPTY);
        }
        if (older == newer) {
            return proof.isEmpty() && olderRoot.equals(newerRoot);
        }
        var path = new ArrayList<>(proof);
        if (Long.bitCount(older) == 1) {
            path.addFirst(olderRoot);
        }
        if (path.isEmpty()) {
            return false;
        }
        var zeros = Long.numberOfTrailingZeros(~(older - 1));
        var fn = (older - 1) >> zeros;
        var sn = (newer - 1) >> zeros;
        var fr = path.getFirst();
        var sr = path.getFirst();
        for (var hash : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(hash, fr);
                sr = Hash.node(hash, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hash.node(sr, hash);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && fr.equals(olderRoot) && sr.equals(newerRoot);
    }

    /** The root over some leaves; where they are no complete tree, the largest complete one stands left. */
    private static Hash between(Nodes nodes, long from, long to) {
        var count = to - from;
        if (Long.bitCount(count) == 1) {
            var height = Long.numberOfTrailingZeros(count);
            return nodes.at(height, from >> height);
        }
        var middle = from + split(count);
        return Hash.node(between(nodes, from, middle), between(nodes, middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }
}
