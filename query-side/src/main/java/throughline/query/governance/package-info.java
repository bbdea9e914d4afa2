/** Who hears of a plan, who is bound by it, what it rests on, and when it is looked at again. */
@NullMarked
package throughline.query.governance;

import org.jspecify.annotations.NullMarked;
