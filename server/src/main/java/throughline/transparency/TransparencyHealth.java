package throughline.transparency;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

/** Tells an operator when the record cannot be proven any more, or nothing is signed. */
final class TransparencyHealth extends AbstractHealthIndicator {
    /** People are served, and what they record is kept; but no checkpoint vouches for it. */
    static final Status NOT_PROVEN = new Status("NOT_PROVEN", "Nothing is signed. Read why, and mend it.");

    private final Keeping keeping;
    private final Tree tree;
    private final Checkpoints checkpoints;
    private final KeyRing keys;

    TransparencyHealth(Keeping keeping, Tree tree, Checkpoints checkpoints, KeyRing keys) {
        super("The tree over the log could not be looked at.");
        this.keeping = keeping;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.keys = keys;
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        var trouble = keeping.trouble();
        builder.status(trouble == null ? Status.UP : NOT_PROVEN)
                .withDetail("origin", keys.origin())
                .withDetail("entries", tree.size())
                .withDetail("signsHere", keys.signsHere());
        checkpoints.newest().map(SignedCheckpoint::checkpoint).ifPresent(newest -> builder.withDetail("signedEntries", newest.size())
                .withDetail("signedAt", newest.time().toString()));
        if (trouble != null) {
            builder.withDetail("trouble", trouble);
        }
    }
}
