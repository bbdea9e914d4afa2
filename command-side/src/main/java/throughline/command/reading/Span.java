package throughline.command.reading;

/**
 * A piece of a cell's text.
 *
 * @param start in UTF-16 code units from 0
 * @param end not included
 */
public record Span(int start, int end) {
    public String of(String text) {
        return text.substring(start, end);
    }
}
