package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.merkle.InclusionProofVerificationException;
import dev.sigstore.merkle.InclusionProofVerifier;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Proofs held against the definitions of RFC 6962, its well-known trees, and a verifier that others wrote. */
class MerkleTest {
    /** The leaves and roots that every implementation of certificate transparency is tested with. */
    private static final List<String> KNOWN_LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> KNOWN_ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_well_known_trees_have_their_well_known_roots() {
        var tree = new Tree();
        assertThat(HexFormat.of().formatHex(tree.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < KNOWN_LEAVES.size(); i++) {
            tree.add(Merkle.leaf(HexFormat.of().parseHex(KNOWN_LEAVES.get(i))));
            assertThat(HexFormat.of().formatHex(tree.root())).isEqualTo(KNOWN_ROOTS.get(i));
        }
    }

    @Property(tries = 300)
    void every_leaf_of_every_tree_leads_to_its_root(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll @IntRange(min = 0, max = 299) int at)
            throws InclusionProofVerificationException {
        int index = at % size;
        var leaves = leaves(size);
        var root = Forest.root(leaves);
        var path = Forest.path(index, leaves);
        assertThat(Merkle.rootFrom(leaves.get(index), index, size, path)).isEqualTo(root);
        assertThat(path).hasSize(Merkle.steps(index, size));
        InclusionProofVerifier.verify(leaves.get(index), index, size, path, root);
    }

    @Property(tries = 300)
    void no_other_leaf_place_size_or_hash_does_and_others_think_the_same(
            @ForAll @IntRange(min = 2, max = 200) int size,
            @ForAll @IntRange(min = 0, max = 199) int at,
            @ForAll @IntRange(min = 0, max = 199) int other,
            @ForAll @IntRange(min = 0, max = 3) int what,
            @ForAll @IntRange(min = 0, max = 255) int bit) {
        int index = at % size;
        int index2 = other % size;
        var leaves = leaves(size);
        var root = Forest.root(leaves);
        var path = new ArrayList<>(Forest.path(index, leaves));
        var leaf = leaves.get(index);
        int claimed = index;
        int claimedSize = size;
        switch (what) {
            case 0 -> leaf = leaves.get(index2);
            case 1 -> claimed = index2;
            case 2 -> claimedSize = size + 1 + other;
            default -> {
                var hash = path.get(other % path.size()).clone();
                hash[bit / 8] ^= (byte) (1 << bit % 8);
                path.set(other % path.size(), hash);
            }
        }
        boolean ours = Merkle.same(Merkle.rootFrom(leaf, claimed, claimedSize, path), root);
        boolean theirs = theirs(leaf, claimed, claimedSize, path, root);
        if (path.size() == Merkle.steps(claimed, claimedSize)) {
            assertThat(ours).isEqualTo(theirs);
        } else {
            // Theirs does not ask whether a path is long enough (RFC 9162 2.1.3.2, step 5).
            assertThat(ours).isFalse();
        }
        if (what == 0 || what == 1) {
            assertThat(ours).isEqualTo(index == index2);
        } else if (what == 3) {
            assertThat(ours).isFalse();
        }
    }

    @Property(tries = 300)
    void every_smaller_tree_is_consistent_with_every_larger_one(
            @ForAll @IntRange(min = 0, max = 200) int one, @ForAll @IntRange(min = 0, max = 200) int other) {
        int from = Math.min(one, other);
        int to = Math.max(one, other);
        var leaves = leaves(to);
        assertThat(Merkle.consistent(
                        from,
                        Forest.root(leaves.subList(0, from)),
                        to,
                        Forest.root(leaves),
                        Forest.consistency(from, leaves)))
                .isTrue();
    }

    @Property(tries = 300)
    void no_tree_is_consistent_with_one_that_changed_leaves_out_or_is_of_another_size(
            @ForAll @IntRange(min = 1, max = 100) int from,
            @ForAll @IntRange(min = 0, max = 100) int more,
            @ForAll @IntRange(min = 0, max = 99) int at,
            @ForAll boolean removed) {
        int to = from + more;
        var leaves = leaves(to + 1);
        var other = new ArrayList<>(leaves);
        if (removed) {
            other.remove(at % from);
        } else {
            other.set(at % from, Forest.leaf(new byte[] {1, 2, 3}));
        }
        var altered = other.subList(0, to);
        assertThat(Merkle.consistent(
                        from,
                        Forest.root(leaves.subList(0, from)),
                        to,
                        Forest.root(altered),
                        Forest.consistency(from, altered)))
                .isFalse();
        assertThat(Merkle.consistent(
                        from + 1,
                        Forest.root(leaves.subList(0, from)),
                        to,
                        Forest.root(leaves.subList(0, to)),
                        List.of()))
                .isFalse();
    }

    @Property(tries = 200)
    void a_tree_built_leaf_by_leaf_is_the_tree_by_definition(@ForAll @IntRange(min = 0, max = 300) int size) {
        var tree = new Tree();
        leaves(size).forEach(tree::add);
        assertThat(tree.root()).isEqualTo(Forest.root(leaves(size)));
        assertThat(tree.size()).isEqualTo(size);
    }

    @Test
    void the_other_verifier_can_say_no() {
        var leaves = leaves(5);
        assertThatThrownBy(() ->
                        InclusionProofVerifier.verify(leaves.get(1), 0, 5, Forest.path(0, leaves), Forest.root(leaves)))
                .isInstanceOf(InclusionProofVerificationException.class);
    }

    @Test
    void sizes_that_no_tree_has_break_nothing() {
        var hash = Forest.sha256();
        assertThat(Merkle.rootFrom(hash, -1, 5, List.of())).isNull();
        assertThat(Merkle.rootFrom(hash, 0, 0, List.of())).isNull();
        assertThat(Merkle.rootFrom(hash, 5, 5, List.of())).isNull();
        assertThat(Merkle.rootFrom(hash, 3, Long.MAX_VALUE, List.of(hash))).isNull();
        assertThat(Merkle.consistent(-1, hash, 3, hash, List.of())).isFalse();
        assertThat(Merkle.consistent(3, hash, Long.MAX_VALUE, hash, List.of(hash)))
                .isFalse();
        assertThat(Merkle.consistent(4, hash, 3, hash, List.of())).isFalse();
    }

    private static boolean theirs(byte[] leaf, int index, int size, List<byte[]> path, byte[] root) {
        try {
            InclusionProofVerifier.verify(leaf, index, size, path, root);
            return true;
        } catch (InclusionProofVerificationException e) {
            return false;
        }
    }

    private static List<byte[]> leaves(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Forest.leaf(TestLog.utf8("leaf " + i)))
                .toList();
    }
}
