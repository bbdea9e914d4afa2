/** A paper is read as a plan, every piece of it beside the place where it stands. */
@NullMarked
package throughline.documents.reading;

import org.jspecify.annotations.NullMarked;
