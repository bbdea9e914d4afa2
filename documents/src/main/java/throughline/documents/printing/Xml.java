package throughline.documents.printing;

/** XML as it is written, piece by piece, each text escaped. */
final class Xml {
    private final StringBuilder written = new StringBuilder();

    /** As it stands: markup of our own, never a text of somebody's. */
    Xml raw(String markup) {
        written.append(markup);
        return this;
    }

    Xml text(String text) {
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            switch (character) {
                case '&' -> written.append("&amp;");
                case '<' -> written.append("&lt;");
                case '>' -> written.append("&gt;");
                case '"' -> written.append("&quot;");
                default -> written.append(character);
            }
        }
        return this;
    }

    /** An attribute after the name of an element that is still open. */
    Xml attribute(String name, String value) {
        written.append(' ').append(name).append("=\"");
        text(value);
        written.append('"');
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
