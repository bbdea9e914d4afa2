package throughline.command.reading;

/**
 * A body that must answer, approve or receive something for an action that it does not lead.
 *
 * @param name as printed
 * @param span the words that say so, the name among them
 */
public record NamedBody(String name, Involvement involvement, Span span) {
    public enum Involvement {
        ANSWERS,
        APPROVES,
        RECEIVES
    }
}
