package throughline.verifier;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proofs in a Merkle tree: RFC 6962 section 2.1, RFC 9162 sections 2.1.3.2 and 2.1.4.2. */
final class Merkle {
    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private Merkle() {}

    static byte[] leaf(byte[] content) {
        return Bytes.sha256(LEAF, content);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Bytes.sha256(NODE, left, right);
    }

    /** How many hashes lead from a leaf to the root. */
    static int steps(long index, long size) {
        int steps = 0;
        for (long node = index, last = size - 1; last > 0; node >>= 1, last >>= 1) {
            if (node % 2 == 1 || node < last) {
                steps++;
            }
        }
        return steps;
    }

    /** The root that a proof of inclusion leads to; null where it can't belong to that place of a tree of that size. */
    static byte @Nullable [] rootFrom(byte[] leafHash, long index, long size, List<byte[]> hashes) {
        if (index < 0 || index >= size || hashes.size() != steps(index, size)) {
            return null;
        }
        long node = index;
        long last = size - 1;
        var root = leafHash;
        for (var hash : hashes) {
            if (node % 2 == 1 || node == last) {
                root = node(hash, root);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = node(root, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return root;
    }

    /** Whether a tree is what a smaller one became by adding leaves at its end only. */
    static boolean consistent(long fromSize, byte[] fromRoot, long toSize, byte[] toRoot, List<byte[]> hashes) {
        if (fromSize < 0 || fromSize > toSize) {
            return false;
        }
        if (fromSize == 0) {
            return hashes.isEmpty() && same(fromRoot, Bytes.sha256());
        }
        if (fromSize == toSize) {
            return hashes.isEmpty() && same(fromRoot, toRoot);
        }
        long node = fromSize - 1;
        long last = toSize - 1;
        while (node % 2 == 1) {
            node >>= 1;
            last >>= 1;
        }
        var rest = hashes.iterator();
        if (node != 0 && !rest.hasNext()) {
            return false;
        }
        var older = node == 0 ? fromRoot : rest.next();
        var newer = older;
        while (rest.hasNext()) {
            if (last == 0) {
                return false;
            }
            var hash = rest.next();
            if (node % 2 == 1 || node == last) {
                older = node(hash, older);
                newer = node(hash, newer);
                while (node % 2 == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                newer = node(newer, hash);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && same(older, fromRoot) && same(newer, toRoot);
    }

    static boolean same(byte @Nullable [] one, byte @Nullable [] other) {
        return java.util.Arrays.equals(one, other);
    }
}
