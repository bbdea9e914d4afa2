package throughline.documents.reading;

import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Place;

/** One line of text where it stands on the paper, and why it is no part of the plan where it is none. */
final class Piece {
    private final int number;
    private final Place place;
    private final String words;
    private final boolean point;
    private @Nullable String why;

    Piece(int number, Place place, String words, boolean point) {
        this.number = number;
        this.place = place;
        this.words = words;
        this.point = point;
    }

    static Piece blank(Place place) {
        return new Piece(-1, place, "", false);
    }

    /** The how manieth of the paper: the same whatever is corrected. */
    int number() {
        return number;
    }

    Place place() {
        return place;
    }

    String words() {
        return words;
    }

    boolean isBlank() {
        return words.isEmpty();
    }

    boolean point() {
        return point;
    }

    @Nullable
    String why() {
        return why;
    }

    /** Says why it is left out; the first reason given stays. */
    void leave(String reason) {
        if (why == null) {
            why = reason;
        }
    }

    Bit whole() {
        return new Bit(this, words, point);
    }
}
