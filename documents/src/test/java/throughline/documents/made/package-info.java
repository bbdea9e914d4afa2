/** Documents as partnerships make them, made here: plans in many layouts, as Word, Excel, CSV and PDF. */
@NullMarked
package throughline.documents.made;

import org.jspecify.annotations.NullMarked;
