package throughline.query.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.PlanId;

/**
 * The days that a plan works towards, as it stands now: what is still due, and when people meet over it. Nothing here is
 * a text of the plan but the references of its actions.
 *
 * @param whom whose days alone; absent means everyone's
 */
public record GetDates(PlanId planId, @Nullable Whom whom) {

    /**
     * Somebody, as My work knows them: by their organisation, by their own name in the register, and by what they hold,
     * chair or are nominated for.
     *
     * @param on the day on which they hold it
     */
    public record Whom(String name, String organisation, LocalDate on) {}

    /**
     * @param position of the last entry that this answer rests on
     * @param days in no particular order
     */
    public record Answer(PlanId planId, long position, List<Day> days) {}

    public enum Kind {
        /** The whole of an action. */
        ACTION,
        MILESTONE,
        /** One partner's part in an action, where it has a date of its own. */
        PART,
        /** An update that was asked for outside a round. */
        UPDATE,
        /** The updates of a round of requests. */
        ROUND,
        BOARD,
        REVIEW,
        NEEDS_ASSESSMENT
    }

    /**
     * One thing and its day.
     *
     * @param id the same for as long as the plan knows it, whatever day it is moved to
     * @param actionId absent where it concerns the plan as a whole
     * @param ref of the action, as printed
     * @param number which milestone of its action, or which of several dates; from 1, and 0 where there is only one
     * @param moves how often its day changed since it was first said; a day that went and came back has moved as well
     * @param saidAt the moment at which its present day was recorded
     */
    public record Day(
            String id,
            Kind kind,
            @Nullable ActionId actionId,
            @Nullable String ref,
            int number,
            Due due,
            int moves,
            Instant saidAt) {}
}
