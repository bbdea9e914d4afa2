/** What is done beside the actions: interventions, what they promise, and what shows it. */
@NullMarked
package throughline.command.intervention;

import org.jspecify.annotations.NullMarked;
