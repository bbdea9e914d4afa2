package throughline.verifier;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All that was found wrong, in sentences, and what could not be told. */
final class Findings {
    private static final int MOST = 20;

    /** Where something is wrong, the most telling place first. */
    enum Area {
        HISTORY,
        EVENT,
        COMPLETENESS,
        TEXT,
        REPORT,
        CHECKPOINT,
        PACK
    }

    private record Finding(Area area, String sentence) {}

    /** A part of the check. */
    interface Step {
        void take() throws IOException;
    }

    private final Set<Finding> wrong = new LinkedHashSet<>();
    private final Set<String> untold = new LinkedHashSet<>();

    void add(Area area, String sentence) {
        wrong.add(new Finding(area, sentence));
    }

    void cannotTell(String sentence) {
        untold.add(sentence);
    }

    /** What the step stumbles over is a finding that begins with these words; false where it did. */
    boolean step(Area area, String words, Step step) throws IOException {
        try {
            step.take();
            return true;
        } catch (Mismatch e) {
            add(area, words + ": " + e.sentence() + ".");
            return false;
        }
    }

    /** A part of the check that finds something out. */
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Null where it can't be read, which is a finding that begins with these words. */
    <T> @Nullable T read(Area area, String words, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (Mismatch e) {
            add(area, words + ": " + e.sentence() + ".");
            return null;
        }
    }

    boolean none() {
        return wrong.isEmpty();
    }

    boolean none(Area area) {
        return wrong.stream().noneMatch(finding -> finding.area == area);
    }

    List<String> untold() {
        return List.copyOf(untold);
    }

    /** The most telling first, and no more than anybody would read. */
    List<String> sentences() {
        var all = wrong.stream()
                .sorted(Comparator.comparing(Finding::area))
                .map(Finding::sentence)
                .toList();
        if (all.size() <= MOST) {
            return all;
        }
        List<String> some = new ArrayList<>(all.subList(0, MOST));
        some.add("And " + Say.number(all.size() - MOST) + " more of this kind.");
        return some;
    }
}
