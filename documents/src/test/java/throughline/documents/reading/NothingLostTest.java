package throughline.documents.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;
import throughline.documents.plan.Column;
import throughline.documents.reading.Corrections.Use;

/** Whatever a paper holds: every line of it is in the plan with its place, or listed as unused; never both, never neither. */
class NothingLostTest {
    private static final List<String> WORDS = List.of(
            "Action", "Lead", "By when", "Progress", "RAG", "Ref", "Priority 1: Places", "2. People", "Owner: Vale Council", "Version 2", "OFFICIAL",
            "Red – late", "Green", "March 2025", "Develop a plan for the park", "1.1", "1.2 Train staff 1.3 Hire staff", "SVD – Serious Violence Duty",
            "Baseline", "Indicator", "12%", "Head of Housing", "Key to ratings", "Safer Vale Partnership", "going on with the row above", "Actions", "• step", "");

    @Property(tries = 1500, shrinking = ShrinkingMode.OFF)
    void every_line_is_used_or_listed_as_unused_and_never_both(@ForAll long seed) {
        var made = new Making(seed);
        var paper = made.paper();

        var reading = Readings.read(paper, made.corrections());

        var used = new TreeSet<String>();
        reading.sources().values().forEach(source -> source.words().lines().forEach(line -> used.add(mark(line))));
        var unused = new ArrayList<String>();
        reading.unused().forEach(piece -> piece.words().lines().forEach(line -> unused.add(mark(line))));
        assertThat(unused).doesNotHaveDuplicates().noneMatch(used::contains);
        used.addAll(unused);
        assertThat(used).containsExactlyInAnyOrderElementsOf(made.marks);
        assertThat(reading.counts()).filteredOn(count -> count.what().equals("Pieces of text")).allMatch(Reading.Count::agrees);
        assertThat(Readings.read(paper, made.corrections())).isEqualTo(reading);
    }

    @Test
    void a_paper_with_nothing_on_it_is_read_and_says_so() {
        var reading = Readings.read(new Paper("empty.docx", "", "", List.of(), List.of(), List.of(), List.of()), Corrections.NONE);

        assertThat(reading.plan().title()).isEqualTo("empty");
        assertThat(reading.remarks()).extracting(remark -> remark.kind()).contains("no-actions", "no-partnership", "no-title");
    }

    @Test
    void a_row_of_no_cells_and_a_span_beyond_the_table_stop_nothing() {
        var cell = new Block.Cell(List.of(new Block.Line("Action", false)), null, 90, 70, Place.NOWHERE);
        var table = new Block.Table("", 3, List.of(new Block.Row(List.of(), Place.NOWHERE), new Block.Row(List.of(cell), Place.NOWHERE)), Place.NOWHERE);

        assertThatCode(() -> Readings.read(new Paper("x", "", "", List.of(), List.of(), List.of(table), List.of()), Corrections.NONE))
                .doesNotThrowAnyException();
    }

    private static String mark(String line) {
        return line.replaceAll("(?s).*(⟦\\d+⟧).*", "$1");
    }

    /** Papers of blocks at random, each line with a mark of its own behind it. */
    private static final class Making {
        private final Random random;
        private final List<String> marks = new ArrayList<>();
        private int tables;

        Making(long seed) {
            this.random = new Random(seed);
        }

        Paper paper() {
            var blocks = new ArrayList<Block>();
            for (int i = random.nextInt(8); i >= 0; i--) {
                blocks.add(block());
            }
            return new Paper("a plan.docx", "", "", random.nextBoolean() ? List.of(line()) : List.of(), List.of(line()), blocks, List.of());
        }

        private Block block() {
            return switch (random.nextInt(6)) {
                case 0 -> new Block.Heading(1 + random.nextInt(3), line(), Place.page(1));
                case 1 -> new Block.Paragraph(random.nextBoolean() ? line() : line() + "\n" + line(), Place.page(1));
                case 2 -> new Block.Points(List.of(new Block.Point(1, line()), new Block.Point(2, line())), Place.page(2));
                default -> table();
            };
        }

        private Block table() {
            int width = 1 + random.nextInt(6);
            var place = Place.page(1).table(++tables);
            var rows = new ArrayList<Block.Row>();
            boolean headed = random.nextInt(4) > 0;
            for (int row = random.nextInt(6); row >= 0; row--) {
                var cells = new ArrayList<Block.Cell>();
                for (int column = 0; column < width; column++) {
                    boolean span = random.nextInt(12) == 0;
                    int across = span ? 1 + random.nextInt(width - column) : 1;
                    var shade = random.nextInt(6) == 0 ? List.of("00b050", "ff0000", "ffc000").get(random.nextInt(3)) : null;
                    cells.add(new Block.Cell(lines(headed && rows.isEmpty()), shade, across, random.nextInt(15) == 0 ? 2 : 1, place));
                    column += across - 1;
                }
                rows.add(new Block.Row(cells, place.row(rows.size() + 1)));
            }
            return new Block.Table(random.nextInt(8) == 0 ? line() : "", headed && random.nextBoolean() ? 1 : 0, rows, place);
        }

        private List<Block.Line> lines(boolean heading) {
            var lines = new ArrayList<Block.Line>();
            for (int i = heading ? 1 : random.nextInt(3); i > 0; i--) {
                lines.add(new Block.Line(heading ? marked(WORDS.get(random.nextInt(6))) : line(), random.nextInt(4) == 0));
            }
            return lines;
        }

        private String line() {
            return marked(WORDS.get(random.nextInt(WORDS.size())));
        }

        private String marked(String words) {
            var mark = "⟦" + marks.size() + "⟧";
            marks.add(mark);
            return (words + " " + mark).strip();
        }

        Corrections corrections() {
            var other = new Random(marks.size());
            return switch (other.nextInt(4)) {
                case 0 -> new Corrections(
                        Map.of(1, Use.values()[other.nextInt(3)]),
                        Map.of(new Corrections.Cell(1, 1), Column.TEXT, new Corrections.Cell(1, 2), Column.values()[other.nextInt(Column.values().length)]),
                        Map.of(),
                        Map.of("00b050", "Green"),
                        Map.of("title", "A plan", "priorities[0].actions[0].lead", ""),
                        List.of(new Corrections.Apart("priorities[0].actions[0]", 5)),
                        List.of("priorities[0].actions[1]"),
                        List.of("page 1, table 1, row 2"));
                default -> Corrections.NONE;
            };
        }
    }
}
