package throughline.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** The secret half of a key. It is never put into words. */
final class PrivateKey {
    private static final String BEGINS = "PRIVATE+KEY+";
    private static final byte[] PKCS8 = HexFormat.of().parseHex("302e020100300506032b657004220420");

    private final byte[] seed;
    private final Key key;

    private PrivateKey(String name, Key.Use use, byte[] seed) {
        this.seed = seed;
        this.key = Key.of(name, use, publicOf(seed));
    }

    static PrivateKey fresh(String name, Key.Use use) {
        var seed = new byte[32];
        new SecureRandom().nextBytes(seed);
        return new PrivateKey(name, use, seed);
    }

    static PrivateKey read(String written, Key.Use wanted) {
        var parts =
                written.startsWith(BEGINS) ? written.substring(BEGINS.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new Mismatch("it is not of the form " + BEGINS + "name+12345678+base64");
        }
        var material = secret(parts[2]);
        if (Key.Use.of(material[0]) != wanted) {
            throw new Mismatch("it is " + Key.Use.of(material[0]).words + ", where " + wanted.words + " is wanted");
        }
        var key = new PrivateKey(parts[0], wanted, Arrays.copyOfRange(material, 1, 33));
        if (!key.key.id().equals(parts[1])) {
            throw new Mismatch("its id does not belong to its name and secret: it was altered");
        }
        return key;
    }

    private static byte[] secret(String base64) {
        byte[] material;
        try {
            material = Bytes.base64(base64);
        } catch (Mismatch e) {
            throw new Mismatch("its last part is not base64 as it must be written");
        }
        if (material.length != 33) {
            throw new Mismatch("its secret is not 32 bytes long");
        }
        return material;
    }

    Key key() {
        return key;
    }

    String written() {
        return BEGINS + key.name() + "+" + key.id() + "+"
                + Bytes.base64(Bytes.joined(new byte[] {key.use().type}, seed));
    }

    byte[] sign(byte[] message) {
        try {
            var signer = Signature.getInstance("Ed25519");
            var encoded = new PKCS8EncodedKeySpec(Bytes.joined(PKCS8, seed));
            signer.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(encoded));
            signer.update(message);
            return signer.sign();
        } catch (GeneralSecurityException e) {
            throw new CannotTell("This Java can't sign with Ed25519: use one of version 21 or newer.");
        }
    }

    /** The JDK derives a public key only while it makes a pair, and takes the seed from its source of randomness. */
    private static byte[] publicOf(byte[] seed) {
        try {
            var maker = KeyPairGenerator.getInstance("Ed25519");
            maker.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
                @Override
                public void nextBytes(byte[] bytes) {
                    System.arraycopy(seed, 0, bytes, 0, bytes.length);
                }
            });
            var encoded = maker.generateKeyPair().getPublic().getEncoded();
            return Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        } catch (GeneralSecurityException e) {
            throw new CannotTell("This Java has no Ed25519: use one of version 21 or newer.");
        }
    }
}
