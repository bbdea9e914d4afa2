@NullMarked
package throughline.drafts;

import org.jspecify.annotations.NullMarked;
