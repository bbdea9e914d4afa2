/** Which returns were issued of a plan, and whether they may still be read. */
@NullMarked
package throughline.query.returns;

import org.jspecify.annotations.NullMarked;
