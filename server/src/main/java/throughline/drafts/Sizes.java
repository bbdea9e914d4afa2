package throughline.drafts;

import java.util.Locale;

/** How large a file is, as people say it. */
public final class Sizes {
    private Sizes() {}

    /** “340 bytes”, “120 KB”, “2.4 MB”. */
    public static String words(long bytes) {
        if (bytes < 1024) {
            return bytes + (bytes == 1 ? " byte" : " bytes");
        }
        if (bytes < 1 << 20) {
            return Math.round(bytes / 1024.0) + " KB";
        }
        // Rounded up, so that what is a little too large is not said to have just what is allowed.
        var tenths = Math.ceil(bytes * 10.0 / (1 << 20));
        return tenths % 10 == 0 ? (long) tenths / 10 + " MB" : String.format(Locale.UK, "%.1f MB", tenths / 10);
    }
}
