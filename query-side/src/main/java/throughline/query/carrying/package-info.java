/** What could become of a plan's unfinished actions when the next plan begins. */
@NullMarked
package throughline.query.carrying;

import org.jspecify.annotations.NullMarked;
