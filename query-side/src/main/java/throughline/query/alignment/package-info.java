/** What plans serve beyond themselves, rolled up by a strategy's priorities. */
@NullMarked
package throughline.query.alignment;

import org.jspecify.annotations.NullMarked;
