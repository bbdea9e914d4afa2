package throughline.command.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Joints.Atom;
import throughline.command.reading.Joints.Joint;
import throughline.events.Lead;

/** Reads one cell from its start to its end. */
final class LeadReader {
    private static final Pattern LABEL = Pattern.compile("(?i)(?:"
            + "(?<support>support(?:ing|ed by|s)?(?: leads?| partners?| agenc(?:y|ies)| officers?| from)?"
            + "|(?:key |delivery |other )?partners?|with|others?|deputy|contributors?)"
            + "|joint(?:ly)?(?: leads?)?|accountable|responsib(?:le|ility)"
            + "|(?:overall |strategic |operational |lead )?(?:leads?|leading|owners?|responsible)"
            + "(?: agenc(?:y|ies)| officers?| partners?| persons?| organisations?)?)\\s*(?::|\\s[–—-](?=\\s))\\s*");
    private static final Pattern BEFORE_NAME = Pattern.compile(
            "(?:[Bb]oth|[Jj]ointly|[Ll]ed by|by)\\s+(?:the\\s+(?=\\p{Lu}))?|(?:the|our)\\s+(?=\\p{Lu})");
    private static final Pattern OWNED = Pattern.compile("(?:its|their)\\s+(?=\\p{Lu})");
    private static final Pattern OWNER = Pattern.compile(".*?['’]s?(?=\\s)");
    private static final Pattern AND = Pattern.compile("(?i)&|(?<!\\S)and(?!\\S)");
    private static final Pattern INITIALS =
            Pattern.compile("\\p{Lu}{2}(?:(?:\\s*[/,&+]\\s*|\\s+(?:and\\s+)?)\\p{Lu}{2})*");
    private static final Pattern HELD = Pattern.compile("(.+?)(?:\\s+[–—-]\\s+|\\s*:\\s*)(.+)");
    private static final Pattern PROPER = Pattern.compile(
            "(?:[Tt]he council['’]s )?[\\p{Lu}\\d][^\\s]*(?:\\s+(?:[\\p{Lu}\\d][^\\s]*|of|for|the|and|in|&|/|–|-|[\\p{Ll}]{3,12}(?=\\s*$))){0,7}");
    /** Beyond this a cell is prose. */
    private static final int LONGEST_CELL = 2_000;
    /** What a register takes for a name. */
    private static final int LONGEST_NAME = 300;

    private final String cell;
    private final RunTogether together;
    private final Standing standing;
    private final Joining joining;
    private final List<ReadLead> leads = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private Lead.Role role = Lead.Role.PRIMARY;
    private int partStart;
    private final Set<Span> marked = new HashSet<>();
    private boolean ledBy;

    LeadReader(String cell, Glossary glossary, Parties parties) {
        this.cell = cell;
        this.standing = new Standing(glossary, parties);
        this.together = new RunTogether(glossary, parties);
        this.joining = new Joining(cell, standing, together);
    }

    LeadReading read() {
        if (cell.length() > LONGEST_CELL) {
            unclear(new Span(0, cell.length()), "The text is too long for a lead. Name the leads yourself.");
            return new LeadReading(leads, doubts);
        }
        var rest = new ArrayList<>(Joints.of(cell));
        while (!rest.isEmpty()) {
            var first = opened(rest.removeFirst());
            if (first == null) {
                continue;
            }
            var piece = new ArrayList<>(List.of(first));
            while (!rest.isEmpty() && joins(piece, rest)) {
                piece.add(rest.removeFirst());
            }
            take(piece);
            if (!rest.isEmpty() && rest.getFirst().before() == Joint.QUESTION) {
                asked(new Span(partStart, piece.getLast().span().end()));
            }
        }
        supportersOfTheMarked();
        if (leads.isEmpty() && doubts.isEmpty() && !cell.isBlank()) {
            missing(new Span(0, cell.length()));
        }
        return new LeadReading(leads, doubts);
    }

    /** The atom without its label and article, or null where nothing else is in it; notes the part that it opens. */
    private @Nullable Atom opened(Atom atom) {
        int start = atom.span().start();
        var label = LABEL.matcher(cell).region(start, atom.span().end());
        var labelled = label.lookingAt();
        if (labelled) {
            role = label.group("support") == null ? Lead.Role.PRIMARY : Lead.Role.SUPPORTING;
            start = label.end();
        } else if (atom.before() == Joint.SUPPORT) {
            role = Lead.Role.SUPPORTING;
        }
        if (atom.before() == Joint.PART || atom.before() == Joint.QUESTION || leads.isEmpty()) {
            partStart = start;
            if (role == Lead.Role.SUPPORTING && !labelled && !leads.isEmpty() && atom.before() != Joint.SUPPORT) {
                unclear(
                        atom.span(),
                        "“%s” is printed apart from the supporters before it and may lead."
                                .formatted(atom.span().of(cell)));
            }
        }
        var article = BEFORE_NAME.matcher(cell).region(start, atom.span().end()).useTransparentBounds(true);
        ledBy = false;
        if (article.lookingAt()) {
            ledBy = article.group().startsWith("led by") && !leads.isEmpty();
            start = article.end();
        }
        var span = Joints.trimmed(cell, start, atom.span().end());
        return span == null ? null : new Atom(atom.before(), span);
    }

    private boolean joins(List<Atom> piece, List<Atom> rest) {
        if (LABEL.matcher(rest.getFirst().span().of(cell)).lookingAt()) {
            return false;
        }
        var verdict = joining.of(piece, rest);
        if (verdict.doubt() != null) {
            unclear(
                    new Span(
                            piece.getFirst().span().start(),
                            rest.getFirst().span().end()),
                    verdict.doubt());
        }
        return verdict.joins();
    }

    private void take(List<Atom> piece) {
        var span =
                new Span(piece.getFirst().span().start(), piece.getLast().span().end());
        var notes = Notes.of(span.of(cell));
        var own = notes.role() == null ? role : notes.role();
        if (notes.role() == Lead.Role.PRIMARY || ledBy) {
            marked.add(span);
            own = Lead.Role.PRIMARY;
        }
        var cut = together.of(notes.name());
        if (cut != null) {
            takeEach(cut, span, notes, own);
        } else {
            takeOne(piece, span, notes, own);
        }
        if (notes.asked() && !notes.name().isEmpty() || notes.note() != null && Notes.unsettled(notes.note())) {
            asked(span);
        }
    }

    private void takeEach(RunTogether.Cut cut, Span whole, Notes notes, Lead.Role own) {
        for (var part : cut.pieces()) {
            var last = part.equals(cut.pieces().getLast());
            var name = part.of(notes.name());
            var end = last ? whole.end() : whole.start() + part.end();
            add(new ReadLead(
                    name,
                    standing.of(name).kind(),
                    own,
                    last ? notes.note() : null,
                    new Span(whole.start() + part.start(), end)));
        }
        if (cut.doubtful() != null) {
            unclear(whole, cut.doubtful());
        }
    }

    private void takeOne(List<Atom> piece, Span span, Notes notes, Lead.Role own) {
        var name = notes.name();
        if (name.length() > LONGEST_NAME) {
            unclear(span, "The text is too long for a name. Name the leads yourself.");
            return;
        }
        var nature = standing.of(name);
        if (nature == Nature.NOBODY) {
            missing(span);
            return;
        }
        var holder = holder(piece);
        if (holder != null) {
            add(new ReadLead(holder.name(), holder.nature().kind(), own, holder.note(), span));
            return;
        }
        add(new ReadLead(owned(name), kind(name, nature, span), own, notes.note(), span));
    }

    private Lead.Kind kind(String name, Nature nature, Span span) {
        if (nature == Nature.OTHER && AND.matcher(Joints.masked(name)).find()) {
            return Lead.Kind.UNCLEAR;
        }
        if (nature == Nature.OTHER && !PROPER.matcher(name).matches()) {
            unclear(span, "“%s” does not show which party it is. Name the party.".formatted(name));
            return Lead.Kind.UNCLEAR;
        }
        if (nature == Nature.ABBREVIATION
                && name.length() == 2
                && INITIALS.matcher(cell.strip()).matches()
                && !standing.glossary().expansions().containsKey(name)) {
            unclear(span, "“%s” may be a person's initials or a body's. Say which party it is.".formatted(name));
            return Lead.Kind.UNCLEAR;
        }
        return nature.kind();
    }

    private record Holder(String name, Nature nature, String note) {}

    /** A post and its holder, in either order, or a person and where they work are one lead: the first gives the name, the second the note. */
    private @Nullable Holder holder(List<Atom> piece) {
        if (piece.size() == 2 && piece.getLast().before() == Joint.COMMA) {
            return holder(
                    piece.getFirst().span().of(cell), piece.getLast().span().of(cell));
        }
        var held = HELD.matcher(joining.text(piece));
        return held.matches() ? holder(held.group(1), held.group(2)) : null;
    }

    private @Nullable Holder holder(String first, String second) {
        var name = Notes.of(first).name();
        var before = standing.of(name);
        var after = standing.of(second);
        return before == Nature.PERSON && (after == Nature.POST || Joining.isBody(after))
                        || before == Nature.POST && after == Nature.PERSON
                ? new Holder(name, before, second)
                : null;
    }

    /** {@code The council's Library Service with its Outreach Team}: the team is the council's. */
    private String owned(String name) {
        var pronoun = OWNED.matcher(name);
        if (!pronoun.lookingAt()) {
            return name;
        }
        var rest = name.substring(pronoun.end());
        return leads.reversed().stream()
                .map(lead -> OWNER.matcher(lead.name()))
                .filter(owner -> owner.lookingAt())
                .map(owner -> owner.group() + " " + rest)
                .findFirst()
                .orElse(rest);
    }

    private void add(ReadLead lead) {
        if (leads.stream().anyMatch(one -> one.key().equals(lead.key()))) {
            doubts.add(new Doubt(
                    "lead-repeated", lead.span(), "“%s” is named twice; it is read once.".formatted(lead.name())));
        } else {
            leads.add(lead);
        }
    }

    /** Where the cell marks its lead, those without a mark take part in what it leads. */
    private void supportersOfTheMarked() {
        if (marked.isEmpty()) {
            return;
        }
        leads.replaceAll(lead -> marked.stream()
                        .anyMatch(mark -> lead.span().start() >= mark.start()
                                && lead.span().end() <= mark.end())
                ? lead
                : new ReadLead(lead.name(), lead.kind(), Lead.Role.SUPPORTING, lead.note(), lead.span()));
    }

    private void missing(Span span) {
        doubts.add(new Doubt("lead-missing", span, "“%s” names nobody. Name a lead.".formatted(span.of(cell))));
    }

    private void asked(Span span) {
        doubts.add(new Doubt(
                "lead-unconfirmed",
                span,
                "“%s” is not settled in the document. Confirm or change the lead.".formatted(span.of(cell))));
    }

    private void unclear(Span span, String sentence) {
        doubts.add(new Doubt("lead-unclear", span, sentence));
    }
}
