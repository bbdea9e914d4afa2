/** Who changed or confirmed which rating, when, from what, to what, and why. */
@NullMarked
package throughline.query.ratings;

import org.jspecify.annotations.NullMarked;
