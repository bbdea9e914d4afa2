package throughline.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import throughline.query.changes.GetChanges;
import throughline.query.journal.Moment;
import throughline.query.plan.GetTimeline;

/**
 * The two moments that are compared, and what had to be done to what was asked for.
 *
 * @param from as the address says it; the plan's opening at the earliest
 * @param to the same; empty for now
 * @param notes what a reader must know of it, as sentences
 */
public record Range(String from, String to, List<String> notes, Instant opened, British british) {
    private static final int A_DAY = "2024-06-14".length();

    /** @throws IllegalArgumentException with a sentence when one of them is no moment */
    static Range of(String from, String to, GetTimeline.Step opening, Instant now, British british) {
        var notes = new ArrayList<String>();
        return new Range(
                within(from, opening, now, british, notes),
                within(to, opening, now, british, notes),
                notes,
                opening.at(),
                british);
    }

    Moment fromMoment() {
        return moment(from, opened);
    }

    Moment toMoment() {
        return moment(to, opened);
    }

    /** From the opening itself. */
    public boolean isWhole() {
        return from.equals(ChangesPage.START);
    }

    boolean isBackwards(GetChanges.Answer found) {
        // Nothing lies after now, though the last entry may be old.
        return !to.isEmpty() && isBefore(found);
    }

    private static boolean isBefore(GetChanges.Answer found) {
        return found.from().position() > found.to().position()
                || (found.from().position() == found.to().position()
                        && found.from().asAt().isAfter(found.to().asAt()));
    }

    /** The earlier one first. */
    Range turned() {
        var told = new ArrayList<>(notes);
        told.add("The second moment lay before the first, so the two were turned round.");
        return new Range(to, from, List.copyOf(told), opened, british);
    }

    String said(String end, GetChanges.Side side) {
        return switch (moment(end, opened)) {
            case Moment.Now now -> "now";
            case Moment.Until until ->
                end.equals(ChangesPage.START) || until.text().length() == A_DAY
                        ? british.day(until.instant())
                        : british.moment(until.instant());
            case Moment.At at -> british.moment(side.asAt());
        };
    }

    private static String within(
            String end, GetTimeline.Step opening, Instant now, British british, List<String> notes) {
        if (end.equals(ChangesPage.START)) {
            return end;
        }
        var opened = opening.at();
        return switch (moment(end, opened)) {
            case Moment.Now asked -> end;
            case Moment.At asked when asked.position() < opening.first() -> {
                notes.add("The record of this plan begins at @%d: it is compared from its beginning.".formatted(opening.first()));
                yield ChangesPage.START;
            }
            case Moment.At asked -> end;
            case Moment.Until asked when asked.instant().isBefore(opened) -> {
                notes.add("The record of this plan begins on %s, and holds nothing of %s: it is compared from its beginning."
                        .formatted(british.day(opened), british.day(asked.instant())));
                yield ChangesPage.START;
            }
            case Moment.Until asked -> {
                if (!asked.instant().isAfter(now) || british.day(asked.instant()).equals(british.day(now))) {
                    yield end;
                }
                notes.add("%s has not come yet: now stands in its place.".formatted(british.day(asked.instant())));
                yield "";
            }
        };
    }

    /** A plan is compared with its own beginning at the earliest, not with nothing. */
    private static Moment moment(String end, Instant opened) {
        return end.equals(ChangesPage.START) ? Moment.of(opened) : Moment.of(end);
    }
}
