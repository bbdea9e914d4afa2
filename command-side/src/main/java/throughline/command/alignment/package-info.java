/** What a plan serves beyond itself. */
@NullMarked
package throughline.command.alignment;

import org.jspecify.annotations.NullMarked;
