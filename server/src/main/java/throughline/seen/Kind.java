package throughline.seen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What somebody did that the reading log keeps. */
public enum Kind {
    SIGNED_IN("Signed in", true),
    SIGNED_OUT("Signed out", true),
    SESSION_ENDED("Session ended by itself", true),
    LOOKED_AT("Looked at", false),
    TOOK_AWAY("Took away", false);

    private final String words;
    private final boolean session;

    Kind(String words, boolean session) {
        this.words = words;
        this.session = session;
    }

    /** @throws IllegalArgumentException with a sentence when there is no such kind */
    public static Kind of(String text) {
        return Arrays.stream(values())
                .filter(kind -> kind.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("“%s” is no kind of reading. Use %s."
                        .formatted(text, Arrays.stream(values()).map(Kind::text).collect(Collectors.joining(", ")))));
    }

    /** That somebody came or went, and read nothing. */
    public boolean isOfSession() {
        return session;
    }

    static List<String> ofSessions() {
        return Arrays.stream(values()).filter(Kind::isOfSession).map(Kind::text).toList();
    }

    /** As the log has it: {@code looked-at}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String inWords() {
        return words;
    }
}
