package throughline.verifier;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON (RFC 8259) strictly: one value, no member twice, no nesting without end, nothing after it. */
final class JsonReader {
    private static final int DEEPEST = 64;

    private final String source;
    private int at;

    private JsonReader(String source) {
        this.source = source;
    }

    static Json read(String source) {
        var reader = new JsonReader(source);
        reader.blanks();
        var value = reader.value(0);
        reader.blanks();
        if (reader.at < source.length()) {
            throw reader.fault("something follows the value");
        }
        return value;
    }

    static Json.Obj object(String source) {
        if (read(source) instanceof Json.Obj object) {
            return object;
        }
        throw new Mismatch("not a JSON object");
    }

    private Json value(int depth) {
        if (depth > DEEPEST) {
            throw fault("nested more than " + DEEPEST + " deep");
        }
        return switch (peek()) {
            case '{' -> members(depth);
            case '[' -> elements(depth);
            case '"' -> string();
            default -> bare();
        };
    }

    private Json members(int depth) {
        int start = at++;
        Map<String, Json> members = new LinkedHashMap<>();
        blanks();
        if (peek() == '}') {
            at++;
            return new Json.Obj(span(start), members);
        }
        while (true) {
            blanks();
            var name = string().text();
            blanks();
            expect(':');
            blanks();
            var value = value(depth + 1);
            if (members.put(name, value) != null) {
                throw fault("the member “" + Say.shown(name) + "” stands twice");
            }
            blanks();
            if (peek() == '}') {
                at++;
                return new Json.Obj(span(start), members);
            }
            expect(',');
        }
    }

    private Json elements(int depth) {
        int start = at++;
        List<Json> elements = new ArrayList<>();
        blanks();
        if (peek() == ']') {
            at++;
            return new Json.Arr(span(start), elements);
        }
        while (true) {
            blanks();
            elements.add(value(depth + 1));
            blanks();
            if (peek() == ']') {
                at++;
                return new Json.Arr(span(start), elements);
            }
            expect(',');
        }
    }

    private Json.Str string() {
        if (peek() != '"') {
            throw fault("“\"” is expected there");
        }
        var string = JsonString.read(source, at);
        at = string.span().end();
        return string;
    }

    private Json bare() {
        int start = at;
        for (var word : List.of("true", "false", "null")) {
            if (source.startsWith(word, at)) {
                at += word.length();
                return new Json.Bare(span(start));
            }
        }
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new Json.Bare(span(start));
    }

    private void digits() {
        int from = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == from) {
            throw fault(at < source.length() ? "no value of JSON" : "it breaks off");
        }
    }

    private void blanks() {
        while (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r') {
            at++;
        }
    }

    /** The character here; U+0000, which no value begins with, at the end. */
    private char peek() {
        return at < source.length() ? source.charAt(at) : 0;
    }

    private char next() {
        if (at >= source.length()) {
            throw fault("it breaks off");
        }
        return source.charAt(at++);
    }

    private void expect(char wanted) {
        if (next() != wanted) {
            throw fault("“" + wanted + "” is expected there");
        }
    }

    private Json.Span span(int start) {
        return new Json.Span(source, start, at);
    }

    private Mismatch fault(String what) {
        return fault(at, what);
    }

    static Mismatch fault(int at, String what) {
        return new Mismatch("at character " + (at + 1) + " it is not well-formed JSON (" + what + ")");
    }
}
