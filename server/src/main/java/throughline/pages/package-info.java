/** The pages: each reads the same answers as the JSON API, and hands its forms in at the same desk. */
@NullMarked
package throughline.pages;

import org.jspecify.annotations.NullMarked;
