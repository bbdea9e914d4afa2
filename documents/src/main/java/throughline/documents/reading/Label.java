package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lines that say what they are: “Owner: Vale Council”. */
record Label(String name, List<Bit> words) {
    private static final Pattern LINE =
            Pattern.compile("^\\s*([\\p{L}][\\p{L}\\p{N} ./&’'()\\-]{0,40}?)\\s*(?::|\\s[–—-]\\s)\\s*(.*)$");

    /** A paragraph whose first line begins with a label; the lines below belong to it. */
    static Optional<Label> of(List<Piece> pieces) {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var found = LINE.matcher(pieces.getFirst().words());
        if (!found.matches() || Words.count(found.group(1)) > 6) {
            return Optional.empty();
        }
        var words = new ArrayList<Bit>();
        words.add(pieces.getFirst().whole().with(found.group(2)));
        pieces.stream().skip(1).map(Piece::whole).forEach(words::add);
        return Optional.of(new Label(found.group(1).strip(), words));
    }

    String plain() {
        return Words.plain(name);
    }
}
