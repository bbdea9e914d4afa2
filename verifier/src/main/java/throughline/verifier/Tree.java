package throughline.verifier;

import java.util.ArrayDeque;

/** A Merkle tree built leaf by leaf, of which only the roots of its full subtrees are kept. */
final class Tree {
    private final ArrayDeque<byte[]> full = new ArrayDeque<>();
    private long size;

    void add(byte[] leafHash) {
        var hash = leafHash;
        for (long bits = size; bits % 2 == 1; bits >>= 1) {
            hash = Merkle.node(full.pop(), hash);
        }
        full.push(hash);
        size++;
    }

    long size() {
        return size;
    }

    byte[] root() {
        if (full.isEmpty()) {
            return Bytes.sha256();
        }
        var smallestFirst = full.iterator();
        var root = smallestFirst.next();
        while (smallestFirst.hasNext()) {
            root = Merkle.node(smallestFirst.next(), root);
        }
        return root;
    }
}
