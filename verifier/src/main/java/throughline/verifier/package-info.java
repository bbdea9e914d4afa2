/**
 * Checks an evidence pack, and co-signs checkpoints, from the page docs/proof-format.md alone: no network, no database,
 * no library, nothing of the service that made the pack.
 */
@NullMarked
package throughline.verifier;

import org.jspecify.annotations.NullMarked;
