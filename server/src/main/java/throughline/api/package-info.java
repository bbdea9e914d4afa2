/** The JSON API: requests in, answers and problems out. */
@NullMarked
package throughline.api;

import org.jspecify.annotations.NullMarked;
