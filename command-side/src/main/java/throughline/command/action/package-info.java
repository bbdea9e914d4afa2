/** One promise: who leads it, when it is due, how it stands, whether it is done. */
@NullMarked
package throughline.command.action;

import org.jspecify.annotations.NullMarked;
