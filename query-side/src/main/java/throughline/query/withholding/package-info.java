/** Which texts may not be read, and why. */
@NullMarked
package throughline.query.withholding;

import org.jspecify.annotations.NullMarked;
