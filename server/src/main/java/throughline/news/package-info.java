/** Tells those who have a plan open that something was recorded in it. */
@NullMarked
package throughline.news;

import org.jspecify.annotations.NullMarked;
