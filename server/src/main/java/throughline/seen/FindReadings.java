package throughline.seen;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who came and went, and who looked at or took away what; the newest first.
 *
 * @param from first day, in London
 * @param to last day
 * @param after the {@code next} of the page before
 */
public record FindReadings(
        Scope scope,
        @Nullable UUID person,
        @Nullable Kind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Long after,
        int limit) {

    /**
     * @param keptDays for how long a row is kept
     * @param next the {@code after} of the following page; absent on the last one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(List<Line> readings, int keptDays, @Nullable Long next) {}

    /**
     * @param id in the order of recording
     * @param person their account, for ever; the name is today's
     * @param organisation that they acted for
     * @param kind {@code signed-in}, {@code signed-out}, {@code session-ended}, {@code looked-at} or {@code took-away}
     * @param what that was read, in words
     * @param channel {@code page} or {@code api}
     * @param address path and known parameters of what was read
     * @param network where from, shortened to the network
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            long id,
            Instant at,
            UUID person,
            String name,
            String organisation,
            String kind,
            @Nullable String what,
            @Nullable String channel,
            @Nullable String address,
            @Nullable UUID planId,
            @Nullable UUID actionId,
            @Nullable About about,
            @Nullable String network) {
        /** “Looked at the audit of ratings, of Grace Tembo”. */
        public String inWords() {
            return Kind.of(kind).inWords()
                    + (what == null ? "" : " " + what)
                    + (about == null ? "" : ", of " + about.name())
                    + (api() ? ", through the API" : "");
        }

        public boolean api() {
            return "api".equals(channel);
        }
    }

    /** Whose doings were looked at. */
    public record About(UUID person, String name) {}

    FindReadings after(long last) {
        return new FindReadings(scope, person, kind, from, to, last, limit);
    }
}
