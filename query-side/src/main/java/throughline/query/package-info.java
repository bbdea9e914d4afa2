/** Reading: one package per question. */
@NullMarked
package throughline.query;

import org.jspecify.annotations.NullMarked;
