package throughline.transparency;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Compared with the definitions of RFC 6962, written down once more as they stand there. */
class MerkleTest {
    static final int LARGEST = 70;
    static final List<Hash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(i -> Merkle.leaf(("leaf " + i).getBytes(StandardCharsets.UTF_8)))
            .toList();

    static Hash defined(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.sha256();
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        var k = 1;
        while (k * 2 < leaves.size()) {
            k *= 2;
        }
        return Hash.sha256(
                (byte) 1,
                defined(leaves.subList(0, k)).bytes(),
                defined(leaves.subList(k, leaves.size())).bytes());
    }

    static Merkle.Nodes over(List<Hash> leaves) {
        return (height, index) -> defined(leaves.subList((int) (index << height), (int) ((index + 1) << height)));
    }

    @Test
    void the_hash_of_a_leaf_and_of_nothing_are_those_of_the_standard() {
        assertThat(Merkle.EMPTY.base64()).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(Merkle.leaf(new byte[0]).base64()).isEqualTo("bjQLnP+zepicpUTmu3gKLHiQHT+zNzh2hRGjBhevoB0=");
    }

    @Test
    void a_root_is_the_one_that_the_standard_defines() {
        for (var size = 0; size <= LARGEST; size++) {
            assertThat(Merkle.root(over(LEAVES), size)).isEqualTo(defined(LEAVES.subList(0, size)));
        }
    }

    @Test
    void every_leaf_of_every_tree_is_proven_to_be_in_it_and_nowhere_else() {
        for (var size = 1; size <= LARGEST; size++) {
            var root = defined(LEAVES.subList(0, size));
            for (var index = 0; index < size; index++) {
                var proof = Merkle.inclusion(over(LEAVES), index, size);
                assertThat(Merkle.includes(LEAVES.get(index), index, size, proof, root)).isTrue();
                var elsewhere = (index + 1) % size;
                assertThat(Merkle.includes(LEAVES.get(index), elsewhere, size, proof, root)).isEqualTo(size == 1);
                assertThat(Merkle.includes(LEAVES.get((index + 1) % LARGEST), index, size, proof, root)).isFalse();
            }
        }
    }

    @Test
    void every_tree_is_proven_to_begin_with_every_smaller_one() {
        for (var newer = 0; newer <= LARGEST; newer++) {
            for (var older = 0; older <= newer; older++) {
                var proof = Merkle.consistency(over(LEAVES), older, newer);
                var first = defined(LEAVES.subList(0, older));
                var second = defined(LEAVES.subList(0, newer));
                assertThat(Merkle.extend(older, first, newer, second, proof)).isTrue();
                var other = defined(LEAVES.subList(1, older + 1 > LARGEST ? LARGEST : older + 1));
                assertThat(Merkle.extend(older, other, newer, second, proof)).isEqualTo(other.equals(first));
                var longer = new ArrayList<>(proof);
                longer.add(first);
                assertThat(Merkle.extend(older, first, newer, second, longer)).isFalse();
            }
        }
    }
}
