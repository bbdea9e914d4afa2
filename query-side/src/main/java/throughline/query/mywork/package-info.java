/** What a person owes across every partnership that they record in, soonest first. */
@NullMarked
package throughline.query.mywork;

import org.jspecify.annotations.NullMarked;
