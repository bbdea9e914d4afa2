/** Money that a plan gives out, and the limits that it set itself. */
@NullMarked
package throughline.command.fund;

import org.jspecify.annotations.NullMarked;
