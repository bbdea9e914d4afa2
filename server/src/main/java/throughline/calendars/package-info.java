/** Dates in people's own calendars: secret addresses that calendar programs fetch, and what stands there. */
@NullMarked
package throughline.calendars;

import org.jspecify.annotations.NullMarked;
