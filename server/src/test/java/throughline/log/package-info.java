/** The traps of the log, each with a test that fails without its remedy. */
@NullMarked
package throughline.log;

import org.jspecify.annotations.NullMarked;
