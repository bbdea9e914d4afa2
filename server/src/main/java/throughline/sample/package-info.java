/** The demonstration's own plan: a year in the life of an invented partnership, told through the real commands. */
@NullMarked
package throughline.sample;

import org.jspecify.annotations.NullMarked;
