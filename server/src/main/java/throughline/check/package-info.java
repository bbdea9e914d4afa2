/** Whether an entry of the record is what was recorded, proven against the newest checkpoint. */
@NullMarked
package throughline.check;

import org.jspecify.annotations.NullMarked;
