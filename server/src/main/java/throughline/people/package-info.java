/** People: who may sign in, for whom they act, and what they may do where. */
@NullMarked
package throughline.people;

import org.jspecify.annotations.NullMarked;
