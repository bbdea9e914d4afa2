package throughline.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.By;

/**
 * Who asks, read from a command's metadata. The name is there for matching a lead who is a person; it never reaches the
 * log.
 */
public record Actor(By by, @Nullable String name, @Nullable Long expectedSequence) {
    public static final String NAME = "name";
    public static final String EXPECTED_SEQUENCE = "expectedSequence";

    public static Actor from(Map<String, ?> metadata) {
        var name = metadata.get(NAME);
        var expected = metadata.get(EXPECTED_SEQUENCE);
        return new Actor(
                By.from(metadata),
                name == null ? null : name.toString(),
                expected == null ? null : Long.valueOf(expected.toString()));
    }

    public boolean isCoordinator() {
        return by.role() == By.Role.COORDINATOR;
    }

    /** @throws Refusal unless the role may write at all */
    public void mustWrite() {
        switch (by.role()) {
            case COORDINATOR, PARTNER -> {}
            case INSPECTOR, AUDITOR ->
                throw Refusal.notAllowed("Inspectors and auditors read everything and write nothing."
                        + " Ask the plan's coordinator to record this.");
            case INFORMATION_GOVERNANCE ->
                throw Refusal.notAllowed("Information governance decides what is withheld, and records nothing else."
                        + " Ask the plan's coordinator to record this.");
            case ADMINISTRATOR ->
                throw Refusal.notAllowed(
                        "Administrators look after people and settings and have no power over the record."
                                + " Ask the plan's coordinator to record this.");
        }
    }

    /** @throws Refusal unless this is a coordinator; {@code what} completes "Only the plan's coordinator can …" */
    public void mustCoordinate(String what) {
        mustWrite();
        if (!isCoordinator()) {
            throw Refusal.notAllowed("Only the plan's coordinator can " + what + ". Ask them to do it.");
        }
    }

    /** Compared where the aggregate is loaded, so that nothing can come in between. */
    public void mustHaveSeen(long sequence) {
        if (expectedSequence != null && expectedSequence != sequence) {
            throw Refusal.outdated("Someone else recorded something here while you were writing."
                    + " Read what changed, then send yours again.");
        }
    }
}
