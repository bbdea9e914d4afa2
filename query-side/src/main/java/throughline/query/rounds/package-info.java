/** What a round of update requests came to: who answered, who was late, from whom nothing was received and since when. */
@NullMarked
package throughline.query.rounds;

import org.jspecify.annotations.NullMarked;
