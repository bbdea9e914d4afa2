package throughline.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.Who;

/**
 * One entry of the log as its reader gets it.
 *
 * @param at the moment of recording
 * @param type the event's name in the log
 * @param kind what it is about: {@code rating}, {@code progress}, {@code timescale} …
 * @param ref the printed reference of its action
 * @param happenedOn the day in the real world, where the event gives one
 * @param late recorded after the plan had ended
 * @param data the payload, with the names of parties beside their ids
 */
public record Told(
        long position,
        Instant at,
        String type,
        String kind,
        String sentence,
        Who by,
        @Nullable ActionId actionId,
        @Nullable String ref,
        @Nullable LocalDate happenedOn,
        boolean late,
        Map<String, Object> data) {}
