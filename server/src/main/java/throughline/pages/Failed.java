package throughline.pages;

import org.jspecify.annotations.Nullable;
import throughline.api.Problems;
import throughline.commands.OtherRequest;
import throughline.query.Unknown;

/**
 * Why a form was not recorded.
 *
 * @param field that it is about, where it is about one
 */
public record Failed(int status, String sentence, @Nullable String field) {
    private static final String SENT_ALREADY = "This form was saved already, with other words, and what stands in it now"
            + " is not recorded. Look at what was recorded; if this is meant as a further entry, save it once more.";

    private static @Nullable String field(String sentence) {
        if (sentence.startsWith("The day it happened")) {
            return "happened-day";
        }
        if (sentence.startsWith("The file is not here")) {
            return "file";
        }
        return sentence.startsWith("A link begins") ? "link" : null;
    }

    /** @throws Unknown when what the form belongs to is not there for its reader at all */
    static Failed because(RuntimeException e) {
        if (e instanceof Unknown) {
            throw e;
        }
        if (e instanceof Mistake mistake) {
            return new Failed(400, String.valueOf(mistake.getMessage()), mistake.field());
        }
        var told = Problems.told(e);
        var sentence = e instanceof OtherRequest ? SENT_ALREADY : told.sentence();
        return new Failed(told.status(), sentence, field(sentence));
    }
}
