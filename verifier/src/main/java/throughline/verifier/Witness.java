package throughline.verifier;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A partner who put its name to a checkpoint of this history.
 *
 * @param checkpoint the newest that it co-signed
 * @param given whether whoever checks brought its key along; otherwise the key is the pack's own word
 */
record Witness(Key key, Checkpoint checkpoint, Instant at, boolean given) {
    static Optional<Witness> of(Key key, Chain chain, boolean given) {
        return chain.proven().stream()
                .flatMap(checkpoint -> checkpoint.note().signatureBy(key).stream()
                        .map(line -> new Witness(
                                key, checkpoint, Cosignature.of(line).at(), given)))
                .max(Comparator.comparing(witness -> witness.checkpoint.size()));
    }

    String inWords() {
        return key.name() + " co-signed " + checkpoint.inWords() + " on " + Say.moment(at)
                + (given ? "; you gave its key." : "; its key is the pack's own word.");
    }
}
