/**
 * Reads what a printed plan says as a careful expert would: pure functions from a cell's text to facts, each with the
 * piece of text that it rests on. What is unclear becomes a {@link throughline.command.reading.Doubt}, never a guess.
 */
@NullMarked
package throughline.command.reading;

import org.jspecify.annotations.NullMarked;
