package throughline.verifier;

import static throughline.verifier.EventLine.quoted;

import java.util.ArrayList;
import java.util.List;

/** The facts of an event as a report must show them: one line for each value that the event holds. */
final class Facts {
    private final List<String> lines = new ArrayList<>();
    private final EventLine event;
    private final Texts texts;
    private int place;
    private boolean complete = true;

    private Facts(EventLine event, Texts texts) {
        this.event = event;
        this.texts = texts;
    }

    /** Empty where a text of it is neither given nor withheld, which is a finding already. */
    static List<String> of(EventLine event, Texts texts) {
        var facts = new Facts(event, texts);
        var revision = event.revision();
        facts.lines.add("position: " + event.position());
        facts.lines.add("eventId: " + quoted(event.eventId()));
        facts.lines.add("recordedAt: " + quoted(event.recordedAt()));
        facts.lines.add("stream: " + quoted(event.stream()));
        facts.lines.add("kind: " + quoted(event.kind()));
        facts.lines.add("sequence: " + event.sequence());
        facts.lines.add("type: " + quoted(event.type()));
        facts.lines.add("revision: " + (revision == null ? "null" : quoted(revision)));
        facts.add("payload", event.payload(), true);
        facts.add("metadata", event.metadata(), false);
        return facts.complete ? facts.lines : List.of();
    }

    private void add(String path, Json value, boolean sealing) {
        switch (value) {
            case Json.Obj object -> {
                empty(path, object.members().isEmpty(), "{}");
                object.members().forEach((name, member) -> add(path + "/" + escaped(name), member, sealing));
            }
            case Json.Arr array -> {
                empty(path, array.elements().isEmpty(), "[]");
                for (int i = 0; i < array.elements().size(); i++) {
                    add(path + "/" + i, array.elements().get(i), sealing);
                }
            }
            case Json.Str string ->
                lines.add(path + ": " + (sealing && Sealed.is(string.text()) ? opened() : string.raw()));
            case Json.Bare bare -> lines.add(path + ": " + bare.raw());
        }
    }

    private void empty(String path, boolean empty, String written) {
        if (empty) {
            lines.add(path + ": " + written);
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private String opened() {
        return switch (texts.at(event.position(), place++)) {
            case null -> {
                complete = false;
                yield "";
            }
            case Texts.Text.Open open -> quoted(open.text());
            case Texts.Text.Withheld withheld -> "withheld by entry " + withheld.by();
            case Texts.Text.Hidden hidden -> "hidden by entry " + hidden.by();
        };
    }
}
