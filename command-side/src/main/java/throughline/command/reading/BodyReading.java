package throughline.command.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.command.reading.NamedBody.Involvement;

/** Finds the bodies that a text names as having to answer, approve or receive. A body that is not named is not read. */
public final class BodyReading {
    private static final String NO_DATE =
            "(?!(?:January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Spring|Summer|Autumn|Winter|Easter|Christmas"
                    + "|Monday|Tuesday|Wednesday|Thursday|Friday|Q\\d)\\b)";
    private static final String WORD = NO_DATE + "\\p{Lu}[\\w'’]*(?:-\\p{L}+)*";
    private static final String NAME = WORD + "(?:(?:\\s+(?:&|of(?:\\s+the)?|for)\\s+|\\s+(?:\\(\\p{Lu}{2,}\\)\\s*)?)"
            + WORD + ")*(?:\\s+\\(\\p{Lu}{2,}\\))?(?:\\s+(?:board|group|partnership|committee|panel|council))?";
    private static final String THE = "(?:(?:the|our|both|each)\\s+)?";
    private static final String NAMES =
            "(?<names>(?-i:" + THE + NAME + "(?:(?:\\s*,\\s*(?:and\\s+)?|\\s*/\\s*|\\s+and\\s+)" + THE + NAME + ")*))";
    private static final String EACH =
            "(?<each>(?:each|every|all)\\s+(?:\\p{Ll}+\\s+)?(?:venue|partner|board|agency|authority|council|school|body|organisation|landlord|provider)s?)";
    private static final String APPROVAL = "(?:approval|sign[- ]?off|agreement|consent|permission|authorisation)";

    private static final String ASK =
            "(?:request|requests|seek|obtain|require|requires|collect|gather)\\s+(?:(?:a|an|the|written|annual|quarterly|further)\\s+)*(?:brief(?:ing)?|response|return|report|assurance|statement|submission|self-assessment|answer)s?\\s+from\\s+";

    private record Shape(Involvement involvement, Pattern pattern) {}

    private static final List<Shape> SHAPES = List.of(
            shape(
                    Involvement.APPROVES,
                    "(?:(?<office>head office|cabinet)\\s+)?" + APPROVAL + "\\s+(?:from|by|of|at)\\s+(?:" + EACH + "|"
                            + NAMES + ")"),
            shape(
                    Involvement.APPROVES,
                    "(?:signed[- ]off|approved|agreed|ratified|endorsed|authorised|sanctioned)\\s+(?:by|at)\\s+(?:"
                            + EACH + "|" + NAMES + ")"),
            shape(
                    Involvement.APPROVES,
                    "(?:to|at)\\s+" + NAMES + "\\s+for\\s+(?:\\w+\\s+)?(?:" + APPROVAL + "|decision|ratification)\\b"),
            shape(
                    Involvement.APPROVES,
                    "(?:subject to|pending|awaiting|requires?|needs?|seek|seeking|obtain)\\s+(?:the\\s+)?(?:" + NAMES
                            + "|(?<office>head office))\\s+" + APPROVAL + "\\b(?!\\s+(?:from|by)\\b)"),
            shape(
                    Involvement.RECEIVES,
                    "(?:report(?:s|ed|ing)?|presented|submitted|circulated|escalated|feed(?:back|ing)?|fed|briefings?|updates?)(?:\\s+(?:back|directly|regularly|quarterly|annually|monthly|progress|on\\s+progress))*\\s+(?:in\\s+)?to\\s+"
                            + NAMES + "(?!\\s+for\\s+(?:\\w+\\s+)?" + APPROVAL + ")"),
            shape(
                    Involvement.RECEIVES,
                    "(?:reports?|briefings?|findings|minutes|results|papers?|studies|recommendations)\\b[^.;\\n]{0,80}?\\b(?:to be|are|is|be|will be|and)\\s+(?:provided|sent|given|made|supplied|shared|presented)\\s+(?:to|with)\\s+"
                            + NAMES),
            shape(
                    Involvement.RECEIVES,
                    NAMES + "\\s+(?:to|will|must|should)\\s+(?:receive|be briefed|be informed|be updated)\\b"),
            shape(Involvement.ANSWERS, ASK + "(?:each|every|all)\\b[^.;(\\n]{0,40}\\(" + NAMES + "\\)"),
            shape(Involvement.ANSWERS, ASK + "(?:" + EACH + "(?!\\s*\\()|" + NAMES + ")"),
            shape(
                    Involvement.ANSWERS,
                    NAMES
                            + "\\s+(?:to|must|will|should)\\s+(?:respond|reply|report back|provide (?:an? )?(?:response|update|return|brief(?:ing)?)|submit (?:an? )?(?:response|return))\\b"));

    private static final Pattern PARTS = Pattern.compile("\\s*,\\s*(?:and\\s+)?|\\s*/\\s*|" + Names.AND);
    private static final Pattern LAST_PAIR = Pattern.compile("(\\p{Lu}{2,})\\s*&\\s*(.+)");

    private BodyReading() {}

    private static Shape shape(Involvement involvement, String words) {
        return new Shape(involvement, Pattern.compile("(?iU)(?<![\\w&])" + words));
    }

    /** In the order of the text. A body that a text names twice in the same part is read once. */
    public static List<NamedBody> of(String text) {
        var found = new ArrayList<NamedBody>();
        for (var shape : SHAPES) {
            var match = shape.pattern.matcher(text);
            while (match.find()) {
                for (var name : names(match)) {
                    found.add(new NamedBody(name, shape.involvement, new Span(match.start(), match.end())));
                }
            }
        }
        var once = new LinkedHashMap<List<Object>, NamedBody>();
        found.stream()
                .sorted(Comparator.comparingInt(body -> body.span().start()))
                .forEach(body -> once.putIfAbsent(List.of(body.name(), body.involvement()), body));
        return List.copyOf(once.values());
    }

    private static List<String> names(Matcher match) {
        var groups = match.namedGroups();
        var office = groups.containsKey("office") ? match.group("office") : null;
        var each = groups.containsKey("each") ? match.group("each") : null;
        if (each != null) return List.of(office == null ? each : each + " (" + office + ")");
        var listed = match.group("names");
        if (listed == null) return office == null ? List.of() : List.of(office);
        var names = new ArrayList<String>();
        for (var part : PARTS.split(listed)) {
            var name = part.replaceFirst("^(?:the|our|both|each)\\s+", "").strip();
            var pair = LAST_PAIR.matcher(name);
            // “A, B, ICB & Council”: the last two of a list, unlike “Fire & Rescue”
            if (listed.contains(",") && pair.matches()) {
                names.add(pair.group(1));
                names.add(pair.group(2));
            } else if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
