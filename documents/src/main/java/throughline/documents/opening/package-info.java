/** Files come in: bytes become a paper, or a sentence says why they do not. */
@NullMarked
package throughline.documents.opening;

import org.jspecify.annotations.NullMarked;
