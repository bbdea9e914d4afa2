package throughline.transparency;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** What is signed of the tree: whose log, how many entries, their root, and when it was said. */
public record Checkpoint(String origin, long size, Hash root, Instant time) {
    private static final String TIME = "time ";

    public Checkpoint {
        time = time.truncatedTo(ChronoUnit.SECONDS);
    }

    /** @throws IllegalArgumentException when the text is no checkpoint of ours */
    public static Checkpoint of(String text) {
        var lines = text.split("\n", -1);
        try {
            if (lines.length == 5 && lines[4].isEmpty() && lines[3].startsWith(TIME) && lines[1].matches("0|[1-9][0-9]{0,17}")) {
                return new Checkpoint(
                        lines[0],
                        Long.parseLong(lines[1]),
                        Hash.of(lines[2]),
                        Instant.parse(lines[3].substring(TIME.length())));
            }
        } catch (DateTimeParseException | IllegalArgumentException e) {
            // Told below.
        }
        throw new IllegalArgumentException(
                "This is no checkpoint: four lines are expected, with the log's name, the size, the root and the time.");
    }

    public String text() {
        return "%s\n%d\n%s\n%s%s\n".formatted(origin, size, root.base64(), TIME, time);
    }
}
