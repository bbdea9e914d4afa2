@NullMarked
package throughline.pages;

import org.jspecify.annotations.NullMarked;
