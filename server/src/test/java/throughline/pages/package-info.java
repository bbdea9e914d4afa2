/** The pages, as rules and in a real browser. */
@NullMarked
package throughline.pages;

import org.jspecify.annotations.NullMarked;
