package throughline.command.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a progress cell says.
 *
 * <p>A partner is named here only where the text names it: at the start of the entry, as its subject, after “from” or
 * after “by”. A row with one lead whose note names nobody has no partner here, since the note may be the
 * coordinator's.
 *
 * <p>A date is the entry's date only where it dates what is told ({@code 251024 – …}, {@code installed Aug 24}).
 * Dates that are expected, planned or merely mentioned are none.
 *
 * @param partners as printed, in printed order
 * @param when null where the text does not date the entry
 * @param carryForward whether the text says or suggests that the action moves to the next plan
 */
public record ReadEntry(
        Kind kind, List<String> partners, @Nullable Happened when, boolean carryForward, String text, Span span) {
    public ReadEntry {
        partners = List.copyOf(partners);
    }

    /**
     * What an entry says, and the state of the action that follows from it. The last entry that leads to a state
     * decides, with two exceptions: a {@link #PROGRESS} or {@link #NO_CHANGE} after a completion, a hold or a
     * carrying forward leaves that as it is, and a part that is completed never undoes a whole.
     */
    public enum Kind {
        /** A note, plans and expectations included: {@code in-progress}. */
        PROGRESS,
        /** A partner answers that nothing is new: the request is answered, the state stays. */
        NO_CHANGE,
        /** {@code awaiting-update}, until anything is said after it. */
        UPDATE_REQUIRED,
        /** Somebody was asked, and did not answer in time: {@code awaiting-update}. */
        UPDATE_NOT_RECEIVED,
        /** {@code not-started}. */
        NOT_STARTED,
        /** The whole action, delivered: {@code completed}. */
        COMPLETED,
        /** The part of the partners that are named: {@code partly-completed}, or {@code completed} once each lead has. */
        COMPLETED_BY_PARTNER,
        /** Said to be done in part, without saying whose: {@code partly-completed}. */
        PARTLY_COMPLETED,
        /** Running as business as usual, with nothing left to deliver: {@code completed}. */
        IN_PLACE,
        /** Replaced by something else: {@code completed}, in the sense superseded. */
        SUPERSEDED,
        /** Ended undelivered, or struck out: {@code closed}. */
        CLOSED,
        /** A completion or closing is undone: {@code in-progress}. */
        REOPENED,
        /** A question about the action: the state stays; what was completed is completed and queried. */
        QUERY,
        /** The same promise as another action: the state stays, and follows the other action once it is linked. */
        DUPLICATE,
        /** {@code on-hold}. */
        ON_HOLD,
        /** Taken up again after a hold: {@code in-progress}. */
        RESUMED,
        /** {@code carried-forward}. */
        CARRIED_FORWARD,
        /** Points to another row (“as above”): the state is that row's, and unknown here. */
        SEE_ELSEWHERE,
        /** Filled in to say nothing (“N/A”, “tbc”): the state stays. */
        NOTHING
    }
}
