/** Papers go out: the same paper gives the same bytes for ever. */
@NullMarked
package throughline.documents.printing;

import org.jspecify.annotations.NullMarked;
