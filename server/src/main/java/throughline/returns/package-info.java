/** Returns: what a plan says at a moment, laid out for a board or for the public, issued and kept to the byte. */
@NullMarked
package throughline.returns;

import org.jspecify.annotations.NullMarked;
