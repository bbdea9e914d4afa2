package throughline.query.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.journal.Entry;
import throughline.query.journal.Moment;

/**
 * What is kept of a plan that was read: its newest state, its state at some of its earlier entries, and when each of its
 * entries was recorded. The past never changes, so a past moment is folded from the last stop before it. Nothing in it
 * ever changes either.
 *
 * @param stops the states after every {@code apart}th entry, the oldest first
 * @param marks of the plan's own life, from its opening
 */
record Remembered(PlanState newest, List<PlanState> stops, int apart, int folded, List<Mark> marks) {
    /** A hundred and more entries are folded in less time than they take to be read. */
    private static final int FIRST_APART = 32;

    /** Beyond these the distance doubles, so that a long life takes no more memory than a short one. */
    private static final int MOST = 64;

    static final Remembered NOTHING = new Remembered(PlanState.NOTHING, List.of(), FIRST_APART, 0, List.of());

    /** One entry in the life of a plan. */
    record Mark(long position, Instant at, boolean rating) {}

    Remembered after(List<Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var state = newest;
        var kept = new ArrayList<>(stops);
        var told = new ArrayList<>(marks);
        var distance = apart;
        var count = folded;
        for (var entry : entries) {
            state = state.apply(entry);
            if (state.opened() != null) {
                told.add(new Mark(entry.position(), entry.recordedAt(), entry.event() instanceof RatingSet));
            }
            if (++count % distance == 0) {
                kept.add(state);
            }
            if (kept.size() > MOST) {
                distance *= 2;
                kept = everySecond(kept);
            }
        }
        return new Remembered(state, List.copyOf(kept), distance, count, List.copyOf(told));
    }

    /** The last known state that rests on nothing after the moment. */
    PlanState lastBy(Moment moment) {
        if (within(newest, moment)) {
            return newest;
        }
        return stops.reversed().stream()
                .filter(stop -> within(stop, moment))
                .findFirst()
                .orElse(PlanState.NOTHING);
    }

    /** Moments of recording never go back, so the last entry of a state is also its latest. */
    private static boolean within(PlanState state, Moment moment) {
        var recordedAt = state.recordedAt();
        return recordedAt == null
                || switch (moment) {
                    case Moment.Now now -> true;
                    case Moment.Until until -> !recordedAt.isAfter(until.instant());
                    case Moment.At at -> state.position() <= at.position();
                };
    }

    private static ArrayList<PlanState> everySecond(List<PlanState> stops) {
        return IntStream.range(0, stops.size())
                .filter(index -> index % 2 == 1)
                .mapToObj(stops::get)
                .collect(ArrayList::new, ArrayList::add, ArrayList::addAll);
    }
}
