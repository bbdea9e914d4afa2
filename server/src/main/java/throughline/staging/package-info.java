/** Documents on their way to becoming plans: sent, read, looked at, and only then recorded. */
@NullMarked
package throughline.staging;

import org.jspecify.annotations.NullMarked;
