package throughline.proof;

import java.util.HashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.database.TestDatabase;

/** The whole service, as a demonstration, on a port of its own. */
record Node(ConfigurableApplicationContext context, TestDatabase database) implements AutoCloseable {
    /** One for all proofs that do not end it; it ends with the tests. */
    static Node shared() {
        return Shared.NODE;
    }

    static Node start(TestDatabase database) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        var settings = new HashMap<>(database.settings());
        settings.put("throughline.demo", true);
        settings.put("server.port", 0);
        var arguments = settings.entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new Node(new SpringApplicationBuilder(Throughline.class).run(arguments), database);
    }

    /** The port is known only once the server is up. */
    Caller as(String username) {
        return new Caller("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port"), username);
    }

    JdbcClient sql() {
        return JdbcClient.create(database.owner());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {
        static final Node NODE = start(TestDatabase.freshDatabase());
    }
}
