package throughline.proof;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import throughline.command.Words;
import throughline.commands.LogClock;

/** The day that the rules go by; it moves on when a test says so. */
final class Days extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void moveOn(Duration by) {
        ahead = ahead.plus(by);
    }

    LocalDate today() {
        return Words.today(this);
    }

    @Override
    public Instant instant() {
        return withZone(ZoneOffset.UTC).instant();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(new LogClock(zone), ahead);
    }
}
