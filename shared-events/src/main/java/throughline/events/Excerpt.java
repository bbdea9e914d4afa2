package throughline.events;

/**
 * The piece of a printed row that an interpretation rests on, so that it can be read beside its source.
 *
 * @param column the cell: {@code lead}, {@code timescale}, {@code milestones}, {@code progress}, {@code text} …
 * @param start of the piece in the cell's text as written, in UTF-16 code units from 0
 * @param end of the piece, not included
 */
public record Excerpt(Prose column, int start, int end) {}
