/** Proof over HTTP, on a real database, of what the service promises to those who use it. */
@NullMarked
package throughline.proof;

import org.jspecify.annotations.NullMarked;
