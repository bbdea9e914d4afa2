package throughline.command.reading;

import static throughline.command.reading.FieldWords.has;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Joints.Atom;
import throughline.command.reading.Joints.Joint;

/** Decides whether a joint parts two leads or stands inside the name of one. */
record Joining(String cell, Standing standing, RunTogether together) {
    static final Pattern DEPUTY = Pattern.compile(
            "(?i)(?:(?:a|an|the|their|his|her|its|other) )?(?:nominee|nominated \\p{L}+|deputy|delegate|designate|designated \\p{L}+"
                    + "|representative|rep|appointee|substitute|equivalent|successor)s?\\.?");
    private static final Pattern CHAIR = Pattern.compile("(?i)(?:.*\\b)?(?:co-)?chair(?:s|man|person|woman)?");
    private static final Set<Nature> BODIES =
            EnumSet.of(Nature.NAMED, Nature.HEADED, Nature.ABBREVIATION, Nature.KNOWN);

    /** A post told by its first word, which no subject before it can share. */
    private static final Pattern OF_POST = Pattern.compile(
            "(?i)(?:(?:assistant|deputy|associate|acting|interim|strategic|service|joint) )*(?:head|director|chief|chair|lead|leader|manager|member|superintendent|inspector)s?\\b.+");

    /** @param doubt why it may be otherwise, if it may */
    record Verdict(boolean joins, @Nullable String doubt) {
        static final Verdict JOINS = new Verdict(true, null);
        static final Verdict PARTS = new Verdict(false, null);

        private static Verdict parts(String doubt) {
            return new Verdict(false, doubt);
        }

        private static Verdict joins(String doubt) {
            return new Verdict(true, doubt);
        }
    }

    Nature nature(String text) {
        var name = Notes.of(text).name();
        return together.of(name) != null ? Nature.RUN : standing.of(name);
    }

    /**
     * @param piece the atoms of the lead so far
     * @param rest the atoms still to come, the next of which is judged
     */
    Verdict of(List<Atom> piece, List<Atom> rest) {
        var joint = rest.getFirst().before();
        if (joint == null) {
            return Verdict.PARTS;
        }
        var left = text(piece);
        var right = rest.getFirst().span().of(cell);
        return switch (joint) {
            case PART, SUPPORT, QUESTION -> Verdict.PARTS;
            case OR ->
                DEPUTY.matcher(right).matches()
                        ? Verdict.JOINS
                        : Verdict.parts(
                                "“%s” or “%s”: the cell does not say which of them leads.".formatted(left, right));
            case AND -> and(piece, left, right, rest);
            case COMMA -> comma(piece, left, right, rest);
            case SLASH -> slash(left, right);
        };
    }

    private Verdict and(List<Atom> piece, String left, String right, List<Atom> rest) {
        if (compound(left, right) || glossed(left, right)) {
            return Verdict.JOINS;
        }
        var before = nature(left);
        var after = nature(right);
        if (before == Nature.POST && after == Nature.TOPIC && piece.size() == 1 && FieldWords.split(left).length > 1) {
            return Verdict.joins(
                    "“%s” may be part of what the post “%s” covers, or a lead of its own.".formatted(right, left));
        }
        if (before.stands() && after.stands()) {
            return Verdict.PARTS;
        }
        if (before == Nature.POST) {
            return opensAnother(rest) ? Verdict.PARTS : Verdict.JOINS;
        }
        if (before.stands()) {
            return Verdict.PARTS;
        }
        if (after.stands()) {
            return sharesItsHead(right, after) ? Verdict.JOINS : Verdict.PARTS;
        }
        if (rest.size() > 1 || listed(piece)) {
            return Verdict.PARTS;
        }
        return Verdict.joins("“%s” and “%s” may be two leads, or one name with an “and” in it.".formatted(left, right));
    }

    private Verdict comma(List<Atom> piece, String left, String right, List<Atom> rest) {
        var before = nature(left);
        var after = nature(right);
        if (before == Nature.POST && after == Nature.PERSON || before == Nature.PERSON && after == Nature.POST) {
            return Verdict.JOINS;
        }
        if (before == Nature.PERSON && piece.size() == 1 && rest.size() == 1 && isBody(after)) {
            return Verdict.JOINS;
        }
        if (before == Nature.POST) {
            return afterPost(piece, left, right, after, rest);
        }
        if (before.stands() || after.stands() && !sharesItsHead(right, after)) {
            return Verdict.PARTS;
        }
        return closesWithSharedHead(rest)
                ? Verdict.joins("“%s” may be a part of one name, or a lead of its own.".formatted(left))
                : Verdict.PARTS;
    }

    /** What follows a post after a comma is its field or its organisation, unless it can only be another lead. */
    private Verdict afterPost(List<Atom> piece, String left, String right, Nature after, List<Atom> rest) {
        var next = rest.size() > 1 ? rest.get(1) : null;
        var alreadyPlaced = piece.size() > 1
                && piece.getLast().before() == Joint.COMMA
                && BODIES.contains(nature(piece.getLast().span().of(cell)));
        return switch (after) {
            case OTHER -> Verdict.JOINS;
            case NAMED, HEADED, ABBREVIATION, KNOWN -> {
                if (alreadyPlaced || after == Nature.HEADED && plural(right)) {
                    yield Verdict.PARTS;
                }
                if (next != null
                        && next.before() == Joint.COMMA
                        && nature(next.span().of(cell)) == after) {
                    yield Verdict.joins("“%s” is read as where the post “%s” sits; it may be a lead of its own."
                            .formatted(right, left));
                }
                yield Verdict.JOINS;
            }
            case TOPIC -> {
                if (alreadyPlaced
                        || next != null
                                && nature(next.span().of(cell)) != Nature.POST
                                && !(next.before() == Joint.COMMA
                                        && rest.size() == 2
                                        && BODIES.contains(nature(next.span().of(cell))))) {
                    yield Verdict.parts(
                            "“%s” may be the field of the post “%s”, or a lead of its own.".formatted(right, left));
                }
                yield Verdict.JOINS;
            }
            case AGENCY -> {
                if (!alreadyPlaced && next == null && piece.size() == 1) {
                    yield Verdict.joins("“%s” is read as where the post “%s” sits; it may be a lead of its own."
                            .formatted(right, left));
                }
                yield Verdict.PARTS;
            }
            case GROUP -> piece.size() == 1 && CHAIR.matcher(left).matches() ? Verdict.JOINS : Verdict.PARTS;
            case PERSON, POST, RUN, EVERYONE, NOBODY -> Verdict.PARTS;
        };
    }

    private Verdict slash(String left, String right) {
        if (compound(left, right)) {
            return Verdict.JOINS;
        }
        var before = nature(left);
        var after = nature(right);
        if (before == Nature.OTHER && sharesItsHead(right, after) || before == Nature.POST && !after.stands()) {
            return Verdict.JOINS;
        }
        if (before == Nature.POST && after == Nature.TOPIC) {
            return Verdict.joins(
                    "“%s” may be part of what the post “%s” covers, or a lead of its own.".formatted(right, left));
        }
        if (before == Nature.ABBREVIATION
                && after == Nature.POST
                && !OF_POST.matcher(right).matches()) {
            return Verdict.parts("“%s” may lead by itself, or name whose post “%s” is.".formatted(left, right));
        }
        return Verdict.PARTS;
    }

    /** {@code Policy and Performance Team}: the words before "and" need the last word of what follows. */
    private static boolean sharesItsHead(String right, Nature after) {
        return switch (after) {
            case POST -> !OF_POST.matcher(right).matches();
            case HEADED, GROUP -> !FieldWords.abbreviation(FieldWords.split(right)[0]) && !right.matches("[Tt]he .+");
            case TOPIC -> true;
            case NAMED, PERSON, AGENCY, ABBREVIATION, KNOWN, RUN, EVERYONE, NOBODY, OTHER -> false;
        };
    }

    private boolean closesWithSharedHead(List<Atom> rest) {
        for (var atom : rest) {
            var text = atom.span().of(cell);
            var nature = nature(text);
            if (nature != Nature.OTHER) {
                return sharesItsHead(text, nature);
            }
        }
        return false;
    }

    private static boolean compound(String left, String right) {
        var words = FieldWords.split(left);
        var pair = FieldWords.plain(words[words.length - 1]) + " " + FieldWords.plain(FieldWords.split(right)[0]);
        return FieldWords.COMPOUNDS.contains(pair);
    }

    /** The plan's own list spells a name with an "and" in it. */
    private boolean glossed(String left, String right) {
        var key = Parties.key(left + " and " + right);
        return standing.glossary().expansions().values().stream()
                .anyMatch(expansion -> Parties.key(expansion).equals(key));
    }

    /** {@code … and Drug & Alcohol Lead}: the next word begins another post, and is no field of the one before. */
    private boolean opensAnother(List<Atom> rest) {
        return rest.size() > 1
                && rest.get(1).before() != Joint.COMMA
                && compound(rest.getFirst().span().of(cell), rest.get(1).span().of(cell))
                && closesWithSharedHead(rest.subList(1, 2));
    }

    private static boolean listed(List<Atom> piece) {
        return piece.getFirst().before() == Joint.COMMA;
    }

    static boolean isBody(Nature nature) {
        return BODIES.contains(nature) || nature == Nature.AGENCY;
    }

    private static boolean plural(String text) {
        var words = FieldWords.split(text);
        return words[words.length - 1].matches(".*[^s]s") && !has(FieldWords.AGENCIES, words[words.length - 1]);
    }

    String text(List<Atom> piece) {
        return cell.substring(
                piece.getFirst().span().start(), piece.getLast().span().end());
    }
}
