package throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {
    @TempDir
    Path folder;

    Path programs;

    /** Unpacked once for all; what is unpacked is never written to. */
    @BeforeEach
    void bring_the_programs() throws IOException {
        var unpacked = Programs.in(TestDatabase.home()).folder();
        var home = Files.createDirectories(folder.resolve("postgres"));
        programs = Files.createSymbolicLink(home.resolve(unpacked.getFileName()), unpacked);
    }

    @AfterEach
    void take_them_away() throws IOException {
        Files.delete(programs);
    }

    @Test
    void data_survive_a_restart() throws Exception {
        try (var server = start()) {
            run(server.database("throughline").url(), server, "create table kept as select 42 as answer");
        }
        assertThat(postmaster()).isEmpty();
        try (var server = start()) {
            assertThat(answer(server)).isEqualTo(42);
        }
    }

    @Test
    void data_survive_a_kill_of_the_server() throws Exception {
        var server = start();
        run(server.database("throughline").url(), server, "create table kept as select 42 as answer");
        kill(ProcessHandle.of(postmaster().orElseThrow().pid()).orElseThrow());
        try (var again = start()) {
            assertThat(answer(again)).isEqualTo(42);
        }
    }

    @Test
    void a_server_left_behind_by_a_killed_node_is_adopted_and_stopped_by_its_last_user() throws Exception {
        var node = startNode();
        await().atMost(Duration.ofSeconds(120)).until(() -> Files.exists(folder.resolve("ready")));
        var left = postmaster().orElseThrow();

        kill(node.toHandle());

        assertThat(left.runs()).isTrue();
        try (var server = start()) {
            assertThat(server.port()).isEqualTo(left.port());
        }
        assertThat(left.runs()).isFalse();
    }

    @Test
    void two_nodes_share_one_server_and_the_first_to_leave_does_not_stop_it() throws Exception {
        var first = start();
        var second = start();
        assertThat(second.port()).isEqualTo(first.port());
        first.close();
        run(second.database("throughline").url(), second, "select 1");
        second.close();
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void two_starts_at_the_same_moment_end_with_one_server() throws Exception {
        var both = List.of(CompletableFuture.supplyAsync(this::start), CompletableFuture.supplyAsync(this::start));
        var servers = both.stream().map(CompletableFuture::join).toList();
        assertThat(servers.get(0).port()).isEqualTo(servers.get(1).port());
        servers.forEach(EmbeddedPostgres::close);
        assertThat(postmaster()).isEmpty();
    }

    @Test
    void another_program_with_the_number_in_postmaster_pid_does_not_stop_the_start() throws Exception {
        start().close();
        Files.writeString(
                cluster().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + cluster() + "\n1\n1\n\n127.0.0.1\n\nready\n");
        try (var server = start()) {
            assertThat(server.port()).isNotEqualTo(1);
        }
    }

    @Test
    void what_it_keeps_is_closed_to_others_and_asks_for_a_password() throws Exception {
        try (var server = start()) {
            var url = server.database("throughline").url();
            assertThat(Files.getPosixFilePermissions(folder.resolve("postgres/passwords")))
                    .hasSize(2);
            assertThat(Files.getPosixFilePermissions(cluster())).hasSize(3);
            assertThatThrownBy(() -> DriverManager.getConnection(url, "throughline_owner", "guess")
                            .close())
                    .hasMessageContaining("password authentication failed");
        }
    }

    @Test
    void it_keeps_what_it_has_confirmed() throws Exception {
        try (var server = start()) {
            var url = server.database("throughline").url();
            assertThat(text(url, server, "show fsync")).isEqualTo("on");
            assertThat(text(url, server, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(url, server, "show full_page_writes")).isEqualTo("on");
            assertThat(text(url, server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(url, server, "select datlocale from pg_database where datname = current_database()"))
                    .isEqualTo("C.UTF-8");
        }
    }

    @Test
    void a_folder_with_spaces_will_do() throws Exception {
        try (var server = EmbeddedPostgres.start(folder.resolve("a folder"), List.of())) {
            run(server.database("throughline").url(), server, "select 1");
        }
    }

    /** A node of its own: what a killed service leaves behind. */
    static final class Node {
        public static void main(String[] args) throws IOException, InterruptedException {
            EmbeddedPostgres.start(Path.of(args[0]), List.of());
            Files.createFile(Path.of(args[0], "ready"));
            Thread.sleep(TimeUnit.MINUTES.toMillis(5));
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, List.of());
    }

    private Process startNode() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Node.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("node.log").toFile())
                .start();
    }

    private Path cluster() {
        return folder.resolve("postgres").resolve("cluster-18");
    }

    private Optional<Postmaster> postmaster() {
        return Postmaster.of(cluster());
    }

    private static void kill(ProcessHandle process) {
        process.destroyForcibly();
        await().until(() -> !process.isAlive());
    }

    private static int answer(EmbeddedPostgres server) throws SQLException {
        return Integer.parseInt(text(server.database("throughline").url(), server, "select answer from kept"));
    }

    private static void run(String url, EmbeddedPostgres server, String sql) throws SQLException {
        var owner = server.database("throughline").owner();
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String url, EmbeddedPostgres server, String sql) throws SQLException {
        var owner = server.database("throughline").owner();
        try (var connection = DriverManager.getConnection(url, owner.user(), owner.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
