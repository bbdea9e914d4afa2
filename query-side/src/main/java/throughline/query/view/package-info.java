/** Views: tables built from the log, which a rebuild fills again in the same way. */
@NullMarked
package throughline.query.view;

import org.jspecify.annotations.NullMarked;
