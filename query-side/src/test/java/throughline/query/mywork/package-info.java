/** Rules of what somebody owes. */
@NullMarked
package throughline.query.mywork;

import org.jspecify.annotations.NullMarked;
