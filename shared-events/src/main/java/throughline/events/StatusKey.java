package throughline.events;

import java.util.List;
import java.util.Optional;

/** The ratings that a plan uses, best first, with what each means. */
public record StatusKey(List<Entry> entries) {
    /** @param colour a name that a page can draw: blue, green, amber, red or grey; it never stands without its label */
    public record Entry(Rating rating, String colour, Prose meaning) {}

    public static final StatusKey RED_AMBER_GREEN = new StatusKey(List.of(
            entry("Green", "green", "on track"), entry("Amber", "amber", "at risk"), entry("Red", "red", "off track")));

    public static final StatusKey BLUE_RED_AMBER_GREEN = new StatusKey(List.of(
            entry("Blue", "blue", "completed"),
            entry("Green", "green", "on track"),
            entry("Amber", "amber", "at risk"),
            entry("Red", "red", "off track")));

    public StatusKey {
        entries = List.copyOf(entries);
    }

    /** The entry that a label names, whatever its capitals. */
    public Optional<Entry> find(Rating rating) {
        return entries.stream()
                .filter(entry -> entry.rating().label().equalsIgnoreCase(rating.label()))
                .findFirst();
    }

    private static Entry entry(String label, String colour, String meaning) {
        return new Entry(new Rating(label), colour, new Prose(meaning));
    }
}
