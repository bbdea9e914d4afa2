package throughline.transparency;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** A partner's signature under a checkpoint, C2SP cosignature/v1: when it was signed is part of what is signed. */
final class Cosignature {
    private static final int LENGTH = Long.BYTES + Ed25519.SIGNATURE_LENGTH;

    private Cosignature() {}

    static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }

    static boolean verifies(VerifierKey witness, String text, Note.Line line) {
        var signed = line.signature();
        if (witness.type() != VerifierKey.WITNESS || !line.isOf(witness) || signed.length != LENGTH) {
            return false;
        }
        var bytes = ByteBuffer.wrap(signed);
        var seconds = bytes.getLong();
        var signature = new byte[Ed25519.SIGNATURE_LENGTH];
        bytes.get(signature);
        return seconds >= 0 && witness.verifies(message(text, seconds), signature);
    }

    static Instant moment(Note.Line line) {
        return Instant.ofEpochSecond(ByteBuffer.wrap(line.signature()).getLong());
    }
}
