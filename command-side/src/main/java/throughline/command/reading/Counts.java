package throughline.command.reading;

import java.util.List;
import java.util.Locale;

/** Small numbers, in figures or in words. */
final class Counts {
    private static final List<String> NAMES = List.of(
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    static final String WORDS = String.join("|", NAMES.subList(1, NAMES.size()));

    private Counts() {}

    static int of(String printed) {
        var word = NAMES.indexOf(printed.toLowerCase(Locale.ROOT));
        return word < 0 ? Integer.parseInt(printed.replace(",", "")) : word;
    }
}
