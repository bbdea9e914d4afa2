/** What somebody has typed or handed in and not recorded yet, and the bytes of files once they are. */
@NullMarked
package throughline.drafts;

import org.jspecify.annotations.NullMarked;
