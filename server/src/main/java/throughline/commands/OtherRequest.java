package throughline.commands;

import org.axonframework.commandhandling.CommandExecutionException;

/** The key of an earlier request came with another one. */
public class OtherRequest extends CommandExecutionException {
    public static final String SENTENCE = "This Idempotency-Key was used for another request."
            + " Send the first request again as it was, or choose a new key for this one.";

    public OtherRequest() {
        super(SENTENCE, null, SENTENCE);
    }
}
