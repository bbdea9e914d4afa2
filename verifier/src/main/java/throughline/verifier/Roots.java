package throughline.verifier;

import org.jspecify.annotations.Nullable;

/** What the pack shows of the log's tree when it was smaller. */
record Roots(Chain chain, Leaves leaves) {
    /** Null where the pack does not show the tree of that size. */
    byte @Nullable [] at(long size) {
        var signed = chain.root(size);
        return signed == null ? leaves.root(size) : signed;
    }
}
