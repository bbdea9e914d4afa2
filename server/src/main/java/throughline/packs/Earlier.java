package throughline.packs;

import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import throughline.command.Refusal;
import throughline.transparency.Checkpoints;
import throughline.transparency.Hash;
import throughline.transparency.SignedCheckpoint;
import throughline.transparency.Tree;
import tools.jackson.databind.json.JsonMapper;

/** The earlier checkpoints that a pack's own goes on from, each with the proof that it does. */
record Earlier(List<SignedCheckpoint> checkpoints) {
    private static final JsonMapper JSON = new JsonMapper();

    private record Written(String checkpoint, List<String> hashes) {}

    /**
     * @param sizes of checkpoints that somebody holds
     * @throws Refusal when no checkpoint of such a size was signed
     */
    static Earlier of(Checkpoints checkpoints, SignedCheckpoint newest, Collection<Long> sizes) {
        var earlier = checkpoints.leadingTo(newest, sizes);
        var missing = new HashSet<>(sizes);
        missing.remove(newest.checkpoint().size());
        earlier.forEach(one -> missing.remove(one.checkpoint().size()));
        if (!missing.isEmpty()) {
            throw Refusal.unknown(
                    "This record has signed no checkpoint of %d entries, as far as it knows. If you hold one, keep it, take the pack without seen=, and have the verifier hold the two against each other."
                            .formatted(missing.iterator().next()));
        }
        return new Earlier(earlier);
    }

    void write(Tree.Proofs proofs, Writer out) throws IOException {
        for (var one : checkpoints) {
            var hashes = proofs.consistency(one.checkpoint().size()).stream().map(Hash::base64).toList();
            out.write(JSON.writeValueAsString(new Written(one.note().whole(), hashes)));
            out.write('\n');
        }
    }
}
