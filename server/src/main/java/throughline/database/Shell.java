package throughline.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a program to its end. */
final class Shell {
    /** What a program said, and how it ended. */
    record Outcome(int exit, String said) {
        boolean well() {
            return exit == 0;
        }
    }

    private Shell() {}

    static Outcome run(Path folder, List<String> command) {
        try {
            // Into a file: a server that the program leaves running would hold a pipe open for ever.
            var said = Files.createTempFile("throughline", ".txt");
            try {
                var builder = new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile());
                builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
                builder.environment().put("LC_ALL", "C");
                var exit = builder.start().waitFor();
                return new Outcome(
                        exit,
                        Files.readString(said, StandardCharsets.ISO_8859_1).strip());
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotStart("The start was interrupted.", e);
        }
    }
}
