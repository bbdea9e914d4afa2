package throughline.api;

import java.util.List;

/** Someone else was first; these sentences say what they recorded. */
class Outdated extends RuntimeException {
    private final transient List<String> changed;

    Outdated(String sentence, List<String> changed) {
        super(sentence);
        this.changed = List.copyOf(changed);
    }

    List<String> changed() {
        return changed;
    }
}
