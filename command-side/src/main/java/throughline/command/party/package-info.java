/** A partnership's register of those who can be named as leads. */
@NullMarked
package throughline.command.party;

import org.jspecify.annotations.NullMarked;
