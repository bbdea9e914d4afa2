/** The documents that a plan was read from. */
@NullMarked
package throughline.query.documents;

import org.jspecify.annotations.NullMarked;
