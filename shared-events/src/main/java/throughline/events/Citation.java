package throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * Where a printed plan says what an interpretation was read from, so that both can be seen side by side.
 *
 * @param section the document's own name for the part: {@code indicators}, {@code other.need}
 * @param place within it, {@code [3].change}; absent where the whole part says it
 */
public record Citation(Prose section, @Nullable Prose place) {
    public static Citation of(String section, String place) {
        return new Citation(new Prose(section), place.isEmpty() ? null : new Prose(place));
    }

    /** As findings name a place: {@code indicators[3].change}. */
    @Override
    public String toString() {
        return place == null ? section.text() : section.text() + place;
    }
}
