@NullMarked
package throughline.database;

import org.jspecify.annotations.NullMarked;
