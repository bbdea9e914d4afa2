package throughline.pages;

import java.util.Arrays;
import java.util.Set;

/** What somebody has to do about a finding: the heading that it stands under. */
public enum ToDo {
    LEADS("Say who leads", Set.of("lead-unclear", "lead-missing", "no-lead")),
    DATES("Set a date", Set.of("timescale-unclear", "milestone-date-unclear", "no-timescale", "date-unclear")),
    PROGRESS(
            "Say what became of it",
            Set.of(
                    "completion-unclear",
                    "partner-unclear",
                    "request-unclear",
                    "update-unclear",
                    "resumption-unclear",
                    "see-elsewhere",
                    "duplicate-unclear")),
    REFERENCES("Check the references", Set.of("repeated-reference", "no-reference")),
    FIGURES(
            "Check the figures",
            Set.of(
                    "printed-change",
                    "printed-change-unread",
                    "prose-contradicts-table",
                    "reading-unclear",
                    "indicator-unclear",
                    "amount-unclear",
                    "cap-unclear")),
    PARTS("Kept as text: look whether it belongs elsewhere", Set.of("unknown-part")),
    REST("Check the rest", Set.of());

    private final String heading;
    private final Set<String> kinds;

    ToDo(String heading, Set<String> kinds) {
        this.heading = heading;
        this.kinds = kinds;
    }

    public String heading() {
        return heading;
    }

    /** @param kind of a finding, as the import answers it */
    static ToDo about(String kind) {
        return Arrays.stream(values())
                .filter(one -> one.kinds.contains(kind))
                .findFirst()
                .orElse(REST);
    }
}
