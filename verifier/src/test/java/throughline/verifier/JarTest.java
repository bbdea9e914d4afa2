package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** As whoever checks a pack runs it: a Java of its own, one jar and nothing beside it. */
class JarTest {
    @TempDir
    private Path folder;

    private record Ended(int code, String out, String err) {}

    @Test
    void it_needs_nothing_but_java_and_ends_with_its_answer() throws IOException, InterruptedException {
        var jar = jar();
        var good = pack(TestPack.good(), "good.zip");
        var seen = Files.writeString(folder.resolve("seen"), TestPack.first(TestLog.good()));
        var yes = run(jar, List.of(), good, "--seen", seen.toString());
        assertThat(yes.err()).isEmpty();
        assertThat(yes.out()).contains("Yes: ", "“log.thornmere.example/record”");
        assertThat(yes.code()).isZero();
        var altered = pack(TestPack.good().with("events.jsonl", text -> text.replaceFirst("Amber", "Green")), "no.zip");
        var no = run(jar, List.of(), altered);
        assertThat(no.err()).contains("Event 1002 was altered after it was recorded");
        assertThat(no.code()).isEqualTo(1);
        assertThat(run(jar, List.of(), folder.resolve("none").toString()).code())
                .isEqualTo(2);
        assertThat(run(jar, List.of(), "--help").out()).contains("--cosigned-by");
    }

    @Test
    void too_little_memory_is_a_sentence_too() throws IOException, InterruptedException {
        var report = "<p>" + "x".repeat(60 << 20) + "</p>";
        var large =
                pack(TestPack.good().with("report.html", TestLog.utf8(report)).signedAnew(), "large.zip");
        var ended = run(jar(), List.of("-Xmx24m"), large);
        assertThat(ended.err())
                .startsWith("This needs more memory than Java was given")
                .doesNotContain("\tat ");
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void a_java_that_is_too_old_can_at_least_say_so() throws IOException {
        try (var start = Start.class.getResourceAsStream("Start.class")) {
            var bytes = start.readNBytes(8);
            assertThat(bytes[6] << 8 | bytes[7])
                    .as("version of its class file, Java 11")
                    .isEqualTo(55);
        }
    }

    private String pack(TestPack pack, String name) throws IOException {
        return Files.write(folder.resolve(name), pack.zipped()).toString();
    }

    /** Of the compiled classes alone, as the build makes it later on. */
    private Path jar() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Start.class.getName());
        var jar = folder.resolve("verifier.jar");
        var classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                Stream<Path> files = Files.walk(classes)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                add(out, classes.relativize(file), file);
            }
        }
        return jar;
    }

    private static void add(JarOutputStream jar, Path name, Path file) throws IOException {
        jar.putNextEntry(new JarEntry(name.toString().replace(File.separatorChar, '/')));
        Files.copy(file, (OutputStream) jar);
        jar.closeEntry();
    }

    private Ended run(Path jar, List<String> flags, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(arguments));
        var out = folder.resolve("out");
        var err = folder.resolve("err");
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        process.environment().remove("CLASSPATH");
        int code = process.start().waitFor();
        return new Ended(
                code, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }
}
