/** A plan as a document writes it: {@code plan-as-written/1}. */
@NullMarked
package throughline.documents.plan;

import org.jspecify.annotations.NullMarked;
