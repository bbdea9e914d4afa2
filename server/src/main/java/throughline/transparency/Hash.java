package throughline.transparency;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** The 32 bytes of a SHA-256, as a leaf, an inner node or a root. */
public final class Hash {
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException unless there are 32 */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("A hash has 32 bytes, and this one has %d.".formatted(bytes.length));
        }
        return new Hash(bytes.clone());
    }

    /** @throws IllegalArgumentException unless it is the base64 of 32 bytes */
    public static Hash of(String base64) {
        try {
            return of(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("“" + base64 + "” is no hash: a hash is 32 bytes in base64.", e);
        }
    }

    static Hash in(byte[] many, int index) {
        return new Hash(Arrays.copyOfRange(many, index * LENGTH, (index + 1) * LENGTH));
    }

    static Hash sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    static Hash sha256(byte prefix, byte[]... parts) {
        var digest = digest();
        digest.update(prefix);
        for (var part : parts) {
            digest.update(part);
        }
        return new Hash(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    void into(byte[] many, int index) {
        System.arraycopy(bytes, 0, many, index * LENGTH, LENGTH);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static Hash node(Hash left, Hash right) {
        return sha256((byte) 1, left.bytes, right.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
