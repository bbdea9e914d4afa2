package throughline.query.returns;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Readers;
import throughline.events.ReturnId;
import throughline.events.ReturnScope;
import throughline.query.Who;

/** Which returns were issued of a plan, the newest first. */
public record GetReturns(PlanId planId) {
    /** Whether a file may be read. */
    public enum State {
        @JsonProperty("kept")
        KEPT,
        /** A text in it is hidden until it is decided whether it may be read. */
        @JsonProperty("hidden")
        HIDDEN,
        /** A text in it was withheld by law, and its bytes were destroyed with that text. */
        @JsonProperty("destroyed")
        DESTROYED
    }

    public record Answer(PlanId planId, String title, List<Issued> returns) {}

    /**
     * @param asAt the position of the last entry that it rests on
     * @param until the moment that it bears in words
     * @param on the day that lateness was counted on
     * @param edition of the layout that made it
     * @param purpose such as the meeting that it went to
     * @param position of the entry that says so
     */
    public record Issued(
            ReturnId returnId,
            Scope scope,
            Readers readers,
            long asAt,
            Instant until,
            LocalDate on,
            String edition,
            List<File> files,
            @Nullable String purpose,
            Who by,
            Instant at,
            long position) {}

    /**
     * @param priority its reference and title
     * @param party its name
     * @param since the position that it is held against
     */
    public record Scope(
            ReturnScope.Kind kind,
            @Nullable PriorityId priorityId,
            @Nullable String priority,
            @Nullable PartyId partyId,
            @Nullable String party,
            @Nullable Long since) {}

    /**
     * @param sha256 of its bytes, in hexadecimal digits
     * @param because the entries that decided that it may not be read; empty where it may
     */
    public record File(
            String name, String mediaType, long bytes, String sha256, State state, List<Long> because) {}
}
