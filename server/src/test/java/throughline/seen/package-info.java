@NullMarked
package throughline.seen;

import org.jspecify.annotations.NullMarked;
