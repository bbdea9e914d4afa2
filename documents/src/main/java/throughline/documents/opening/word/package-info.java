/** Word documents come in. */
@NullMarked
package throughline.documents.opening.word;

import org.jspecify.annotations.NullMarked;
