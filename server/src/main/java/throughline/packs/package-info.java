/** Evidence packs: what somebody takes away to check without us, as docs/proof-format.md has it. */
@NullMarked
package throughline.packs;

import org.jspecify.annotations.NullMarked;
