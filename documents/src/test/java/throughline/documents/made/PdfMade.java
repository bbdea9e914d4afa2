package throughline.documents.made;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Prints Word and Excel files to PDF with LibreOffice, many at once since its start takes seconds. */
public final class PdfMade {
    private PdfMade() {}

    /** Whether LibreOffice is installed; a test that needs it skips where not. */
    public static boolean there() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "soffice")));
    }

    /** @param files by name, with its ending; @return the PDFs under the same names, without it */
    public static Map<String, byte[]> of(Map<String, byte[]> files) {
        try {
            var folder = Files.createTempDirectory("printed");
            try {
                return printed(files, folder);
            } finally {
                delete(folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, byte[]> printed(Map<String, byte[]> files, Path folder) throws IOException {
        var command = new ArrayList<>(List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString()));
        for (var file : files.entrySet()) {
            command.add(
                    Files.write(folder.resolve(file.getKey()), file.getValue()).toString());
        }
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        try {
            if (!process.waitFor(3, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IOException("LibreOffice did not finish");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        }
        var printed = new LinkedHashMap<String, byte[]>();
        for (var name : files.keySet()) {
            var plain = name.substring(0, name.lastIndexOf('.'));
            printed.put(plain, Files.readAllBytes(folder.resolve(plain + ".pdf")));
        }
        return printed;
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }
}
