/** Plain text with rows in it comes in: CSV and its kin. */
@NullMarked
package throughline.documents.opening.text;

import org.jspecify.annotations.NullMarked;
