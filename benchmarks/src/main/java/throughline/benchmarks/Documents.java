package throughline.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.opening.Opening;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Column;
import throughline.documents.printing.Format;
import throughline.documents.printing.Printing;
import throughline.documents.reading.Corrections;
import throughline.documents.reading.Readings;

/** How long a plan takes on its way out into each kind of file and, where it comes in again, on its way back. */
final class Documents {
    private static final int WARMING_UP = 3;
    private static final int TIMES = 10;
    private static final List<String> WORDS = List.of(
            ("schools partners young people safe places training offer review pathway referral council police health evidence"
                            + " hotspot mentoring families outreach data sharing quarterly board report transition custody")
                    .split(" "));

    private Documents() {}

    static void measure(int rows) throws IOException {
        var going = going(rows);
        System.out.printf("%n| %d rows as | size | out | opened | read |%n|---|---|---|---|---|%n", rows);
        for (var format : Format.values()) {
            var bytes = Printing.print(Layout.of(going), format);
            var out = timed(() -> Printing.print(Layout.of(going), format));
            System.out.printf(
                    "| %s%s | %,d kB | %.0f ms | ", format.inWords(), pages(format, bytes), bytes.length / 1000, out);
            if (format == Format.HTML) {
                System.out.println("– | – |");
            } else {
                var paper = Opening.open(bytes, "plan." + format.ending());
                var opened = timed(() -> Opening.open(bytes, "plan." + format.ending()));
                var read = timed(() -> Readings.read(paper, Corrections.NONE));
                System.out.printf("%.0f ms | %.0f ms |%n", opened, read);
            }
        }
    }

    private static String pages(Format format, byte[] bytes) throws IOException {
        if (format != Format.PDF) {
            return "";
        }
        try (var document = Loader.loadPDF(bytes)) {
            return ", " + document.getNumberOfPages() + " pages";
        }
    }

    /** The median, in milliseconds. */
    private static double timed(Runnable work) {
        for (int i = 0; i < WARMING_UP; i++) {
            work.run();
        }
        var times = new ArrayList<Long>();
        for (int i = 0; i < TIMES; i++) {
            var began = System.nanoTime();
            work.run();
            times.add(System.nanoTime() - began);
        }
        return Times.of(times).percentile(50);
    }

    private static Return going(int rows) {
        var random = new Random(rows);
        var priorities = IntStream.range(0, 10)
                .mapToObj(number -> new AsWritten.Priority(
                        String.valueOf(number + 1),
                        said(random, 5),
                        Map.of(),
                        IntStream.range(0, rows / 10).mapToObj(row -> row(random, number, row)).toList()))
                .toList();
        var plan = new AsWritten(
                "plan", "A plan", "A partnership", "2026/27", null, "OFFICIAL", List.of(), priorities, List.of());
        var columns = List.of(
                        Column.REF, Column.TEXT, Column.LEAD, Column.TIMESCALE, Column.MILESTONES, Column.PROGRESS, Column.RATING)
                .stream()
                .map(column -> new Return.Head(column, column.heading()))
                .toList();
        return new Return(
                plan.title(),
                plan.partnership(),
                "The whole plan",
                "as it stood on 25 October 2026",
                "OFFICIAL",
                new Return.Foot(1042, "0".repeat(64), "1"),
                new Return.Summary(List.of(), List.of(), List.of()),
                plan,
                columns,
                Map.of(),
                true,
                null);
    }

    private static AsWritten.Row row(Random random, int priority, int row) {
        return new AsWritten.Row(
                (priority + 1) + "." + (row + 1),
                null,
                said(random, 18),
                said(random, 3),
                "March 2027",
                List.of(said(random, 8), said(random, 9)),
                said(random, 40),
                List.of("Red", "Amber", "Green").get(random.nextInt(3)),
                List.of(),
                Map.of());
    }

    private static String said(Random random, int words) {
        return IntStream.range(0, words)
                .mapToObj(word -> WORDS.get(random.nextInt(WORDS.size())))
                .collect(Collectors.joining(" ", "Deliver ", "."));
    }
}
