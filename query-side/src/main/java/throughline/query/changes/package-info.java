/** What differs in one plan between two moments, with the events behind it. */
@NullMarked
package throughline.query.changes;

import org.jspecify.annotations.NullMarked;
