package throughline.seen;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Tells an operator when this node cannot record who looks at what. */
final class SeenHealth extends AbstractHealthIndicator {
    /** People are served, but what they read leaves no trace until it is mended. */
    static final Status NOT_RECORDED = new Status("NOT_RECORDED", "Readings are not recorded. The log file says which, and why.");

    private final ReadingLog log;

    SeenHealth(ReadingLog log) {
        super("The reading log could not be looked at.");
        this.log = log;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var lost = log.lost();
        builder.status(lost.last() == null ? Status.UP : NOT_RECORDED).withDetail("missingSinceStart", lost.count());
    }
}
