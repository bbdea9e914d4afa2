/** What stands around a plan's actions, as one part of its fold. */
@NullMarked
package throughline.query.context;

import org.jspecify.annotations.NullMarked;
