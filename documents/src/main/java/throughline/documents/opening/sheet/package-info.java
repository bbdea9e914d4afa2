/** Excel workbooks come in. */
@NullMarked
package throughline.documents.opening.sheet;

import org.jspecify.annotations.NullMarked;
