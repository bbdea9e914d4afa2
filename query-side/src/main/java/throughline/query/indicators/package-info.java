/** What a plan measures: how it changed, computed, and where the document says something else. */
@NullMarked
package throughline.query.indicators;

import org.jspecify.annotations.NullMarked;
