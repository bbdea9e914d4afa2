/** The next version of a plan's document comes in: what it changes is taken over as the coordinator chooses. */
@NullMarked
package throughline.command.versions;

import org.jspecify.annotations.NullMarked;
