package throughline.packs;

import java.util.Iterator;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The facts of an event as a report must show them: a line for each of its values, each value as it stands in the event
 * line, to the character. Walks the line itself, since anything that reads values would write some of them otherwise.
 */
final class Facts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String SEALED = "\"sealed:";

    private final String line;
    private final Iterator<SealedText> texts;
    private final StringBuilder facts = new StringBuilder();
    private int at;
    private boolean sealing;

    private Facts(String line, Iterator<SealedText> texts) {
        this.line = line;
        this.texts = texts;
    }

    /**
     * @param line the event line
     * @param texts of its payload, by place
     */
    static String of(String line, List<SealedText> texts) {
        var facts = new Facts(line, texts.iterator());
        facts.members("");
        return facts.facts.toString();
    }

    private void value(String path) {
        switch (line.charAt(at)) {
            case '{' -> members(path);
            case '[' -> elements(path);
            default -> add(path, scalar());
        }
    }

    private void members(String path) {
        if (opened('}')) {
            add(path, "{}");
            return;
        }
        do {
            blanks();
            var name = name();
            blanks();
            at++;
            blanks();
            if (path.isEmpty()) {
                sealing = name.equals("payload");
            }
            value(path.isEmpty() ? name : path + "/" + name.replace("~", "~0").replace("/", "~1"));
        } while (goesOn());
    }

    private void elements(String path) {
        if (opened(']')) {
            add(path, "[]");
            return;
        }
        var number = 0;
        do {
            blanks();
            value(path + "/" + number++);
        } while (goesOn());
    }

    /** Steps into an object or array, and also out of it where it is empty. */
    private boolean opened(char end) {
        at++;
        blanks();
        if (line.charAt(at) != end) {
            return false;
        }
        at++;
        return true;
    }

    private boolean goesOn() {
        blanks();
        return line.charAt(at++) == ',';
    }

    private String name() {
        var written = scalar();
        return written.indexOf('\\') < 0
                ? written.substring(1, written.length() - 1)
                : JSON.readValue(written, String.class);
    }

    private String scalar() {
        var from = at;
        if (line.charAt(at) == '"') {
            while (line.charAt(++at) != '"') {
                if (line.charAt(at) == '\\') {
                    at++;
                }
            }
            at++;
        } else {
            while (",]} \t\r\n".indexOf(line.charAt(at)) < 0) {
                at++;
            }
        }
        return line.substring(from, at);
    }

    private void blanks() {
        while (" \t\r\n".indexOf(line.charAt(at)) >= 0) {
            at++;
        }
    }

    private void add(String path, String value) {
        facts.append(facts.isEmpty() ? "" : "\n").append(path).append(": ");
        facts.append(sealing && value.startsWith(SEALED) ? opened(path) : value);
    }

    private String opened(String path) {
        if (!texts.hasNext()) {
            throw new IllegalStateException("No text stands behind the commitment at " + path + " of " + line);
        }
        var sealed = texts.next();
        if (sealed.text() != null) {
            return quoted(sealed.text());
        }
        return (sealed.hidden() == null ? "withheld by entry " : "hidden by entry ") + sealed.because();
    }

    /** A string as event lines write it. */
    private static String quoted(String text) {
        var quoted = new StringBuilder(text.length() + 2).append('"');
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
