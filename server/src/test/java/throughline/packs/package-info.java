@NullMarked
package throughline.packs;

import org.jspecify.annotations.NullMarked;
