package throughline.documents.reading;

import java.util.List;
import java.util.stream.Collectors;

/** What of a piece stands in the plan: all of it, or what is left when a label or a reference is taken off. */
record Bit(Piece piece, String text, boolean point) {
    Bit with(String other) {
        return new Bit(piece, other, point);
    }

    static List<Bit> of(List<Piece> pieces) {
        return pieces.stream().map(Piece::whole).toList();
    }

    /** Kept whole: a line each, a point behind its bullet. */
    static String whole(List<Bit> bits) {
        return bits.stream()
                .map(bit -> (bit.point ? "• " : "") + bit.text)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** In one line. */
    static String line(List<Bit> bits) {
        return bits.stream()
                .map(bit -> bit.text.strip())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
