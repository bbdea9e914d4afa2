package throughline.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;
import throughline.documents.plan.Column;
import throughline.documents.reading.Corrections.Use;
import throughline.documents.reading.Reading;
import throughline.staging.CorrectionsForm;
import throughline.staging.PaperRead;
import throughline.staging.StagedDocument;
import tools.jackson.databind.JsonNode;

/**
 * How a paper was read, laid out to be checked and corrected.
 *
 * @param check how many columns and colours want a second look
 * @param unused under the reason why it was not used
 * @param corrected what its sender has said otherwise, each to be taken back
 */
public record PaperShown(
        List<Field> head,
        List<Table> tables,
        List<Reading.ColourRead> colours,
        List<String> ratings,
        Map<String, String> drawn,
        int check,
        Map<String, List<Reading.Unused>> unused,
        int unusedInAll,
        List<Reading.Count> counts,
        List<Remark> remarks,
        List<Corrected.Back> corrected) {
    private static final List<String> HEAD = List.of("title", "partnership", "period", "version", "marking");
    private static final List<String> BRAG = List.of("Blue", "Green", "Amber", "Red");

    /** @param from the words that it was read from, and where they stand; absent where the document does not say it */
    public record Field(String path, String value, Reading.@Nullable Source from) {
        /** “Page 1: “Action Plan 2024””; only the place where the words are the same. */
        public String source() {
            var said = Objects.requireNonNull(from);
            var place = where(said.place());
            if (said.words().strip().equals(value.strip())) {
                return place.isEmpty() ? "As it stands in the document" : place;
            }
            return (place.isEmpty() ? "" : place + ": ") + "“" + said.words() + "”";
        }
    }

    /** @param anchor of its part of the page */
    public record Table(Reading.TableRead read, String heading, int unsure) {
        public String anchor() {
            return "table-" + read.number();
        }

        public boolean actions() {
            return read.use() == Use.ACTIONS;
        }

        public String use() {
            return CorrectionsForm.plain(read.use());
        }

        public String where() {
            return PaperShown.where(read.place().row(0).column(0));
        }
    }

    /** Something to choose from. */
    public record Choice(String value, String label) {}

    static PaperShown of(StagedDocument document, PaperRead paper, JsonNode plan) {
        var tables = paper.tables().stream()
                .map(table -> new Table(
                        table,
                        document.corrections().priorities().getOrDefault(table.number(), ""),
                        table.use() == Use.ACTIONS
                                ? (int) table.columns().stream().filter(column -> !column.sure()).count()
                                : 0))
                .toList();
        var unconfirmed = (int) paper.colours().stream().filter(colour -> !colour.confirmed()).count();
        var unused = new LinkedHashMap<String, List<Reading.Unused>>();
        paper.unused().forEach(one -> unused.computeIfAbsent(one.why(), why -> new ArrayList<>()).add(one));
        var key = plan.path("statusKey").valueStream().map(one -> one.path("label").asString("")).toList();
        return new PaperShown(
                HEAD.stream()
                        .map(path -> new Field(path, plan.path(path).asString(""), paper.sources().get(path)))
                        .toList(),
                tables,
                paper.colours(),
                key.isEmpty() ? BRAG : key,
                drawn(plan),
                tables.stream().mapToInt(Table::unsure).sum() + unconfirmed,
                unused,
                paper.unused().size(),
                paper.counts(),
                paper.remarks(),
                Corrected.backs(document.corrections(), paper));
    }

    /** By its label the colour that the style sheet draws a rating in. */
    static Map<String, String> drawn(JsonNode plan) {
        var drawn = new LinkedHashMap<String, String>();
        BRAG.forEach(label -> drawn.put(label, label.toLowerCase(java.util.Locale.ROOT)));
        plan.path("statusKey").forEach(one -> drawn.put(one.path("label").asString(""), one.path("colour").asString("none")));
        return drawn;
    }

    /** What a table can be for. */
    public List<Choice> uses() {
        return List.of(
                new Choice(CorrectionsForm.plain(Use.ACTIONS), "Actions of the plan"),
                new Choice(CorrectionsForm.plain(Use.SECTION), "Text of the plan, kept in its order"),
                new Choice(CorrectionsForm.plain(Use.LEFT_OUT), "Left out"));
    }

    /** What a column can hold. */
    public List<Choice> columns() {
        return Arrays.stream(Column.values())
                .map(column -> new Choice(CorrectionsForm.plain(column), column.heading()))
                .toList();
    }

    /** How many other tables have the same headings, as a table does that pages have cut. */
    public int alike(Table table) {
        return (int) tables.stream()
                .filter(other -> other != table && Corrected.headings(other.read()).equals(Corrected.headings(table.read())))
                .count();
    }

    public boolean coloursSure() {
        return colours.stream().allMatch(Reading.ColourRead::confirmed);
    }

    public String plain(Enum<?> one) {
        return CorrectionsForm.plain(one);
    }

    /** “Title”. */
    public String label(String path) {
        return switch (path) {
            case "marking" -> "Protective marking";
            default -> Wordings.field(path);
        };
    }

    /** “Page 3, table 2, row 5”. */
    public static String where(Place place) {
        return Written.capital(place.inWords());
    }

    public boolean agrees() {
        return counts.stream().allMatch(Reading.Count::agrees);
    }

    public Field field(String path) {
        return Objects.requireNonNull(head.stream().filter(one -> one.path().equals(path)).findFirst().orElse(null));
    }
}
