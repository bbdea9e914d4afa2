package throughline.log;

import java.util.HashMap;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import throughline.events.By;

/** Copies {@link By} from a command to its events, and nothing else: no trace ids, no headers. */
final class WhoTypedIt implements CorrelationDataProvider {
    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        var by = new HashMap<String, Object>();
        for (var key : NewRow.KEYS) {
            var value = message.getMetaData().get(key);
            if (value != null) {
                by.put(key, value);
            }
        }
        return by;
    }
}
