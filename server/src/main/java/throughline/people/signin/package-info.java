/** The door: how identity is decided, by a page or, in a demonstration, by HTTP Basic. */
@NullMarked
package throughline.people.signin;

import org.jspecify.annotations.NullMarked;
