/** Every round of completion, of a part or of a whole action, and how it ended. */
@NullMarked
package throughline.query.completions;

import org.jspecify.annotations.NullMarked;
