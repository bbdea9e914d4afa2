/** On which days something of a plan is due, and how often each of them moved. */
@NullMarked
package throughline.query.dates;

import org.jspecify.annotations.NullMarked;
