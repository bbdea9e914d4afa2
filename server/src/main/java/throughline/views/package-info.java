/** Keeps the views up to date, says when they are, and builds them anew while people read and write. */
@NullMarked
package throughline.views;

import org.jspecify.annotations.NullMarked;
