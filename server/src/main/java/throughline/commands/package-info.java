/** From a signed-in person's request to events: sending, once and once only, and what the deciding side is given. */
@NullMarked
package throughline.commands;

import org.jspecify.annotations.NullMarked;
