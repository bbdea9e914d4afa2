/** Web pages come in, and what was copied from one, or from Word or Excel, and pasted. */
@NullMarked
package throughline.documents.opening.web;

import org.jspecify.annotations.NullMarked;
