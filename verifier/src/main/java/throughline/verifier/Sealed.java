package throughline.verifier;

import java.util.regex.Pattern;

/** A text's commitment, which stands in the log in its place. */
final class Sealed {
    private static final Pattern WELL_FORMED = Pattern.compile("sealed:[A-Za-z0-9_-]{43}");

    private Sealed() {}

    static boolean is(String value) {
        return value.startsWith("sealed:");
    }

    static boolean isWellFormed(String value) {
        return WELL_FORMED.matcher(value).matches();
    }

    static String of(byte[] salt, String text) {
        var hash = Bytes.sha256(Bytes.utf8("throughline-text/1\n"), salt, Bytes.utf8(text));
        return "sealed:" + java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }
}
