/** What may no longer be read: texts that are hidden until it is decided, and texts that are withheld by law. */
@NullMarked
package throughline.command.withholding;

import org.jspecify.annotations.NullMarked;
