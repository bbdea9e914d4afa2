package throughline.command.reading;

import static throughline.command.reading.FieldWords.has;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Cuts agencies that are printed without anything between them. A cut is made only where every word of the text belongs
 * to a piece that is a party by itself; otherwise the text stays whole.
 */
record RunTogether(Glossary glossary, Parties parties) {
    private static final Pattern WORD = Pattern.compile("\\S+");
    private static final Pattern PUNCTUATED = Pattern.compile("[^\\p{L}\\d\\s'’&.-]|(?<!\\S)(?:with|or|of|for)(?!\\S)");
    private static final int NEVER = 1_000_000;
    private static final int LONGEST = 7;
    /** Beyond any lead cell; what is longer is prose. */
    private static final int MOST_WORDS = 60;

    /** @param doubtful why the cut may be wrong, if it may */
    record Cut(List<Span> pieces, @Nullable String doubtful) {}

    private record Word(String text, Span span) {}

    /** The pieces, in order, when there are at least two. */
    @Nullable
    Cut of(String text) {
        var words = WORD.matcher(text)
                .results()
                .map(found -> new Word(found.group(), new Span(found.start(), found.end())))
                .toList();
        if (words.size() < 2
                || words.size() > MOST_WORDS
                || PUNCTUATED.matcher(text).find()
                || parties.has(text)) {
            return null;
        }
        var starts = cheapest(words);
        if (starts.size() < 2) {
            return null;
        }
        var pieces = new ArrayList<Span>();
        for (int i = 0; i < starts.size(); i++) {
            int end = i + 1 < starts.size() ? starts.get(i + 1) : words.size();
            pieces.add(new Span(
                    words.get(starts.get(i)).span().start(),
                    words.get(end - 1).span().end()));
        }
        if (role(pieces.getLast().of(text)) && pieces.size() < 3) {
            return null;
        }
        return new Cut(List.copyOf(pieces), doubt(text, pieces));
    }

    private List<Integer> cheapest(List<Word> words) {
        var cost = new int[words.size() + 1];
        var from = new int[words.size() + 1];
        for (int end = 1; end <= words.size(); end++) {
            cost[end] = NEVER;
            for (int start = Math.max(0, end - LONGEST); start < end; start++) {
                if (cost[start] < NEVER) {
                    int sum = cost[start] + cost(words, start, end);
                    if (sum < cost[end]) {
                        cost[end] = sum;
                        from[end] = start;
                    }
                }
            }
        }
        var starts = new ArrayList<Integer>();
        if (cost[words.size()] < NEVER) {
            for (int end = words.size(); end > 0; end = from[end]) {
                starts.addFirst(from[end]);
            }
        }
        return starts;
    }

    /** What stands alone elsewhere is surest, a last piece that is a post or a role least so. */
    private int cost(List<Word> words, int start, int end) {
        var texts = words.subList(start, end).stream().map(Word::text).toList();
        var text = String.join(" ", texts);
        var first = texts.getFirst();
        if (parties.has(text)) {
            return 10;
        }
        if (start == 0 && text.equals("All")) {
            return all(words) ? 11 : NEVER;
        }
        if (texts.size() == 1) {
            return has(FieldWords.AGENCIES, first) || FieldWords.TOPICS.contains(FieldWords.plain(first))
                    ? 11
                    : FieldWords.abbreviation(first) && !has(FieldWords.COMPASS, first) ? 12 : NEVER;
        }
        var rest = String.join(" ", texts.subList(1, texts.size()));
        if (FieldWords.council(first, glossary) && service(rest)) {
            return parties.has(rest) && FieldWords.abbreviation(rest) ? 22 : 14;
        }
        if (service(text)) {
            return 12;
        }
        for (int council = 1; council < texts.size() - 1; council++) {
            if (FieldWords.plain(texts.get(council)).equals("council")
                    && named(texts.subList(0, council + 1))
                    && service(String.join(" ", texts.subList(council + 1, texts.size())))) {
                return 14;
            }
        }
        if (FieldWords.abbreviation(first) && !known(first) && service(rest)) {
            return 15;
        }
        if (named(texts)) {
            return 13;
        }
        return end == words.size() && role(text) ? 18 : NEVER;
    }

    /** "All schools" is one; before an abbreviation or a name known by itself, "All" stands by itself. */
    private boolean all(List<Word> words) {
        var rest = words.subList(1, words.size()).stream().map(Word::text).toList();
        return FieldWords.abbreviation(rest.getFirst()) || rest.size() > 1 && parties.has(String.join(" ", rest));
    }

    private boolean known(String word) {
        return parties.has(word) || has(FieldWords.AGENCIES, word);
    }

    private static boolean service(String text) {
        var plain = FieldWords.plain(text);
        if (FieldWords.TOPICS.contains(plain) || FieldWords.SERVICE_ABBREVIATIONS.contains(plain)) {
            return true;
        }
        var words = FieldWords.split(plain);
        int length =
                words.length > 2 && has(FieldWords.COMPASS, words[words.length - 1]) ? words.length - 1 : words.length;
        if (length < 2 || !words[length - 1].matches("services?|teams?")) {
            return false;
        }
        var subject = String.join(" ", List.of(words).subList(0, length - 1));
        return FieldWords.TOPICS.contains(subject)
                || FieldWords.SUBJECTS.contains(subject)
                || FieldWords.AGENCIES.contains(subject);
    }

    /** A proper name and the word of a body, without another party's word between them. */
    private boolean named(List<String> texts) {
        var head = texts.getLast();
        var before = texts.subList(0, texts.size() - 1);
        var compound = before.size() > 3 && compound(before.subList(before.size() - 3, before.size()));
        var proper = compound ? before.subList(0, before.size() - 3) : before;
        return (has(FieldWords.NAMED, head) || has(FieldWords.GROUPS, head) || compound && has(FieldWords.HEADED, head))
                && FieldWords.capital(head)
                && !parties.has(String.join(" ", before))
                && !(has(FieldWords.AGENCIES, head) && service(String.join(" ", before)))
                && proper.stream()
                        .noneMatch(word -> !FieldWords.capital(word)
                                || has(FieldWords.AGENCIES, word)
                                || has(FieldWords.AGENCIES, head) && FieldWords.TOPICS.contains(FieldWords.plain(word))
                                || FieldWords.abbreviation(word)
                                || has(FieldWords.NAMED, word)
                                || has(FieldWords.HEADED, word));
    }

    private static boolean compound(List<String> three) {
        return three.get(1).matches("and|&")
                && FieldWords.COMPOUNDS.contains(
                        FieldWords.plain(three.getFirst()) + " " + FieldWords.plain(three.getLast()));
    }

    private static boolean role(String text) {
        var words = FieldWords.split(text);
        return words.length == 2
                && FieldWords.capital(words[0])
                && !has(FieldWords.AGENCIES, words[0])
                && has(FieldWords.POSTS, words[1]);
    }

    private @Nullable String doubt(String text, List<Span> pieces) {
        var names = pieces.stream().map(piece -> piece.of(text)).toList();
        if (names.getFirst().equals("All")) {
            return "“All” may mean everyone beside “%s”, or the whole of it.".formatted(names.get(1));
        }
        if (role(names.getLast())) {
            return "“%s” may be a lead by itself or belong to “%s”."
                    .formatted(names.getLast(), names.get(names.size() - 2));
        }
        for (int i = 0; i < names.size(); i++) {
            var name = names.get(i);
            var words = FieldWords.split(name);
            if (words.length > 1
                    && FieldWords.council(words[0], glossary)
                    && !parties.has(name)
                    && (i > 0 && service(names.get(i - 1))
                            || service(words[words.length - 1]) && FieldWords.abbreviation(words[words.length - 1]))) {
                return "“%s” may be one service, or “%s” may stand by itself or belong to what is printed before it."
                        .formatted(name, words[0]);
            }
        }
        return null;
    }
}
