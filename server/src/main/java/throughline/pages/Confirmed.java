package throughline.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import throughline.events.PlanId;

/**
 * What was confirmed in one plan in one piece, as an address carries it.
 *
 * @param position of the last of it in the log
 * @param number of actions
 */
record Confirmed(PlanId planId, long position, int number) {
    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f-]{36})@(\\d{1,18})x(\\d{1,3})");

    static Optional<Confirmed> of(String written) {
        var parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var plan = PlanId.of(parts.group(1));
            return Optional.of(new Confirmed(plan, Long.parseLong(parts.group(2)), Integer.parseInt(parts.group(3))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String written() {
        return planId + "@" + position + "x" + number;
    }
}
