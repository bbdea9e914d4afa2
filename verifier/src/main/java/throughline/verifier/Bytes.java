package throughline.verifier;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Bytes and how they are written. */
final class Bytes {
    static final int HASH = 32;

    private Bytes() {}

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new CannotTell("This Java has no SHA-256: use one of version 21 or newer.");
        }
    }

    static byte[] sha256(byte[]... parts) {
        var digest = digest();
        for (var part : parts) {
            digest.update(part);
        }
        return digest.digest();
    }

    static byte[] joined(byte[]... parts) {
        var all = new ByteArrayOutputStream();
        for (var part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Refuses what is not UTF-8, where Java would put a replacement character. */
    static String text(byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Mismatch("it is not UTF-8");
        }
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Refuses other spellings of the same bytes, so that no character can be changed unseen. */
    static byte[] base64(String text) {
        return exact(text, Base64.getDecoder(), Base64.getEncoder());
    }

    static byte[] base64url(String text) {
        return exact(text, Base64.getUrlDecoder(), Base64.getUrlEncoder().withoutPadding());
    }

    static byte[] hash(String base64) {
        var hash = base64(base64);
        if (hash.length != HASH) {
            throw new Mismatch("a hash is not 32 bytes long");
        }
        return hash;
    }

    private static byte[] exact(String text, Base64.Decoder decoder, Base64.Encoder encoder) {
        try {
            var bytes = decoder.decode(text);
            if (encoder.encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // answered below, like another spelling
        }
        throw new Mismatch("“" + Say.shown(text) + "” is not base64 as it must be written");
    }
}
