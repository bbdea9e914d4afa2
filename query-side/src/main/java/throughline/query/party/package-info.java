/** A partnership's register: who is on it, and who holds, chairs or is nominated for what, on any day. */
@NullMarked
package throughline.query.party;

import org.jspecify.annotations.NullMarked;
