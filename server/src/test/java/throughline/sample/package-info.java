@NullMarked
package throughline.sample;

import org.jspecify.annotations.NullMarked;
