package throughline.pages;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.Who;
import throughline.query.history.Told;
import throughline.query.plan.GetTimeline;

/** Entries and steps of a made-up plan. */
final class Lives {
    static final Who GRACE = new Who("Grace Tembo", "Probation", "partner", "page");

    private Lives() {}

    static GetTimeline.Step step(long first, long position, String at, boolean rating) {
        return new GetTimeline.Step(first, position, Instant.parse(at), (int) (position - first + 1), rating);
    }

    static Told entry(long position, String at, String type, String kind) {
        return entry(position, at, type, kind, null);
    }

    static Told entry(long position, String at, String type, String kind, @Nullable ActionId action) {
        return new Told(
                position,
                Instant.parse(at),
                type,
                kind,
                "Grace Tembo (Probation) did " + position + ".",
                GRACE,
                action,
                null,
                null,
                false,
                Map.of());
    }
}
