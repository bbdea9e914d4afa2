package throughline.log;

import java.sql.SQLException;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.jspecify.annotations.Nullable;

/** Recognises PostgreSQL's broken unique constraint by its SQL state: its driver throws no exception of its own for it. */
final class DuplicateKeys implements PersistenceExceptionResolver {
    private static final String UNIQUE_VIOLATION = "23505";

    @Override
    public boolean isDuplicateKeyViolation(Exception exception) {
        return UNIQUE_VIOLATION.equals(sqlState(exception));
    }

    static @Nullable String sqlState(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
