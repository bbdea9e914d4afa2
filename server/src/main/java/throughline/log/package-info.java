/** The log of events: how it is appended, read, and followed by event processors. */
@NullMarked
package throughline.log;

import org.jspecify.annotations.NullMarked;
