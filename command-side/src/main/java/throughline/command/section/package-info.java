/** The ordered text around a plan's actions. */
@NullMarked
package throughline.command.section;

import org.jspecify.annotations.NullMarked;
