/** What withholding a text means beside the log: where texts are found, and what repeats them. */
@NullMarked
package throughline.withholding;

import org.jspecify.annotations.NullMarked;
