/** What happened, as the log keeps it for ever: sealed event families, ids and value types. */
@NullMarked
package throughline.events;

import org.jspecify.annotations.NullMarked;
