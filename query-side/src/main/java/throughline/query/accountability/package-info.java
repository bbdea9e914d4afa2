/** Who answers for which action, and what they owe, on any day that the record covers. */
@NullMarked
package throughline.query.accountability;

import org.jspecify.annotations.NullMarked;
