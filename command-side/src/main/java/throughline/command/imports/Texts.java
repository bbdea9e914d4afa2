package throughline.command.imports;

import java.util.List;
import java.util.stream.Collectors;
import throughline.events.Passage;

/** The words of a kept passage, as the document prints them. */
final class Texts {
    private Texts() {}

    /** All of it, a line for each part. */
    static String of(Passage passage) {
        return passage.text() != null
                ? passage.text().text()
                : passage.parts().stream().map(Texts::of).collect(Collectors.joining("\n"));
    }

    static List<String> points(Passage passage) {
        return passage.text() != null
                ? List.of(passage.text().text())
                : passage.parts().stream().map(Texts::of).toList();
    }
}
