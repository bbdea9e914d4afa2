/** What a plan measures: its indicators and their readings. */
@NullMarked
package throughline.command.indicator;

import org.jspecify.annotations.NullMarked;
