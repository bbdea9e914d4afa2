/** The transparency log: one Merkle tree over every event, checkpoints of it that are signed, and how both are checked. */
@NullMarked
package throughline.transparency;

import org.jspecify.annotations.NullMarked;
