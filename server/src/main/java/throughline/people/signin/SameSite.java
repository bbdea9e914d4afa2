package throughline.people.signin;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The page that somebody wanted before they were asked to sign in; never one of another site. */
final class SameSite {
    private SameSite() {}

    /** @return the path and query asked for, or the first page when it is not plainly one of ours */
    static String pathOr(@Nullable String asked, String otherwise) {
        return asked != null && isOurs(asked) ? asked : otherwise;
    }

    /** Browsers read “//host” and “/\host” as another site, and drop tabs and line ends before they do. */
    private static boolean isOurs(String asked) {
        return asked.startsWith("/")
                && !asked.startsWith("//")
                && asked.chars().noneMatch(c -> c == '\\' || c < 0x20 || c == 0x7f)
                && !asked.startsWith("/sign-")
                && isAddress(asked);
    }

    private static boolean isAddress(String asked) {
        try {
            return URI.create(asked).getHost() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
