package throughline.command.imports.around;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.imports.WrittenPlan;
import throughline.events.Citation;
import throughline.events.Passage;
import throughline.events.Prose;

/**
 * A piece of a section, and where it stands in it.
 *
 * @param place within the section: {@code [3].change}; empty for the whole
 */
record Piece(String section, String place, Passage passage) {
    static Piece of(WrittenPlan.Section section) {
        return new Piece(section.key().text(), "", section.content());
    }

    Citation citation() {
        return Citation.of(section, place);
    }

    /** As findings name a place. */
    String where() {
        return section + place;
    }

    /** Null where it is no text, or an empty one. */
    @Nullable
    Prose text() {
        var text = passage.text();
        return text == null || text.text().isBlank() ? null : text;
    }

    /** The points of a list; whatever is no list is its own only point. */
    List<Piece> points() {
        if (!passage.list()) {
            return List.of(this);
        }
        return parts((at, part) -> "[" + at + "]");
    }

    /** The labelled pieces of an object; none of a list or a text. */
    List<Piece> fields() {
        return passage.list() ? List.of() : parts((at, part) -> "." + part.label());
    }

    Optional<Piece> field(String label) {
        return fields().stream().filter(field -> label.equals(field.label())).findFirst();
    }

    @Nullable
    Prose textOf(String label) {
        return field(label).map(Piece::text).orElse(null);
    }

    @Nullable
    String label() {
        return passage.label() == null ? null : passage.label().text();
    }

    /** This piece and everything within it, in the printed order. */
    Stream<Piece> all() {
        var within = passage.list() ? points() : fields();
        return Stream.concat(Stream.of(this), within.stream().flatMap(Piece::all));
    }

    private interface Naming {
        String of(int at, Passage part);
    }

    private List<Piece> parts(Naming naming) {
        return IntStream.range(0, passage.parts().size())
                .mapToObj(at -> {
                    var part = passage.parts().get(at);
                    return new Piece(section, place + naming.of(at, part), part);
                })
                .toList();
    }
}
