/** A document as a reader sees it, whatever kind of file it came in or goes out as. */
@NullMarked
package throughline.documents.paper;

import org.jspecify.annotations.NullMarked;
