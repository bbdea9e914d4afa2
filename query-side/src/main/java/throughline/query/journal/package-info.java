/** The event table, read in the order of its positions. */
@NullMarked
package throughline.query.journal;

import org.jspecify.annotations.NullMarked;
