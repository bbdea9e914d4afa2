/** Deciding: what partners and coordinators ask for, and the rules that accept, ignore or refuse it. */
@NullMarked
package throughline.command;

import org.jspecify.annotations.NullMarked;
