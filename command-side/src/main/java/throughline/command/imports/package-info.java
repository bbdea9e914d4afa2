/** A printed plan comes in as it is written. */
@NullMarked
package throughline.command.imports;

import org.jspecify.annotations.NullMarked;
