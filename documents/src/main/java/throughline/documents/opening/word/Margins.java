package throughline.documents.opening.word;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import throughline.documents.opening.office.Tree;

/** What runs along the pages, without their numbers. */
final class Margins {
    private static final Pattern NUMBER = Pattern.compile("(?i)[-–—|(\\[]?\\s*(page\\s*|p\\.?\\s*)?" + Runs.NUMBER
            + "(\\s*(of|/|\\||-)\\s*(" + Runs.NUMBER + "|\\d+))?\\s*[-–—|)\\]]?");

    private final Paragraphs paragraphs;
    private final Set<String> found = new LinkedHashSet<>();

    Margins(Inside inside) {
        this.paragraphs = new Paragraphs(inside, true);
    }

    void read(Tree part) {
        for (var piece : part.children()) {
            if (piece.is("p")) {
                var read = paragraphs.read(piece);
                for (var line : NUMBER.matcher(read.text()).replaceAll("\t").split("[\n\t]")) {
                    if (!line.isBlank()) {
                        found.add(line.strip());
                    }
                }
                read.boxes().forEach(this::read);
            } else {
                read(piece);
            }
        }
    }

    List<String> lines() {
        return List.copyOf(found);
    }
}
