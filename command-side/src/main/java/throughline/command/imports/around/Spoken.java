package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A sentence of the document.
 *
 * @param before the sentence before it in the same text; “This Group …” takes up what that one named
 */
record Spoken(Piece piece, String text, @Nullable String before) {
    private static final Set<String> TABLES = Set.of("indicators", "interventions", "abbreviations", "fund");

    /** Everything that is said outside tables; what the transcriber said of the printing is not the plan's. */
    static List<Spoken> in(Into into) {
        return into.sections()
                .filter(section -> !TABLES.contains(section.section()))
                .filter(section -> !Into.plain(section.section()).contains("transcription"))
                .flatMap(Piece::all)
                .flatMap(Spoken::sentences)
                .toList();
    }

    static Stream<Spoken> sentences(Piece piece) {
        var text = piece.text();
        if (text == null) {
            return Stream.of();
        }
        var all = new ArrayList<Spoken>();
        String before = null;
        for (var sentence : text.text().split("(?<=[.!?])\\s+(?=[\\p{Lu}“\"'‘])|\\n")) {
            if (!sentence.isBlank()) {
                all.add(new Spoken(piece, sentence.strip(), before));
                before = sentence.strip();
            }
        }
        return all.stream();
    }
}
