@NullMarked
package throughline.transparency;

import org.jspecify.annotations.NullMarked;
