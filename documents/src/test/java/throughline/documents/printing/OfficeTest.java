package throughline.documents.printing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;

/** Printed files as LibreOffice sees them: each is opened and shown as pages. */
class OfficeTest {
    private static final Map<String, Return> RETURNS = Map.of(
            "whole", Returns.whole(),
            "changed", Returns.changed(),
            "unchanged", Returns.unchanged(),
            "empty", Returns.empty());

    @TempDir
    static Path folder;

    @BeforeAll
    static void shown() throws Exception {
        assumeTrue(
                Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                        .anyMatch(path -> Files.isExecutable(Path.of(path, "soffice"))),
                "LibreOffice (soffice) is not here: printed files are not opened with it.");
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (var each : RETURNS.entrySet()) {
            for (var format : List.of(Format.DOCX, Format.XLSX)) {
                var file = folder.resolve(each.getKey() + "-" + format.ending() + "." + format.ending());
                Files.write(file, Printing.print(Layout.of(each.getValue()), format));
                command.add(file.toString());
            }
        }
        var office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        if (!office.waitFor(5, TimeUnit.MINUTES)) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
        assertThat(office.waitFor()).as(Files.readString(folder.resolve("log"))).isZero();
    }

    /** A word that is broken in two by its cell would be two that nobody wrote. */
    @Test
    void what_Word_shows_is_what_was_printed_word_by_word() throws IOException {
        for (var each : RETURNS.entrySet()) {
            assertThat(shown(each.getKey(), Format.DOCX))
                    .as(each.getKey())
                    .containsExactlyInAnyOrderElementsOf(words(Layout.of(each.getValue())));
        }
    }

    @Test
    void a_workbook_opens_and_shows_every_part_of_the_plan() throws IOException {
        for (var each : RETURNS.entrySet()) {
            var values = Values.of(Layout.of(each.getValue()));
            var texts = Stream.concat(
                    values.table().stream().flatMap(List::stream),
                    values.plan().stream().map(part -> part.text()));

            assertThat(shown(each.getKey(), Format.XLSX)).as(each.getKey()).containsAll(words(texts));
        }
    }

    private static TreeSet<String> shown(String name, Format format) throws IOException {
        try (var pdf = Loader.loadPDF(
                folder.resolve(name + "-" + format.ending() + ".pdf").toFile())) {
            return words(Stream.of(new PDFTextStripper().getText(pdf).replaceAll("Page \\d+ of \\d+", "")));
        }
    }

    private static TreeSet<String> words(Paper paper) {
        var texts = paper.blocks().stream().flatMap(OfficeTest::texts);
        return words(Stream.of(texts, paper.heads().stream(), paper.feet().stream(), Stream.of("·"))
                .flatMap(each -> each));
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Heading it -> Stream.of(it.text());
            case Block.Paragraph it -> Stream.of(it.text());
            case Block.Points it -> it.points().stream().map(Block.Point::text);
            case Block.Table it ->
                it.rows().stream().flatMap(row -> row.cells().stream()).map(Block.Cell::text);
            case Block.Chart it -> it.bars().stream().flatMap(bar -> Stream.of(bar.label(), bar.figure()));
            case Block.NewPage it -> Stream.of();
        };
    }

    /** A line may also end behind a hyphen or a stroke. */
    private static TreeSet<String> words(Stream<String> texts) {
        return texts.flatMap(text -> Arrays.stream(text.split("(?<=[-–—/])|[\\s\\u2003\\u00a0•·]+")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
