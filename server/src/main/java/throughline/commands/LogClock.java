package throughline.commands;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.axonframework.eventhandling.GenericEventMessage;

/**
 * The clock that events are made by: the real one, except while the sample's year is lived. Rules about deadlines and
 * days that are to come must go by the same.
 */
public final class LogClock extends Clock {
    private final ZoneId zone;

    public LogClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new LogClock(other);
    }

    @Override
    public Instant instant() {
        return GenericEventMessage.clock.instant();
    }
}
