package throughline.documents.reading;

import org.jspecify.annotations.Nullable;
import throughline.documents.plan.Column;

/** What may stand with a priority's heading, and the form's name for it. */
final class PriorityWords {
    private PriorityWords() {}

    /** Absent where a label names nothing that belongs to a priority. */
    static @Nullable String key(String label) {
        var plain = Words.plain(label);
        if (Vocabulary.score(label, Column.PRIORITY_OWNER) > 0.75 || Vocabulary.score(label, Column.LEAD) > 0.75) {
            return "owner";
        }
        if (Vocabulary.score(label, Column.OUTCOME) > 0.65) {
            return "outcome";
        }
        return switch (plain) {
            case "aim",
                    "our aim",
                    "objective",
                    "why this matters",
                    "rationale",
                    "context",
                    "governance",
                    "reporting to",
                    "measures",
                    "success measures",
                    "measures of success",
                    "partners",
                    "description",
                    "introduction",
                    "need",
                    "budget",
                    "funding",
                    "chair",
                    "board" -> Words.camel(label);
            default -> null;
        };
    }
}
