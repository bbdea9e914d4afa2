/** What befell the log as a whole. */
@NullMarked
package throughline.command.log;

import org.jspecify.annotations.NullMarked;
