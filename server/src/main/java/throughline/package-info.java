/** The one deployable: pages, JSON API, sign-in, wiring, embedded database. */
@NullMarked
package throughline;

import org.jspecify.annotations.NullMarked;
