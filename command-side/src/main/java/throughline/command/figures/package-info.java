/** Reads numbers, sums of money and periods as people write them; what says no number stays as written. */
@NullMarked
package throughline.command.figures;

import org.jspecify.annotations.NullMarked;
