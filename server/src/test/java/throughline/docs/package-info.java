/** What is written about the project and must stay true. */
@NullMarked
package throughline.docs;

import org.jspecify.annotations.NullMarked;
