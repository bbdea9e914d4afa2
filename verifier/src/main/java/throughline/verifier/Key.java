package throughline.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** A public Ed25519 key of a C2SP signed-note: of a log, or of a partner who co-signs. */
record Key(String name, String id, Use use, String base64) {
    private static final Pattern WRITTEN =
            Pattern.compile("([^\\s\\p{Z}\\p{C}+]+)\\+([0-9a-f]{8})\\+([A-Za-z0-9+/]+=*)");
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    /** What a key signs. */
    enum Use {
        LOG(1, "a log's key"),
        WITNESS(4, "a key for co-signing");

        final byte type;
        final String words;

        Use(int type, String words) {
            this.type = (byte) type;
            this.words = words;
        }

        static Use of(byte type) {
            for (var use : values()) {
                if (use.type == type) {
                    return use;
                }
            }
            throw new Mismatch("it is of a kind that this verifier does not know (type " + (type & 0xff) + ")");
        }
    }

    static Key read(String written, Use wanted) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new Mismatch("it is not of the form name+12345678+base64");
        }
        var material = Bytes.base64(parts.group(3));
        var use = Use.of(material[0]);
        if (material.length != 33) {
            throw new Mismatch("its public part is not 32 bytes long");
        }
        var key = of(parts.group(1), use, Arrays.copyOfRange(material, 1, 33));
        if (!key.id.equals(parts.group(2))) {
            throw new Mismatch("its id is " + parts.group(2) + " and would have to be " + key.id);
        }
        if (use != wanted) {
            throw new Mismatch("it is " + use.words + ", where " + wanted.words + " is wanted");
        }
        return key;
    }

    static Key of(String name, Use use, byte[] publicKey) {
        var material = Bytes.joined(new byte[] {use.type}, publicKey);
        var id = Bytes.sha256(Bytes.utf8(name + "\n"), material);
        return new Key(name, HexFormat.of().formatHex(id, 0, 4), use, Bytes.base64(material));
    }

    String written() {
        return name + "+" + id + "+" + base64;
    }

    boolean signed(byte[] message, byte[] signature) {
        try {
            var material = Bytes.base64(base64);
            var encoded = Bytes.joined(X509, Arrays.copyOfRange(material, 1, material.length));
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(message);
            return verifier.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
