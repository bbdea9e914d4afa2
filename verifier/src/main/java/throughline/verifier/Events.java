package throughline.verifier;

import static throughline.verifier.Findings.Area.EVENT;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The pack's events by position, and the positions of those that could not be read. */
final class Events {
    private static final Pattern POSITION = Pattern.compile("^\\{\"position\":([1-9][0-9]{0,17}),");

    private final TreeMap<Long, EventLine> byPosition = new TreeMap<>();
    private final Map<Long, byte[]> leaves = new HashMap<>();
    private final TreeSet<Long> unreadable = new TreeSet<>();
    private final Map<String, Long> sequences = new HashMap<>();
    private final Findings findings;
    private boolean complete;

    private Events(Findings findings) {
        this.findings = findings;
    }

    static Events read(Pack pack, Findings findings) throws IOException {
        var events = new Events(findings);
        events.complete = findings.step(EVENT, "The events can't all be read: events.jsonl", () -> {
            try (var lines = new Lines(pack.open("events.jsonl"))) {
                long last = -1;
                for (var line = lines.next(); line != null; line = lines.next()) {
                    last = events.add(line, lines.number(), last);
                }
            }
        });
        return events;
    }

    private long add(String line, int number, long last) {
        EventLine event;
        try {
            event = EventLine.read(line);
        } catch (Mismatch e) {
            return unreadable(line, number, last, e.sentence());
        }
        long position = event.position();
        if (byPosition.containsKey(position)) {
            findings.add(EVENT, "Event " + position + " stands twice in the pack: one of the two was inserted.");
        } else if (position < last) {
            findings.add(
                    EVENT,
                    "Events " + last + " and " + position
                            + " were swapped: the pack does not give them in the order in which they were recorded.");
        }
        if (byPosition.putIfAbsent(position, event) == null) {
            leaves.put(position, event.leafHash(position));
        }
        var before = sequences.putIfAbsent(event.stream() + "\n" + event.sequence(), position);
        if (before != null && before != position) {
            findings.add(
                    EVENT,
                    "Events " + before + " and " + position + " both say that they are number " + event.sequence()
                            + " of the stream " + Say.shown(event.stream()) + ": one of the two was inserted.");
        }
        return position;
    }

    private long unreadable(String line, int number, long last, String why) {
        var at = POSITION.matcher(line);
        if (!at.find()) {
            findings.add(EVENT, "Line " + number + " of the events was altered or inserted: " + why + ".");
            return last;
        }
        unreadable.add(Long.parseLong(at.group(1)));
        findings.add(EVENT, "Event " + at.group(1) + " was altered after it was recorded: " + why + ".");
        return Long.parseLong(at.group(1));
    }

    Iterable<EventLine> all() {
        return byPosition.values();
    }

    int count() {
        return byPosition.size();
    }

    @Nullable
    EventLine at(long position) {
        return byPosition.get(position);
    }

    /** The hash of the leaf that an event of the pack would have, as it stands there. */
    byte[] leaf(EventLine event) {
        return leaves.getOrDefault(event.position(), Bytes.sha256());
    }

    boolean mentions(long position) {
        return byPosition.containsKey(position) || unreadable.contains(position);
    }

    /** Whether the file could be read to its end, so that an event which is not here is not in it either. */
    boolean complete() {
        return complete;
    }

    /** That something else in the pack tells of an event that is not there. */
    void missing(long position, String witness) {
        if (complete) {
            findings.add(EVENT, "Event " + position + " is missing: the pack has " + witness + ", and not the event.");
        }
    }

    Map<Long, EventLine> ofType(String type) {
        Map<Long, EventLine> some = new LinkedHashMap<>();
        byPosition.forEach((position, event) -> {
            if (event.type().equals(type)) {
                some.put(position, event);
            }
        });
        return some;
    }
}
