/** Rounds of update requests: everyone who owes something in a plan is asked at once, and what came is settled at once. */
@NullMarked
package throughline.command.handover;

import org.jspecify.annotations.NullMarked;
