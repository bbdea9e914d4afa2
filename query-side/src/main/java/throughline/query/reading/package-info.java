/** How a printed plan was read: each interpretation beside the words that it rests on. */
@NullMarked
package throughline.query.reading;

import org.jspecify.annotations.NullMarked;
