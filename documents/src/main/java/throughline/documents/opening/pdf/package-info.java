/** PDF files come in, as far as they carry their text. */
@NullMarked
package throughline.documents.opening.pdf;

import org.jspecify.annotations.NullMarked;
