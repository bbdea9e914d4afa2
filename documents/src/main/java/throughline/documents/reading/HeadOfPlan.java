package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import throughline.documents.paper.Paper;

/** Title, partnership, period, version and marking, from what runs along the pages and from the first lines. */
final class HeadOfPlan {
    private static final int FIRST_LINES = 14;
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)";
    private static final Pattern MARKING = Pattern.compile(
            "(?:(?i:protective marking|security marking|marking|classification|security classification|gsc|status)\\s*[:–-]\\s*)?((?:OFFICIAL|Official)(?:\\s*[-–—:]?\\s*(?i:sensitive)|\\s*\\((?i:sensitive)\\))?(?:\\s*[-–—:\\[(/]+\\s*[\\p{L}][\\p{L} ]{2,40}[\\])]?)?|(?:TOP )?SECRET|RESTRICTED|CONFIDENTIAL|PROTECT|UNCLASSIFIED|NOT PROTECTIVELY MARKED)(?:\\s*[|–-]\\s*(?i:page|p\\.?)\\b.*)?");
    private static final Pattern VERSION = Pattern.compile(
            "(?i)\\b(?:version|ver\\.?|issue|revision|rev)\\s*(?:no\\.?|number)?\\s*:?\\s*\\d+(?:\\.\\d+)*(?:\\s*\\((?:draft|final)\\))?(?:\\s*[,–—-]?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?"
                    + MONTH
                    + "\\s+\\d{4}|\\s*,?\\s*\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|\\s+\\d{6})?|\\bv\\.?\\s?\\d+(?:\\.\\d+)*(?:\\s*[,–—-]?\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?"
                    + MONTH
                    + "\\s+\\d{4}|\\s*,?\\s*\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})?\\b(?:\\s*\\(?(?:draft|final)\\)?)?|\\b(?:final|working|first|second|consultation)?\\s*draft(?:\\s+v?\\d+(?:\\.\\d+)*)?\\b");
    private static final Pattern DAY = Pattern.compile("(?i)(?:as at |dated? |updated:? )?(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?" + MONTH + "\\s+\\d{4}|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}|20\\d\\d");
    private static final Pattern PERIOD = Pattern.compile("(?i)(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?" + MONTH
            + "\\s+20\\d\\d\\s*(?:-|–|—|to|until)\\s*(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?" + MONTH
            + "\\s+20\\d\\d|\\b20\\d\\d\\s*(?:-|–|—|/|to)\\s*(?:20)?\\d\\d\\b(?!\\d)(?!/\\d)|\\b(?:" + MONTH
            + ")\\s*(?:-|–|—|to)\\s*" + MONTH + "\\s+20\\d\\d");
    private static final Pattern PARTNERSHIP = Pattern.compile(
            "((?:[\\p{Lu}][\\p{L}’'.-]*(?:,)?|and|&|of|the|for|with|on|upon|in|[-–])(?:\\s+(?:[\\p{Lu}][\\p{L}’'.-]*(?:,)?|and|&|of|the|for|with|on|upon|in|[-–])){0,9}\\s+)(Partnership Board|Partnership|Safeguarding Board|Safeguarding Adults Board|Wellbeing Board|Care Board|Care System|Safety Board|Justice Board|Reduction Unit|Reduction Board|Alliance|Consortium|Collaborative|Improvement Board|Community Safety Board)\\b(?!\\s+(?:Plan|Working|Agreement|Officer|Manager|Lead|Team|Strategy))");

    private final Map<String, List<Bit>> found = new LinkedHashMap<>();
    private final Map<String, String> words = new LinkedHashMap<>();

    /** @param front the elements before the first table or the second heading with words of its own */
    static HeadOfPlan of(Paper paper, List<Piece> running, List<Element> front) {
        var head = new HeadOfPlan();
        head.labels(front);
        head.title(paper, front);
        var lines = new ArrayList<Piece>();
        front.stream()
                .flatMap(element -> element.pieces().stream())
                .limit(FIRST_LINES)
                .forEach(lines::add);
        var all = new ArrayList<>(running);
        all.addAll(lines);
        head.marking(all);
        head.search("version", VERSION, all, true);
        head.search("period", PERIOD, lines, false);
        head.search("period", PERIOD, running, false);
        head.partnership(lines);
        head.partnership(running);
        return head;
    }

    private void labels(List<Element> front) {
        for (var element : front) {
            if (element instanceof Element.Points) {
                continue;
            }
            for (var piece : element.pieces()) {
                Label.of(List.of(piece)).ifPresent(label -> {
                    var name = name(label.plain());
                    if (name != null && !Bit.line(label.words()).isEmpty()) {
                        put(name, Bit.line(label.words()), label.words().getFirst());
                    }
                });
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String name(String label) {
        return switch (label) {
            case "partnership", "name of partnership", "partnership name", "local partnership", "board" ->
                "partnership";
            case "period",
                    "plan period",
                    "period covered",
                    "period of plan",
                    "years",
                    "plan dates",
                    "covering",
                    "timeframe of plan" -> "period";
            case "version",
                    "version no",
                    "version number",
                    "version and date",
                    "version date",
                    "document version",
                    "revision",
                    "issue" -> "version";
            case "plan", "title", "plan title", "title of plan", "document title", "name of plan" -> "title";
            default -> null;
        };
    }

    private void title(Paper paper, List<Element> front) {
        if (words.containsKey("title")) {
            return;
        }
        Optional<Element> best = front.stream()
                .filter(element -> element instanceof Element.Heading heading
                        && heading.level() == 1
                        && !isOnlyOther(heading.text()))
                .findFirst()
                .or(() -> front.stream()
                        .filter(element -> element instanceof Element.Paragraph paragraph
                                && paragraph.text().length() <= 160
                                && !paragraph.text().endsWith(".")
                                && paragraph
                                        .text()
                                        .matches(
                                                "(?is).*\\b(?:plan|strategy|programme|framework|response|update|report|tracker|review|log|register|return|priorities|agreement)\\b.*")
                                && !isLabelled(paragraph)
                                && !isOnlyOther(paragraph.text()))
                        .findFirst())
                .or(() -> front.stream()
                        .filter(element -> element instanceof Element.Heading heading
                                && !isOnlyOther(heading.text())
                                && heading.text().length() <= 160
                                && !Names.of(heading.text()).strict()
                                && Words.count(heading.text()) > 1)
                        .findFirst());
        if (best.isPresent()) {
            found.put("title", Bit.of(best.get().pieces()));
            words.put("title", Bit.line(Bit.of(best.get().pieces())));
            return;
        }
        if (!paper.title().isBlank() && paper.title().length() < 200) {
            words.put("title", paper.title().strip());
            return;
        }
        front.stream()
                .filter(element -> element instanceof Element.Paragraph paragraph
                        && paragraph.text().length() <= 120
                        && !paragraph.text().endsWith(".")
                        && !isLabelled(paragraph)
                        && !isOnlyOther(paragraph.text()))
                .findFirst()
                .ifPresent(element -> {
                    found.put("title", Bit.of(element.pieces()));
                    words.put("title", Bit.line(Bit.of(element.pieces())));
                });
    }

    /** Whether a line is a marking, a version, a period or a partnership's name and nothing else. */
    private static boolean isOnlyOther(String text) {
        var line = text.strip();
        return DAY.matcher(line).matches()
                || MARKING.matcher(line).matches()
                || VERSION.matcher(line).matches()
                || PERIOD.matcher(line).matches()
                || isPartnership(line);
    }

    private static boolean isLabelled(Element.Paragraph paragraph) {
        return Label.of(paragraph.pieces())
                .filter(label -> name(label.plain()) != null || paragraph.text().contains(label.name() + ":"))
                .isPresent();
    }

    private static boolean isPartnership(String line) {
        return PARTNERSHIP.matcher(line).matches();
    }

    private void marking(List<Piece> lines) {
        for (var line : lines) {
            var match = MARKING.matcher(line.words().strip());
            if (match.matches()) {
                put("marking", match.group(1), line.whole());
            }
        }
    }

    private void search(String name, Pattern pattern, List<Piece> lines, boolean whole) {
        for (var line : lines) {
            var match = pattern.matcher(line.words());
            if (match.find()) {
                boolean most = match.group().strip().length() * 2 > line.words().length()
                        && !line.words().contains(":");
                put(name, whole && most ? line.words().strip() : match.group().strip(), line.whole());
            }
        }
    }

    private void partnership(List<Piece> lines) {
        for (var line : lines) {
            if (line.words().length() > 140 || line.words().strip().endsWith(".")) {
                continue;
            }
            var match = PARTNERSHIP.matcher(line.words());
            if (match.find()) {
                put(
                        "partnership",
                        match.group().strip().replaceFirst("^(?:and|of|the|for|with|on|in|[-–])\\s+", ""),
                        line.whole());
            }
        }
    }

    /** The first word for a part counts; the same words on later lines are of the same part. */
    private void put(String name, String text, Bit bit) {
        var known = words.putIfAbsent(name, text);
        var bits = found.computeIfAbsent(name, key -> new ArrayList<>());
        if (known == null
                || Words.plain(known).equals(Words.plain(text))
                        && Words.plain(bit.piece().words()).equals(Words.plain(text))) {
            bits.add(bit);
        }
    }

    String words(String name) {
        return words.getOrDefault(name, "");
    }

    Map<String, String> words() {
        return words;
    }

    Map<String, List<Bit>> sources() {
        return found;
    }

    /** Whether a piece says nothing but a part of the head. */
    boolean isTaken(Piece piece) {
        return found.entrySet().stream()
                .anyMatch(entry -> entry.getValue().stream().anyMatch(bit -> bit.piece() == piece)
                        && (entry.getKey().equals("title")
                                || piece.words().length()
                                        <= words(entry.getKey()).length() + 25));
    }
}
