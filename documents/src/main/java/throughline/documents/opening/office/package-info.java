/** What Word and Excel files have in common: a zip of parts that point at each other, XML, and colours of a theme. */
@NullMarked
package throughline.documents.opening.office;

import org.jspecify.annotations.NullMarked;
