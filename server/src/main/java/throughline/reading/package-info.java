/** Wires the questions that are answered by folding the journal. */
@NullMarked
package throughline.reading;

import org.jspecify.annotations.NullMarked;
