package throughline.command.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The partners that a cell may name: the plan's parties, and the initials by which people shorten them. */
final class Names {
    /** @param end of the last name, not included */
    record Found(List<String> names, int end) {}

    private static final String PAIRED = "(?:Wellbeing|Rescue|Crime|Disorder|Young|Scrutiny|Alcohol|Skills|Justice)\\b";

    /** Between two names; not the “and” inside one, such as a Health and Wellbeing Board. */
    static final String AND =
            "(?:(?<!\\b(?:Health|Fire|Police|Crime|Children|Overview|Drugs?|Education|Community))\\s+and\\s+|\\s+and\\s+(?!"
                    + PAIRED + "))";

    private static final Pattern JOIN =
            Pattern.compile("\\s*(?:,|/|&|\\+)\\s*(?:and\\s+|the\\s+)?|" + AND + "(?:the\\s+)?");
    private static final Pattern EVERYBODY = Pattern.compile(
            "(?i:all|both|each|every)\\s+(?i:districts?|partners?|agenc(?:y|ies)|boroughs?|councils?|organisations?|leads?)\\b");
    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z&]{1,6}");
    private static final Pattern CAPITALS = Pattern.compile("(?U)\\p{Lu}[\\w&'’]*");
    private static final Pattern SMALL = Pattern.compile("\\s+(?:and\\s+(?=" + PAIRED + ")|(?:(?:of|for|the)\\s+)*)");
    private static final Set<String> NOT_NAMES = Set.of("all", "everyone", "n/a", "tbc");

    private final List<String> known;

    Names(Collection<String> parties) {
        var all = new LinkedHashSet<String>();
        parties.stream().map(String::strip).filter(Names::usable).forEach(all::add);
        for (var party : List.copyOf(all)) all.addAll(initials(party));
        known = all.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static boolean usable(String name) {
        return name.length() > 1 && !NOT_NAMES.contains(name.toLowerCase());
    }

    /** “Northshire Domestic Abuse Board” is also the NDAB, and to those who sit on it the DAB. */
    private static List<String> initials(String party) {
        var letters = List.of(party.split("[\\s/-]+")).stream()
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        var found = new ArrayList<String>();
        if (letters.length() > 1) found.add(letters);
        if (letters.length() > 3) found.add(letters.substring(1));
        return found;
    }

    boolean knows(String name) {
        return known.stream().anyMatch(name::equalsIgnoreCase);
    }

    /** One or several partners, named from this place on. */
    @Nullable
    Found at(String text, int start) {
        var everybody = EVERYBODY.matcher(text).region(start, text.length());
        if (Character.isUpperCase(text.charAt(start)) && everybody.lookingAt()) {
            return new Found(List.of(everybody.group()), everybody.end());
        }
        var end = nameEnd(text, start);
        if (end < 0) return null;
        var names = new ArrayList<String>();
        names.add(text.substring(start, end));
        var join = JOIN.matcher(text);
        while (join.region(end, text.length()).lookingAt()) {
            var next = nameEnd(text, join.end());
            if (next < 0) break;
            names.add(text.substring(join.end(), next));
            end = next;
        }
        return new Found(names, end);
    }

    private int nameEnd(String text, int start) {
        for (var name : known) {
            var end = start + name.length();
            if (text.regionMatches(true, start, name, 0, name.length())
                    && Character.isUpperCase(text.charAt(start)) == Character.isUpperCase(name.charAt(0))
                    && (!ACRONYM.matcher(name).matches() || text.startsWith(name, start))
                    && ends(text, end)) {
                return end;
            }
        }
        return -1;
    }

    private static boolean ends(String text, int end) {
        if (end >= text.length()) return true;
        var next = text.charAt(end);
        return !Character.isLetterOrDigit(next)
                && !(next == '\'' || next == '’' || next == '-') | text.startsWith("- ", end);
    }

    /**
     * The partners after “from” or “by”, known or not. A cell runs its sentences together, so a capital may belong to
     * the next sentence: a run of capitals that goes over into small letters gives up its last word, unless the run is
     * a name by itself.
     */
    @Nullable
    Found after(String text, int start, int limit) {
        var piece = text.substring(0, limit);
        if (start >= limit) return null;
        var join = JOIN.matcher(piece);
        var names = new ArrayList<String>();
        var end = start;
        var at = start;
        while (true) {
            if (piece.startsWith("the ", at)) at += 4;
            var next = at < limit ? oneAfter(piece, at) : -1;
            if (next < 0) break;
            names.add(piece.substring(at, next));
            end = next;
            if (!join.region(end, limit).lookingAt()) break;
            at = join.end();
        }
        return names.isEmpty() ? null : new Found(names, end);
    }

    private int oneAfter(String text, int start) {
        var everybody = EVERYBODY.matcher(text).region(start, text.length());
        if (everybody.lookingAt()) return everybody.end();
        var word = CAPITALS.matcher(text);
        var gap = SMALL.matcher(text);
        var ends = new ArrayList<Integer>();
        var at = start;
        while (word.region(at, text.length()).lookingAt()) {
            ends.add(word.end());
            if (!gap.region(word.end(), text.length()).lookingAt()) break;
            at = gap.end();
        }
        var known = nameEnd(text, start);
        if (ends.isEmpty()) return known;
        var last = ends.getLast();
        if (known > last || known >= 0 && !closed(text, last)) return known;
        if (closed(text, last)) return last;
        var first = text.substring(start, ends.getFirst());
        if (ACRONYM.matcher(first).matches()) return ends.getFirst();
        return ends.size() > 1 ? ends.get(ends.size() - 2) : last;
    }

    private static final Pattern CLOSE = Pattern.compile(
            "\\s*(?:$|\\R|[.,;:()/&+\\d–—-]|(?:by|on|for|re|about|and|to|not|in|as|at|who|which|but|if)\\b)");

    private static boolean closed(String text, int end) {
        return CLOSE.matcher(text).region(end, text.length()).lookingAt();
    }
}
