/** Reading the journal on a real database. */
@NullMarked
package throughline.reading;

import org.jspecify.annotations.NullMarked;
