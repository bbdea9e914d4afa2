package throughline.benchmarks;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import throughline.events.Event;
import throughline.events.Lead;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.Prose;
import throughline.events.StatusKey;

/**
 * Everything that a number of plans went through in two years, in the order of its recording: five plans to a
 * partnership of a dozen parties, and each plan's entries a handful at a time between those of all others.
 */
record Plans(int count, Instant begin, Instant end) {
    static final int PARTIES = 12;
    private static final int PRIORITIES = 6;
    private static final int SITTING = 6;

    record Row(String stream, String kind, long sequence, Event event, Instant recordedAt) {}

    static Plans until(Instant end, int count) {
        return new Plans(count, end.minus(Duration.ofDays(730)), end);
    }

    long events() {
        return openings() + (long) count * Ids.ACTIONS * Life.EVENTS;
    }

    private long openings() {
        return count * (1L + PRIORITIES) + (long) partnerships() * PARTIES;
    }

    int partnerships() {
        return Math.ceilDiv(count, Ids.PLANS_PER_PARTNERSHIP);
    }

    void forEach(Consumer<Row> taker) {
        var openings = new Consumer<Row>() {
            private long told;

            @Override
            public void accept(Row row) {
                taker.accept(row);
                told++;
            }
        };
        for (int plan = 0; plan < count; plan++) {
            open(plan, openings);
        }
        var told = openings.told;
        for (int number = 0; number < Life.EVENTS; number++) {
            for (int from = 0; from < Ids.ACTIONS; from += SITTING) {
                for (int plan = 0; plan < count; plan++) {
                    for (int action = from; action < from + SITTING; action++) {
                        var at = at(told++);
                        var event = new Life(plan, action).event(number, LocalDate.ofInstant(at, ZoneOffset.UTC));
                        taker.accept(new Row(Ids.action(plan, action).toString(), "Action", number, event, at));
                    }
                }
            }
        }
    }

    private void open(int plan, Consumer<Row> taker) {
        var partnership = Ids.partnershipOf(plan);
        if (plan % Ids.PLANS_PER_PARTNERSHIP == 0) {
            for (int number = 0; number < PARTIES; number++) {
                var party = Ids.party(plan, number);
                taker.accept(new Row(
                        party.toString(),
                        "Party",
                        0,
                        new PartyRegistered(party, partnership, Lead.Kind.ORGANISATION, new Prose(partyName(number))),
                        begin));
            }
        }
        var id = Ids.plan(plan);
        taker.accept(new Row(
                id.toString(),
                "Plan",
                0,
                new PlanOpened(
                        id,
                        partnership,
                        new Prose("Safer evenings plan " + plan),
                        new Prose("two years"),
                        null,
                        StatusKey.RED_AMBER_GREEN,
                        null,
                        null),
                begin));
        for (int number = 0; number < PRIORITIES; number++) {
            taker.accept(new Row(
                    id.toString(),
                    "Plan",
                    number + 1L,
                    new PriorityAdded(
                            id,
                            Ids.priority(plan, number),
                            new Prose(String.valueOf(number + 1)),
                            new Prose("Young people of ward " + (number + 1) + " feel safe on their way home")),
                    begin));
        }
    }

    static String partyName(int number) {
        return "Organisation " + (number + 1);
    }

    /** Never earlier than the one before, to the millisecond. */
    private Instant at(long number) {
        var millis = Duration.between(begin, end).toMillis();
        return begin.plusMillis((long) ((double) millis * number / events()));
    }
}
