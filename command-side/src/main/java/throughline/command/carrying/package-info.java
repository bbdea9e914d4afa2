/** What becomes of a plan's unfinished actions: decided one by one, recorded together. */
@NullMarked
package throughline.command.carrying;

import org.jspecify.annotations.NullMarked;
