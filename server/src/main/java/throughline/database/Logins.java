package throughline.database;

/**
 * Where the database is, and the two accounts for it.
 *
 * @param url a JDBC URL without user and password
 * @param owner owns the schema and migrates it; used for nothing else
 * @param application what the running service may do: only what the migrations grant
 */
public record Logins(String url, Login owner, Login application) {}
