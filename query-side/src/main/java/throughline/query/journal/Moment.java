package throughline.query.journal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How far to read: up to now, up to an instant, or up to a position in the log. */
public sealed interface Moment {
    ZoneId LONDON = ZoneId.of("Europe/London");

    Moment NOW = new Now();

    /** The database keeps no instants beyond these. */
    Instant FIRST = Instant.parse("0001-01-02T00:00:00Z");

    Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** The text that gives this moment again. */
    @JsonValue
    String text();

    boolean includes(Entry entry);

    record Now() implements Moment {
        @Override
        public String text() {
            return "";
        }

        @Override
        public boolean includes(Entry entry) {
            return true;
        }
    }

    /** @param instant included, in milliseconds */
    record Until(Instant instant, String text) implements Moment {
        @Override
        public boolean includes(Entry entry) {
            return !entry.recordedAt().isAfter(instant);
        }
    }

    /** @param position included */
    record At(long position) implements Moment {
        @Override
        public String text() {
            return "@" + position;
        }

        @Override
        public boolean includes(Entry entry) {
            return entry.position() <= position;
        }
    }

    /** A day is read to its end in London. */
    static Until of(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(LONDON).toInstant().minusMillis(1);
        return new Until(end, day.toString());
    }

    static Until of(Instant instant) {
        return new Until(instant.truncatedTo(ChronoUnit.MILLIS), instant.toString());
    }

    /**
     * @param text a day, an instant, or a position after “@”; nothing means now
     * @throws IllegalArgumentException with a sentence when it is none of them
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Moment of(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return NOW;
        }
        var written = text.strip();
        try {
            if (written.startsWith("@")) {
                return new At(Long.parseUnsignedLong(written, 1, written.length(), 10));
            }
            var until = written.contains("T") ? instant(written) : of(LocalDate.parse(written));
            if (until.instant().isBefore(FIRST) || until.instant().isAfter(LAST)) {
                throw new DateTimeException("beyond any record");
            }
            return until;
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException(
                    "“" + shortened(written) + "” is not a day, an instant or a position."
                            + " Write 2024-06-14, 2024-06-14T16:05:00Z or @1042.",
                    e);
        }
    }

    private static Until instant(String written) {
        var instant = OffsetDateTime.parse(written).toInstant().truncatedTo(ChronoUnit.MILLIS);
        return new Until(instant, written);
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }
}
