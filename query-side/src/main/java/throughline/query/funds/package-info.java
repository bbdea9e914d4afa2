/** What a plan gave out, and what passed its own limits. */
@NullMarked
package throughline.query.funds;

import org.jspecify.annotations.NullMarked;
