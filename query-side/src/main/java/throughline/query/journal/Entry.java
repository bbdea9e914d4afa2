package throughline.query.journal;

import java.time.Instant;
import java.util.UUID;
import throughline.events.By;
import throughline.events.Event;

/**
 * One row of the event table.
 *
 * @param position its place in the whole log, never used again
 * @param recordedAt the moment that its transaction was stamped with, in milliseconds
 * @param stream the aggregate that decided it
 * @param sequence its place in that stream, from 0
 */
public record Entry(
        long position, UUID eventId, Instant recordedAt, String stream, long sequence, Event event, By by) {}
