package throughline.transparency;

import java.util.Arrays;
import java.util.Base64;

/** A private key in a file, written as C2SP has it; its public key stands in the line below. */
record KeyFile(VerifierKey key, String seed) implements Signer {
    private static final String BEFORE = "PRIVATE+KEY+";

    static KeyFile generated(String name) {
        var pair = Ed25519.generate();
        return new KeyFile(
                VerifierKey.of(name, VerifierKey.LOG, pair.publicKey()),
                Base64.getEncoder().encodeToString(pair.seed()));
    }

    /** @throws IllegalArgumentException when the file holds no key of a log */
    static KeyFile of(String text) {
        var lines = text.strip().split("\n");
        var parts = lines[0].strip().split("\\+", 5);
        if (lines.length == 2 && parts.length == 5 && lines[0].startsWith(BEFORE)) {
            var key = VerifierKey.of(lines[1]);
            var typed = Base64.getDecoder().decode(parts[4]);
            if (key.name().equals(parts[2])
                    && key.id().equals(parts[3])
                    && typed.length == 1 + Ed25519.KEY_LENGTH
                    && typed[0] == VerifierKey.LOG) {
                return new KeyFile(key, Base64.getEncoder().encodeToString(Arrays.copyOfRange(typed, 1, typed.length)));
            }
        }
        throw new IllegalArgumentException("two lines are expected, the private key and its public key");
    }

    String text() {
        var typed = new byte[1 + Ed25519.KEY_LENGTH];
        typed[0] = VerifierKey.LOG;
        System.arraycopy(Base64.getDecoder().decode(seed), 0, typed, 1, Ed25519.KEY_LENGTH);
        return BEFORE + key.name() + "+" + key.id() + "+" + Base64.getEncoder().encodeToString(typed) + "\n" + key.text() + "\n";
    }

    @Override
    public byte[] sign(byte[] text) {
        return Ed25519.sign(Base64.getDecoder().decode(seed), text);
    }

    /** Never the seed: what is printed ends up in a log file. */
    @Override
    public String toString() {
        return "the private key of " + key.text();
    }
}
