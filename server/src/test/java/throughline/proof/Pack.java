package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** An evidence pack that somebody took away, and what the verifier says of it in a Java of its own. */
record Pack(Path file) {
    /** @param code 0 for yes, 1 for no, 2 where it can't tell */
    record Answer(int code, String words) {}

    static Pack of(Path folder, byte[] bytes) {
        try {
            var file = Files.createTempFile(folder, "pack", ".zip");
            Files.write(file, bytes);
            return new Pack(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer verified(String... options) {
        return verifier(Stream.concat(Stream.of(file.toString()), Stream.of(options)).toList());
    }

    /** With nothing beside it but Java's own classes, none of the service's: as if in a Java of its own, without the start. */
    static Answer verifier(List<String> options) {
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, UTF_8)) {
            var main = Alone.MAIN.getDeclaredConstructor(PrintStream.class, PrintStream.class, Clock.class);
            var run = Alone.MAIN.getDeclaredMethod("run", String[].class);
            main.setAccessible(true);
            run.setAccessible(true);
            var code = (int) run.invoke(main.newInstance(out, out, Clock.systemUTC()), (Object) options.toArray(String[]::new));
            return new Answer(code, said.toString(UTF_8));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In a process of its own, as its reader runs it. */
    Answer verifiedByProgram() {
        try {
            var process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                            "-cp",
                            classes().toString(),
                            "throughline.verifier.Main",
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            var words = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Answer(process.waitFor(), words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("Stopped while waiting for the verifier.", e);
        }
    }

    private static final class Alone {
        static final Class<?> MAIN = load();

        private static Class<?> load() {
            try {
                // Never closed: it is used until the tests end.
                @SuppressWarnings("resource")
                var alone = new URLClassLoader(new URL[] {classes().toUri().toURL()}, ClassLoader.getPlatformClassLoader());
                return alone.loadClass("throughline.verifier.Main");
            } catch (ClassNotFoundException | MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static Path classes() {
        try {
            var main = Class.forName("throughline.verifier.Main");
            return Path.of(main.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (ReflectiveOperationException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    String text(String entry) {
        var text = entries().get(entry);
        if (text == null) {
            throw new AssertionError("The pack has no " + entry + ", but " + entries().keySet());
        }
        return text;
    }

    Map<String, String> entries() {
        var entries = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (@Nullable ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** The same with one of its files altered. */
    Pack with(String entry, UnaryOperator<String> alteration) {
        var altered = file.resolveSibling("altered-" + file.getFileName());
        try (var zip = new ZipOutputStream(Files.newOutputStream(altered))) {
            for (var each : entries().entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                var text = each.getKey().equals(entry) ? alteration.apply(each.getValue()) : each.getValue();
                zip.write(text.getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Pack(altered);
    }
}
