package throughline.verifier;

import java.util.ArrayList;
import java.util.List;

/** What a witness is asked to co-sign: the body of add-checkpoint of C2SP tlog-witness. */
record CosignRequest(long old, List<byte[]> proof, String note, Checkpoint checkpoint) {
    private static final int MOST_HASHES = 63;

    static CosignRequest read(String source) {
        try {
            int gap = source.indexOf("\n\n");
            if (gap < 0 || !source.startsWith("old ")) {
                throw new Mismatch("it does not begin with the line “old” and a size");
            }
            var lines = source.substring(0, gap).split("\n", -1);
            List<byte[]> proof = new ArrayList<>();
            for (int i = 1; i < lines.length; i++) {
                proof.add(Bytes.hash(lines[i]));
            }
            if (proof.size() > MOST_HASHES) {
                throw new Mismatch("its proof is longer than any proof can be");
            }
            var note = source.substring(gap + 2);
            return new CosignRequest(Checkpoint.number(lines[0].substring(4)), proof, note, Checkpoint.read(note));
        } catch (Mismatch e) {
            throw new CannotTell("This is not a request to co-sign: " + e.sentence() + ". Fetch it again.");
        }
    }
}
