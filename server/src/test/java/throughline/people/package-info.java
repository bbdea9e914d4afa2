@NullMarked
package throughline.people;

import org.jspecify.annotations.NullMarked;
