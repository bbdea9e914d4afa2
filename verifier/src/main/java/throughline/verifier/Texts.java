package throughline.verifier;

import static throughline.verifier.Findings.Area.EVENT;
import static throughline.verifier.Findings.Area.TEXT;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands behind the commitments of the pack's events. */
final class Texts {
    /** Whose text it is, and which. */
    record Place(long position, int place) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return position == other.position
                    ? Integer.compare(place, other.place)
                    : Long.compare(position, other.position);
        }
    }

    /** A text, or why there is none. */
    sealed interface Text {
        record Open(byte[] salt, String text) implements Text {}

        record Withheld(long by) implements Text {}

        record Hidden(long by) implements Text {}
    }

    private final Map<Place, Text> byPlace = new HashMap<>();
    private final Events events;
    private final Findings findings;

    private Texts(Events events, Findings findings) {
        this.events = events;
        this.findings = findings;
    }

    static Texts read(Pack pack, Events events, Findings findings) throws IOException {
        var texts = new Texts(events, findings);
        boolean complete = findings.step(TEXT, "The texts can't all be read: texts.jsonl", () -> {
            try (var lines = new Lines(pack.open("texts.jsonl"))) {
                var last = new Place(-1, 0);
                for (var line = lines.next(); line != null; line = lines.next()) {
                    last = texts.add(line, lines.number(), last);
                }
            }
        });
        if (complete) {
            texts.check();
        }
        return texts;
    }

    @Nullable
    Text at(long position, int place) {
        return byPlace.get(new Place(position, place));
    }

    long withheld() {
        return byPlace.values().stream().filter(Text.Withheld.class::isInstance).count();
    }

    long hidden() {
        return byPlace.values().stream().filter(Text.Hidden.class::isInstance).count();
    }

    private Place add(String line, int number, Place last) throws IOException {
        var read = new Place[] {last};
        findings.step(TEXT, "Line " + number + " of the texts was altered", () -> {
            var object = JsonReader.object(line);
            var shape = object.members().containsKey("text")
                    ? Shape.of(object, "position", "place", "salt", "text")
                    : Shape.of(
                            object,
                            "position",
                            "place",
                            object.members().containsKey("hidden") ? "hidden" : "withheld");
            var place = new Place(shape.number("position"), (int) Math.min(Integer.MAX_VALUE, shape.number("place")));
            if (byPlace.putIfAbsent(place, text(shape)) != null) {
                throw new Mismatch("it gives text " + place.place + " of event " + place.position + " a second time");
            }
            if (place.compareTo(last) < 0) {
                throw new Mismatch("it does not stand in the order of the events");
            }
            read[0] = place;
        });
        return read[0];
    }

    private static Text text(Shape shape) {
        var members = shape.object().members().keySet();
        if (members.contains("text")) {
            var salt = Bytes.base64(shape.text("salt"));
            if (salt.length != Bytes.HASH) {
                throw new Mismatch("its salt is not 32 bytes long");
            }
            return new Text.Open(salt, shape.text("text"));
        }
        return members.contains("hidden")
                ? new Text.Hidden(shape.number("hidden"))
                : new Text.Withheld(shape.number("withheld"));
    }

    private void check() {
        for (var event : events.all()) {
            var sealed = event.sealed();
            for (int place = 0; place < sealed.size(); place++) {
                check(event.position(), place, sealed.get(place));
            }
        }
        byPlace.keySet().stream().sorted().forEach(place -> {
            var event = events.at(place.position);
            if (!events.mentions(place.position)) {
                events.missing(place.position, "a text of it");
            } else if (event != null && place.place >= event.sealed().size()) {
                findings.add(
                        TEXT,
                        "Text " + place.place + " of event " + place.position
                                + " was inserted: the event has no such text.");
            }
        });
    }

    private void check(long position, int place, String commitment) {
        var which = "Text " + place + " of event " + position;
        if (!Sealed.isWellFormed(commitment)) {
            findings.add(
                    EVENT, "Event " + position + " holds a commitment that is not one: its text can't be checked.");
            return;
        }
        switch (at(position, place)) {
            case null ->
                findings.add(
                        TEXT,
                        which + " is missing: the pack neither gives it nor says that it is withheld. Ask for the pack"
                                + " again.");
            case Text.Open open -> {
                if (!Sealed.of(open.salt, open.text).equals(commitment)) {
                    findings.add(
                            TEXT,
                            which + " was altered after it was recorded: it is not the text that the event was made"
                                    + " with.");
                }
            }
            case Text.Withheld withheld -> decided(which, position, place, withheld.by, "TextWithheld", "withheld");
            case Text.Hidden hidden -> decided(which, position, place, hidden.by, "TextHidden", "hidden");
        }
    }

    private void decided(String which, long position, int place, long by, String type, String word) {
        var decision = events.at(by);
        boolean right = decision != null
                && decision.type().equals(type)
                && by > position
                && number(decision, "position").equals(Long.toString(position))
                && number(decision, "place").equals(Integer.toString(place));
        if (!right) {
            findings.add(
                    TEXT,
                    which + " is said to be " + word + " by entry " + by
                            + (decision == null
                                    ? ", which is not in the pack: nothing shows that anybody decided it."
                                    : ", which decides no such thing: the text was left out without a reason."));
        }
    }

    private static String number(EventLine decision, String member) {
        return decision.payload().get(member) instanceof Json.Bare bare ? bare.raw() : "";
    }
}
