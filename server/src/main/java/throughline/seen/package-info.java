/** Who signed in, and who looked at or took away what: a log apart from the plans' events, with a stated time to live. */
@NullMarked
package throughline.seen;

import org.jspecify.annotations.NullMarked;
