/** What goes out is laid out as a paper: a first page that sums up, and the plan as its partnership prints it. */
@NullMarked
package throughline.documents.layout;

import org.jspecify.annotations.NullMarked;
