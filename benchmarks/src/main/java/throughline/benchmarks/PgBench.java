package throughline.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.regex.Pattern;
import throughline.database.Logins;

/** PostgreSQL's own measuring program, sending the statements of one command. */
record PgBench(Logins logins) {
    private static final Pattern URL = Pattern.compile("jdbc:postgresql://([^:/]+):(\\d+)/([^?]+).*");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");

    /** @return transactions per second */
    double run(int clients, int seconds) throws IOException, InterruptedException {
        var script = script();
        try {
            var at = URL.matcher(logins.url());
            if (!at.matches()) {
                throw new IllegalStateException("pgbench cannot be pointed to " + logins.url() + ".");
            }
            var command = new ProcessBuilder(
                    "pgbench", "-n", "-M", "prepared", "-c", "" + clients, "-j", "2", "-T", "" + seconds, "-f",
                    script.toString(), "-h", at.group(1), "-p", at.group(2), "-U", logins.application().user(),
                    at.group(3));
            command.environment().put("PGPASSWORD", logins.application().password());
            var process = command.redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var rate = RATE.matcher(said);
            if (process.waitFor() != 0 || !rate.find()) {
                throw new IllegalStateException("pgbench did not run to its end: " + said);
            }
            return Double.parseDouble(rate.group(1).toLowerCase(Locale.ROOT));
        } finally {
            Files.delete(script);
        }
    }

    private static Path script() throws IOException {
        var script = Files.createTempFile("command", ".sql");
        try (InputStream statements = PgBench.class.getResourceAsStream("command.sql")) {
            if (statements == null) {
                throw new IllegalStateException("The statements for pgbench are missing from the jar.");
            }
            Files.copy(statements, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return script;
    }
}
