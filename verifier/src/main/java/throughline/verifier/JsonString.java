package throughline.verifier;

/** Reads a string of JSON, and refuses characters that are none. */
final class JsonString {
    private final String source;
    private final int start;
    private final StringBuilder text = new StringBuilder();
    private int at;

    private JsonString(String source, int start) {
        this.source = source;
        this.start = start;
        this.at = start + 1;
    }

    /** @param start where its opening quotation mark stands */
    static Json.Str read(String source, int start) {
        var string = new JsonString(source, start);
        for (char c = string.next(); c != '"'; c = string.next()) {
            if (c < ' ') {
                throw string.fault("a control character stands in a string");
            }
            string.text.append(c == '\\' ? string.escaped() : c);
        }
        return string.whole();
    }

    private Json.Str whole() {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isHighSurrogate(text.charAt(i))
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(text.charAt(i))) {
                throw fault("half a character stands in a string");
            }
        }
        return new Json.Str(new Json.Span(source, start, at), text.toString());
    }

    private char escaped() {
        char c = next();
        return switch (c) {
            case '"', '\\', '/' -> c;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> hexadecimal();
            default -> throw fault("an escape that JSON does not have");
        };
    }

    private char hexadecimal() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            char c = next();
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                throw fault("an escape without its four digits");
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }

    private char next() {
        if (at >= source.length()) {
            throw fault("it breaks off");
        }
        return source.charAt(at++);
    }

    private Mismatch fault(String what) {
        return JsonReader.fault(at, what);
    }
}
