@NullMarked
package throughline.documents.opening;

import org.jspecify.annotations.NullMarked;
