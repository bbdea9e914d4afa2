/** A plan of the record in the words and the order of a document, as it stands at a moment. */
@NullMarked
package throughline.written;

import org.jspecify.annotations.NullMarked;
