/** One plan as the record has it at any moment: the fold of its events, and the questions that it answers. */
@NullMarked
package throughline.query.plan;

import org.jspecify.annotations.NullMarked;
