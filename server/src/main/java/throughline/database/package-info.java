/** The database: PostgreSQL brought along or one's own, its two accounts, and its schema. */
@NullMarked
package throughline.database;

import org.jspecify.annotations.NullMarked;
