/** What is done beside the actions, what it promises, and which of that nobody has measured. */
@NullMarked
package throughline.query.interventions;

import org.jspecify.annotations.NullMarked;
