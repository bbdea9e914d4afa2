package throughline.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Where the events of the log held texts on the day on which they were sealed. Says nothing of today's events. */
final class OldTexts {
    private static final String FILE = "texts-as-of-v14.txt";

    private final Map<String, Predicate<String>> byType;

    private OldTexts(Map<String, Predicate<String>> byType) {
        this.byType = byType;
    }

    static OldTexts read() {
        try (var file = OldTexts.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file " + FILE + ".");
            }
            var lines = new String(file.readAllBytes(), StandardCharsets.UTF_8).lines();
            return new OldTexts(lines.filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.groupingBy(
                            line -> line[0],
                            Collectors.collectingAndThen(
                                    Collectors.mapping(line -> pattern(line[1]), Collectors.toList()), OldTexts::any))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param path member names and list numbers, with {@code /} between them */
    boolean isText(String type, String path) {
        return byType.getOrDefault(type, any -> false).test(path);
    }

    private static String pattern(String path) {
        return path.replaceAll("(?<=/)\\*(?=/)", "[0-9]+").replace("/**/", "(/parts/[0-9]+)*/");
    }

    private static Predicate<String> any(List<String> patterns) {
        return Pattern.compile(String.join("|", patterns)).asMatchPredicate();
    }
}
