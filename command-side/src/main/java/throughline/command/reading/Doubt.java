package throughline.command.reading;

/**
 * Something in a cell that a careful reader can't settle from the text alone.
 *
 * @param kind a word to sort by: {@code lead-unclear}, {@code timescale-unclear} …
 * @param sentence why it is unclear, and what the coordinator can do about it
 */
public record Doubt(String kind, Span span, String sentence) {}
