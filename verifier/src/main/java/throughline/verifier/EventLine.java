package throughline.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One event of the log, in exactly the form in which it was hashed. */
record EventLine(
        long position,
        String eventId,
        String recordedAt,
        String stream,
        String kind,
        long sequence,
        String type,
        @Nullable String revision,
        Json.Obj payload,
        Json.Obj metadata) {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    private static final String[] MEMBERS = {
        "position", "eventId", "recordedAt", "stream", "kind", "sequence", "type", "revision", "payload", "metadata"
    };

    static EventLine read(String line) {
        var all = Shape.of(JsonReader.read(line), MEMBERS);
        if (!(all.value("payload") instanceof Json.Obj payload)
                || !(all.value("metadata") instanceof Json.Obj metadata)) {
            throw new Mismatch("its payload or metadata is not an object");
        }
        var event = new EventLine(
                all.number("position"),
                all.text("eventId"),
                all.text("recordedAt"),
                all.text("stream"),
                all.text("kind"),
                all.number("sequence"),
                all.text("type"),
                all.value("revision").raw().equals("null") ? null : all.text("revision"),
                payload,
                metadata);
        Checkpoint.time(event.recordedAt);
        if (!MOMENT.matcher(event.recordedAt).matches()
                || !event.line(event.position).equals(line)) {
            throw new Mismatch("it is not written in the one form that event lines have");
        }
        return event;
    }

    /** The line as it would be at some position. */
    String line(long at) {
        return "{\"position\":" + at + ",\"eventId\":" + quoted(eventId) + ",\"recordedAt\":" + quoted(recordedAt)
                + ",\"stream\":" + quoted(stream) + ",\"kind\":" + quoted(kind) + ",\"sequence\":" + sequence
                + ",\"type\":" + quoted(type) + ",\"revision\":" + (revision == null ? "null" : quoted(revision))
                + ",\"payload\":" + payload.raw() + ",\"metadata\":" + metadata.raw() + "}";
    }

    /** The hash of its leaf, had it been recorded at some position. */
    byte[] leafHash(long at) {
        var leaf = "throughline-leaf/1\n" + Scope.in(payload, "partnership") + "\n" + Scope.in(payload, "plan") + "\n"
                + Scope.in(payload, "action") + "\n" + Bytes.base64(Bytes.sha256(Bytes.utf8(line(at)))) + "\n";
        return Merkle.leaf(Bytes.utf8(leaf));
    }

    /** The commitments of its payload, by place. */
    List<String> sealed() {
        List<String> sealed = new ArrayList<>();
        collect(payload, sealed);
        return sealed;
    }

    private static void collect(Json value, List<String> sealed) {
        switch (value) {
            case Json.Obj object -> object.members().values().forEach(member -> collect(member, sealed));
            case Json.Arr array -> array.elements().forEach(element -> collect(element, sealed));
            case Json.Str string -> {
                if (Sealed.is(string.text())) {
                    sealed.add(string.text());
                }
            }
            case Json.Bare bare -> {}
        }
    }

    /** A string as event lines write it. */
    static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append(String.format("\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
