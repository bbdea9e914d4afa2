package throughline.verifier;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;

/** A partner's word that it saw a checkpoint, consistent with all that it had seen: C2SP cosignature/v1. */
record Cosignature(long seconds, byte[] signature) {
    static Cosignature of(Note.Line line) {
        var bytes = line.signature();
        long seconds = bytes.length == 72 ? ByteBuffer.wrap(bytes).getLong() : -1;
        if (seconds < 0 || seconds > Instant.MAX.getEpochSecond()) {
            throw new Mismatch("the co-signature by " + Say.shown(line.name()) + " is not of cosignature/v1");
        }
        return new Cosignature(seconds, Arrays.copyOfRange(bytes, 8, 72));
    }

    boolean holds(Key witness, String text) {
        return witness.signed(message(seconds, text), signature);
    }

    Instant at() {
        return Instant.ofEpochSecond(seconds);
    }

    /** The signature line of a note, with its line feed. */
    static String line(PrivateKey witness, String text, Instant now) {
        long seconds = now.getEpochSecond();
        var id = java.util.HexFormat.of().parseHex(witness.key().id());
        var stamp = ByteBuffer.allocate(8).putLong(seconds).array();
        var signed = Bytes.joined(id, stamp, witness.sign(message(seconds, text)));
        return "— " + witness.key().name() + " " + Bytes.base64(signed) + "\n";
    }

    private static byte[] message(long seconds, String text) {
        return Bytes.utf8("cosignature/v1\ntime " + seconds + "\n" + text);
    }
}
