package throughline.database;

import com.zaxxer.hikari.HikariDataSource;

/** The application's connections. */
final class Pool {
    /**
     * One stuck writer must not stop the rest: it loses the append lock after half a minute, and nobody waits for it
     * longer than ten seconds.
     */
    private static final String LIMITS = """
            set lock_timeout = '10s';
            set idle_in_transaction_session_timeout = '30s';
            set statement_timeout = '60s'""";

    private Pool() {}

    static HikariDataSource open(Logins logins, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName("throughline");
        pool.setJdbcUrl(logins.url());
        pool.setUsername(logins.application().user());
        pool.setPassword(logins.application().password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(Math.min(2, connections));
        pool.setConnectionTimeout(10_000);
        pool.setConnectionInitSql(LIMITS);
        pool.addDataSourceProperty("ApplicationName", "throughline");
        return pool;
    }
}
