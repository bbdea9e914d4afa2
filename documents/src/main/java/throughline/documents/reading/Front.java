package throughline.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The first elements of a document, before its text begins. */
final class Front {
    private static final int ELEMENTS = 14;

    private Front() {}

    static List<Element> of(List<Element> elements, Map<Integer, TableUses> uses) {
        var front = new ArrayList<Element>();
        boolean heading = false;
        boolean text = false;
        for (var element : elements) {
            if (front.size() == ELEMENTS) {
                break;
            }
            if (element instanceof Element.Table table) {
                if (Objects.requireNonNull(uses.get(table.number())).kind() != TableUses.Kind.TEXT
                        || table.grid().columns() != 2) {
                    break;
                }
                for (int row = 0; row < table.grid().rows(); row++) {
                    front.add(new Element.Paragraph(table.grid().pieces(row)));
                }
                continue;
            }
            if (element instanceof Element.Heading && heading && text) {
                break;
            }
            heading |= element instanceof Element.Heading;
            text |= heading && !(element instanceof Element.Heading);
            front.add(element);
        }
        return front.stream().filter(element -> !element.pieces().isEmpty()).toList();
    }
}
