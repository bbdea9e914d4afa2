package throughline.query.history;

import throughline.events.LogEvent;
import throughline.events.LogEvent.LogRestored;
import throughline.events.WithholdingEvent;
import throughline.events.WithholdingEvent.TextHidden;
import throughline.events.WithholdingEvent.TextShownAgain;
import throughline.events.WithholdingEvent.TextWithheld;

/** What is said of texts that may not be read, and of the log as a whole; begins with a verb. */
final class WithholdingSentences {
    private WithholdingSentences() {}

    static String of(WithholdingEvent event) {
        return switch (event) {
            case TextHidden e ->
                "hid a text of entry @" + e.position() + " until it is decided whether it may be read"
                        + Words.because(e.reason());
            case TextWithheld e ->
                "withheld " + (e.left() == null ? "a text" : "some words") + " of entry @" + e.position() + " under "
                        + Words.inFull(e.authority()) + Words.because(e.reason());
            case TextShownAgain e ->
                "decided that the hidden text of entry @" + e.position() + " may be read" + Words.because(e.reason());
        };
    }

    static String of(LogEvent event) {
        return switch (event) {
            case LogRestored e ->
                "announced that a backup was brought back: the first " + e.size() + " entries of the record came back, and "
                        + (e.lostSize() - e.size()) + " that had been signed after them are lost"
                        + Words.because(e.reason());
        };
    }
}
