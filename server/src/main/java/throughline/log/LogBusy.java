package throughline.log;

import org.axonframework.common.AxonTransientException;

/** Another transaction held the log for too long; nothing was recorded, and the same request may be sent again. */
public class LogBusy extends AxonTransientException {
    public LogBusy(Throwable cause) {
        super("Another write has held the log for too long. Nothing was recorded; please send the same request again.", cause);
    }
}
