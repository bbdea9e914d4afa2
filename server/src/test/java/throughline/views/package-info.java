@NullMarked
package throughline.views;

import org.jspecify.annotations.NullMarked;
