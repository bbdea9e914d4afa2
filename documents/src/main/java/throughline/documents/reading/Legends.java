package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;
import throughline.documents.plan.AsWritten.Key;

/** Keys to ratings and lists of abbreviations, as tables or as lines. */
final class Legends {
    private static final Pattern SHORT = Pattern.compile("[\\p{Lu}\\d][\\p{L}\\d&/+.’'-]{1,11}");
    private static final Pattern EXPANDED = Pattern.compile(
            "^\\s*([\\p{Lu}\\d][\\p{L}\\d&/+.’'-]{1,11})\\s*(?:\\s[–—-]\\s*|:\\s*|\\s?=\\s*|\\t+|–\\s*)(\\p{L}.{3,})$");
    private static final Pattern COLOUR = Pattern.compile(
            "(?i)^\\s*(?:brag\\s+|rag\\s+)?(red|amber|yellow|orange|green|blue|gr[ae]y|purple|white|[RAGBY](?=\\s*(?:[–—:=-]|$)))\\b\\s*(.*)$");
    private static final Pattern RATED = Pattern.compile(
            "(?i)^\\s*((?:red|amber|yellow|orange|green|blue|gr[ae]y)(?: \\([^)]{1,12}\\))?|[RAGB])\\s*(?:[–—:=-]|\\t)\\s*(.{3,})$");

    /** A rating of a legend with the shade that it is printed in and where it stands. */
    record Rated(Key key, @Nullable String shade, List<Bit> bits) {}

    private Legends() {}

    static boolean isRatings(Understood table) {
        var grid = table.table().grid();
        if (table.first().headings().headings().stream()
                .anyMatch(heading -> Vocabulary.score(heading, throughline.documents.plan.Column.TEXT) > 0.85)) {
            return false;
        }
        if (grid.rows() > 14
                || grid.columns() > 8
                || table.first().columns().stream()
                        .anyMatch(column -> column.column() == throughline.documents.plan.Column.LEAD
                                || column.column() == throughline.documents.plan.Column.TIMESCALE)) {
            return false;
        }
        var rated = ratings(table);
        long colours = rated.stream().map(one -> one.key.colour()).distinct().count();
        int rows = (int) java.util.stream.IntStream.range(0, grid.rows())
                        .filter(row -> !grid.filled(row).isEmpty())
                        .count()
                - table.first().headings().rows().size();
        return colours >= 2 && (rated.size() >= rows || grid.rows() <= 2 && rated.size() >= 2);
    }

    /** Row by row; where the table is one or two rows, cell by cell. */
    static List<Rated> ratings(Understood table) {
        var grid = table.table().grid();
        var rated = new ArrayList<Rated>();
        for (int row = 0; row < grid.rows(); row++) {
            if (grid.rows() > 2
                    && table.first().headings().rows().contains(row)
                    && rated.isEmpty()
                    && isHeading(grid, row)) {
                continue;
            }
            var slots = new ArrayList<Grid.Slot>();
            for (int column = 0; column < grid.columns(); column++) {
                var slot = grid.own(row, column);
                if (slot != null
                        && (!slot.isEmpty() || Shades.isStrong(slot.cell().shade()))) {
                    slots.add(slot);
                }
            }
            long colours = slots.stream().filter(slot -> colour(slot) != null).count();
            if (colours >= 2
                    && colours == slots.stream().filter(slot -> !isIntro(slot)).count()
                    && !isNamedTwice(slots)) {
                slots.stream().filter(slot -> colour(slot) != null).forEach(slot -> rated.add(one(slot, List.of())));
            } else {
                slots.stream()
                        .filter(slot -> colour(slot) != null)
                        .findFirst()
                        .ifPresent(slot -> rated.add(one(
                                slot,
                                slots.stream().filter(other -> other != slot).toList())));
            }
        }
        return rated;
    }

    private static boolean isHeading(Grid grid, int row) {
        return grid.filled(row).stream()
                .anyMatch(
                        slot -> Words.plain(slot.text())
                                .matches(
                                        "rating|ratings|rag|brag|rag rating|colour|meaning|status|key|description|definition|brag rating|rag status|what it means"));
    }

    private static boolean isIntro(Grid.Slot slot) {
        return Words.plain(slot.text())
                .matches("key|rag key|brag key|rag|brag|rag rating|key to ratings|status key|rating key");
    }

    /** Whether two cells of a row say one colour: its label and its name. */
    private static boolean isNamedTwice(List<Grid.Slot> slots) {
        return slots.stream()
                        .map(Legends::colour)
                        .filter(java.util.Objects::nonNull)
                        .distinct()
                        .count()
                == 1;
    }

    private static Rated one(Grid.Slot slot, List<Grid.Slot> others) {
        var colour = colour(slot);
        var text = slot.text();
        var meanings = new ArrayList<String>();
        String label = text;
        var named = RATED.matcher(text);
        if (named.matches()) {
            label = named.group(1);
            meanings.add(named.group(2));
        }
        var rest = new ArrayList<Grid.Slot>(others);
        if (label.isBlank() && !rest.isEmpty() && Words.count(rest.getFirst().text()) <= 4) {
            label = rest.removeFirst().text();
        }
        if (label.isBlank()) {
            label = capital(String.valueOf(colour));
        }
        for (var other : rest) {
            if (!other.isEmpty() && !other.text().equalsIgnoreCase(colour)) {
                meanings.add(other.text());
            }
        }
        var bits = new ArrayList<Bit>(Bit.of(slot.pieces()));
        others.forEach(other -> bits.addAll(Bit.of(other.pieces())));
        return new Rated(
                new Key(word(label), String.valueOf(colour), String.join("\n", meanings)),
                slot.cell().shade(),
                bits);
    }

    private static @Nullable String colour(Grid.Slot slot) {
        var word = COLOUR.matcher(slot.text());
        if (word.matches()
                && (word.group(2).isEmpty()
                        || RATED.matcher(slot.text()).matches()
                        || word.group(2).startsWith("("))) {
            return family(word.group(1));
        }
        var shade = slot.cell().shade();
        return shade != null && Shades.isStrong(shade) ? Shades.family(shade) : null;
    }

    /** The colour of the form that a word or a letter names. */
    static @Nullable String family(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "red", "r" -> "red";
            case "amber", "yellow", "orange", "a", "y" -> "amber";
            case "green", "g" -> "green";
            case "blue", "b", "purple" -> "blue";
            case "grey", "gray", "white" -> "grey";
            default -> null;
        };
    }

    private static String word(String label) {
        return switch (label.strip()) {
            case "R" -> "Red";
            case "A" -> "Amber";
            case "G" -> "Green";
            case "B" -> "Blue";
            default -> label.strip();
        };
    }

    static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Lines that each begin with a colour and say what it means; fewer than two are none. */
    static List<Rated> ratings(List<Piece> lines) {
        var rated = new ArrayList<Rated>();
        for (var line : lines) {
            var named = RATED.matcher(Points.unmarked(line.words()));
            if (!named.matches()) {
                return List.of();
            }
            var label = named.group(1).strip();
            var colour = family(label.replaceAll("\\s*\\(.*", ""));
            rated.add(new Rated(
                    new Key(
                            word(capital(label)),
                            String.valueOf(colour),
                            named.group(2).strip()),
                    null,
                    List.of(line.whole())));
        }
        return rated.size() >= 2 ? rated : List.of();
    }

    static boolean isAbbreviations(Understood table) {
        var grid = table.table().grid();
        if (grid.columns() != 2 && grid.columns() != 4 || grid.rows() < 2) {
            return false;
        }
        int fits = 0;
        int rows = 0;
        for (int row = 0; row < grid.rows(); row++) {
            if (grid.filled(row).isEmpty() || row == 0 && isTitled(grid.text(0, 0))) {
                continue;
            }
            rows++;
            fits += isShort(grid.text(row, 0))
                            && Words.count(grid.text(row, 1)) >= 2
                            && !Signs.isTask(grid.text(row, 1))
                    ? 1
                    : 0;
        }
        return rows >= 2 && fits * 10 >= rows * 8 || rows >= 1 && isTitled(grid.text(0, 0)) && fits * 2 >= rows;
    }

    private static boolean isTitled(String text) {
        return Words.plain(text).matches("abbreviations?|acronyms?|term|glossary|abbreviations? acronyms?|initials");
    }

    private static boolean isShort(String text) {
        return SHORT.matcher(text).matches()
                && text.chars().filter(Character::isUpperCase).count() >= 2
                && !Signs.isRating(text);
    }

    static Map<String, List<Bit>> abbreviations(Understood table) {
        var grid = table.table().grid();
        var found = new LinkedHashMap<String, List<Bit>>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column + 1 < grid.columns(); column += 2) {
                var name = grid.own(row, column);
                var words = grid.own(row, column + 1);
                if (name != null && words != null && !name.isEmpty() && !words.isEmpty() && !isTitled(name.text())) {
                    var bits = new ArrayList<Bit>();
                    name.pieces().forEach(piece -> bits.add(piece.whole().with("")));
                    bits.addAll(Bit.of(words.pieces()));
                    found.putIfAbsent(name.text(), bits);
                }
            }
        }
        return found;
    }

    static boolean isLegendLine(List<Piece> lines) {
        return lines.stream()
                .allMatch(
                        line -> EXPANDED.matcher(Points.unmarked(line.words())).matches()
                                || RATED.matcher(Points.unmarked(line.words())).matches());
    }

    /** @param titled whether a heading says that abbreviations follow, so that a line needs no capitals */
    static Optional<Map<String, List<Bit>>> abbreviations(List<Piece> lines, boolean titled) {
        var found = new LinkedHashMap<String, List<Bit>>();
        for (var line : lines) {
            var match = EXPANDED.matcher(Points.unmarked(line.words()));
            if (!match.matches()
                    || !titled && !isShort(match.group(1))
                    || Signs.isRef(match.group(1)) && match.group(1).matches(".*\\d.*")) {
                return Optional.empty();
            }
            found.putIfAbsent(
                    match.group(1),
                    new ArrayList<>(List.of(line.whole().with(match.group(2).strip()))));
        }
        return found.size() >= (titled ? 1 : 3) && found.size() == lines.size() ? Optional.of(found) : Optional.empty();
    }

    static Content content(Map<String, List<Bit>> abbreviations) {
        var fields = new ArrayList<Field>();
        abbreviations.forEach((name, bits) -> fields.add(new Field(name, new Content.Words(Bit.line(bits)))));
        return new Content.Fields(fields);
    }
}
