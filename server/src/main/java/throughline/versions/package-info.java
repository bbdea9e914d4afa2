/** The next version of a plan's document beside the plan as it is, and what is taken over from it. */
@NullMarked
package throughline.versions;

import org.jspecify.annotations.NullMarked;
