package throughline.seen;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What is recorded when somebody reads it: the one list of such pages and calls, each by the pattern of its address. A
 * pattern that ends in {@code ?name} counts only where that parameter is given.
 */
public enum Sensitive {
    EVIDENCE_FILE(
            "a file of evidence",
            When.ALWAYS,
            "/actions/{actionId}/evidence/{evidenceId}",
            "/api/actions/{actionId}/evidence/{evidenceId}"),
    DOCUMENT(
            "a document that a plan was read from",
            When.ALWAYS,
            "/plans/{planId}/documents/{sha256}",
            "/api/documents/{sha256}"),
    RETURN(
            "a return",
            When.TAKEN_AWAY,
            "/plans/{planId}/returns/{returnId}/files/{sha256}",
            "/plans/{planId}/returns/{returnId}/now/{format}",
            "/plans/{planId}/returns/draft",
            "/api/returns/files/{sha256}",
            "/api/returns/{returnId}/again"),
    RATINGS(
            "the audit of ratings",
            When.ALWAYS,
            "/plans/{planId}/ratings",
            "/api/audit/ratings",
            "/api/audit/ratings/by-action"),
    COMPLETIONS("the table of completions", When.TAKEN_AWAY, "/api/completions"),
    ACCOUNTABILITY("the table of who answers for what", When.TAKEN_AWAY, "/api/accountability"),
    ROUND("the table of a round of update requests", When.TAKEN_AWAY, "/api/rounds/{roundId}"),
    REPLAY("a replay of the plan", When.BY_SCRUTINY, "/plans/{planId}/replay", "/api/plans/{planId}?asAt"),
    PACK("an evidence pack", When.ALWAYS, "/api/evidence/packs", "/plans/{planId}/evidence-pack/download"),
    HIDDEN_TEXT("a text that is hidden or to be withheld", When.ALWAYS, "/plans/{planId}/entries/{position}/texts/{place}"),
    WITHHELD("the list of withheld texts", When.ALWAYS, "/plans/{planId}/withheld", "/api/evidence/withholdings"),
    FOI("the answer to a request for information", When.ALWAYS, "/api/evidence/foi"),
    READINGS("the list of who looked at what", When.ALWAYS, "/seen", "/api/evidence/readings");

    /** Which readings of it count. */
    enum When {
        ALWAYS(""),
        /** The same on a page is what every partner works with. */
        TAKEN_AWAY(", taken away as a file"),
        /** By those who read a partnership's record to judge it. */
        BY_SCRUTINY(", by an inspector or auditor");

        private final String words;

        When(String words) {
            this.words = words;
        }
    }

    private final String words;
    private final When when;
    private final List<String> patterns;

    Sensitive(String words, When when, String... patterns) {
        this.words = words;
        this.when = when;
        this.patterns = List.of(patterns);
    }

    /** @param parameters those that the address gives */
    static Optional<Sensitive> at(String pattern, Set<String> parameters) {
        return Arrays.stream(values())
                .filter(one -> one.patterns.stream().anyMatch(known -> matches(known, pattern, parameters)))
                .findFirst();
    }

    private static boolean matches(String known, String pattern, Set<String> parameters) {
        var parts = known.split("\\?", 2);
        return parts[0].equals(pattern) && (parts.length == 1 || parameters.contains(parts[1]));
    }

    /** “a file of evidence”. */
    public String inWords() {
        return words;
    }

    /** The same with what makes it count: “a replay of the plan, by an inspector or auditor”. */
    public String asListed() {
        return words + when.words;
    }

    When when() {
        return when;
    }

    public List<String> patterns() {
        return patterns;
    }

    /** As the log has it: {@code evidence-file}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What it was called once may be gone from this list; the log still says so. */
    static String inWords(String text) {
        return Arrays.stream(values())
                .filter(one -> one.text().equals(text))
                .map(Sensitive::inWords)
                .findFirst()
                .orElse(text.replace('-', ' '));
    }
}
