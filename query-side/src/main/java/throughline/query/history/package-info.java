/** Every event as a sentence, made when read. */
@NullMarked
package throughline.query.history;

import org.jspecify.annotations.NullMarked;
