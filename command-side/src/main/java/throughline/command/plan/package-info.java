/** A plan as a whole: its structure, its versions, and whether it may be written in. */
@NullMarked
package throughline.command.plan;

import org.jspecify.annotations.NullMarked;
