package throughline.query.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import throughline.events.Due;
import throughline.events.Origin;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.query.journal.Entry;

/**
 * When an action is due: the timescale in force, the first date beside it, and how it moved.
 *
 * @param first the first timescale that had a date; until there is one, the first of all
 * @param interpreted what the printed words were read to mean
 * @param partners every date that a partner ever had of its own, the oldest first
 */
public record Timing(
        @Nullable Timescale current,
        @Nullable Timescale first,
        List<Revision> revisions,
        @Nullable Noted<TimescaleInterpreted> interpreted,
        List<Noted<PartnerDateSet>> partners) {
    static final Timing UNSAID = new Timing(null, null, List.of(), null, List.of());

    /** @param from the timescale before */
    public record Revision(@Nullable Timescale from, Noted<TimescaleRevised> to) {
        /** The date moved later. */
        boolean slipped() {
            var before = from == null ? null : from.due();
            var after = to.event().timescale().due();
            return before != null && after != null && after.lastDay().isAfter(before.lastDay());
        }
    }

    Timing after(TimescaleEvent event, Entry entry, boolean late) {
        return switch (event) {
            case TimescaleSet e -> now(e.timescale(), revisions, interpreted);
            case TimescaleInterpreted e -> now(e.timescale(), revisions, Noted.of(e, entry, late));
            case TimescaleRevised e ->
                now(
                        e.timescale(),
                        Kept.with(revisions, new Revision(current, Noted.of(e, entry, late))),
                        interpreted);
            case PartnerDateSet e ->
                new Timing(
                        current, first, revisions, interpreted, Kept.with(partners, Noted.of(e, entry, late)));
        };
    }

    private Timing now(
            Timescale timescale, List<Revision> moved, @Nullable Noted<TimescaleInterpreted> understood) {
        return new Timing(timescale, firstOf(timescale), moved, understood, partners);
    }

    private Timescale firstOf(Timescale next) {
        return first == null || first.due() == null ? next : first;
    }

    public @Nullable Due due() {
        return current == null ? null : current.due();
    }

    /** The first date that was ever promised; of promises that were merged, the earliest. */
    public @Nullable Due originalDue(List<Origin> origins) {
        return origins.stream()
                .map(Origin::originalDue)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::lastDay))
                .orElseGet(() -> first == null ? null : first.due());
    }

    /** Over all its plans; of promises that were merged, the one that slipped most. */
    public int slips(List<Origin> origins) {
        var before = origins.stream().mapToInt(Origin::slips).max().orElse(0);
        return before + (int) revisions.stream().filter(Revision::slipped).count();
    }

    /** 0 while the day is not past. */
    static long daysPast(@Nullable Due due, LocalDate on) {
        return due == null ? 0 : Math.max(0, on.toEpochDay() - due.lastDay().toEpochDay());
    }
}
