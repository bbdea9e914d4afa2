package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Who may call the API, and what the others read. */
class CallingTheApiTest {
    private static final String[] COORDINATOR = Browser.basic("coordinator", DemoAccounts.PASSWORD);

    private static PeopleServer server;

    private final Browser program = server.browser();

    @BeforeAll
    static void start() {
        server = PeopleServer.start(true);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_call_without_a_sign_in_reads_what_to_do_whatever_its_method() {
        for (var refused : new HttpResponse<?>[] {program.get("/api/room"), program.postJson("/api/room", "{}")}) {
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("application/problem+json");
            var problem = JsonMapper.shared().readTree(String.valueOf(refused.body()));
            assertThat(problem.get("status").asInt()).isEqualTo(401);
            assertThat(problem.get("title").asString()).isEqualTo("Unauthorized");
            assertThat(problem.get("instance").asString()).isEqualTo("/api/room");
            assertThat(problem.get("detail").asString())
                    .isEqualTo("You are not signed in. Send a username and password as HTTP Basic,"
                            + " or sign in at /sign-in.");
            assertThat(refused.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic");
        }
    }

    @Test
    void a_browser_is_not_made_to_ask_for_a_password_in_a_box_of_its_own() {
        var refused = program.get("/api/room", "Sec-Fetch-Mode", "cors");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void a_program_sends_its_password_with_each_call_and_is_given_no_session() {
        var read = program.get("/api/room", COORDINATOR);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.headers().firstValue("Set-Cookie")).isEmpty();
        var written = program.postJson("/api/room", "{}", COORDINATOR);
        assertThat(written.statusCode()).isEqualTo(200);
        assertThat(written.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(program.get("/api/room").statusCode()).isEqualTo(401);
    }

    @Test
    void a_wrong_password_a_broken_header_and_an_unknown_name_are_refused_in_a_sentence() {
        var garbled = new String[] {"Authorization", "Basic %%%"};
        for (var headers : new String[][] {
            Browser.basic("coordinator", "wrong"),
            Browser.basic("nobody", "wrong"),
            Browser.basic("a\0b", "wrong"),
            garbled
        }) {
            var refused = program.get("/api/room", headers);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("not right. Check both").doesNotContain("Exception");
        }
    }

    @Test
    void a_session_may_call_too_and_its_writes_carry_its_token() {
        program.signIn("partner-council", DemoAccounts.PASSWORD, "/");
        assertThat(program.get("/api/room").statusCode()).isEqualTo(200);
        var forged = program.postJson("/api/room", "{}");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(forged.body()).contains("did not carry this session’s token");

        var me = JsonMapper.shared().readTree(program.get("/api/me").body());
        assertThat(me.get("name").asString()).isEqualTo("Samuel Okoro");
        assertThat(me.get("roles").get(0).get("partnership").asString()).isEqualTo(DemoAccounts.PARTNERSHIP);
        var csrf = me.get("csrf");
        var written = program.postJson(
                "/api/room",
                "{}",
                csrf.get("header").asString(),
                csrf.get("token").asString());
        assertThat(written.statusCode()).isEqualTo(200);
    }

    @Test
    void a_password_that_a_browser_remembers_does_not_serve_another_site() {
        var headers = new String[] {COORDINATOR[0], COORDINATOR[1], "Sec-Fetch-Site", "cross-site"};
        assertThat(program.postJson("/api/room", "{}", headers).statusCode()).isEqualTo(403);
    }

    @Test
    void what_is_not_allowed_reads_a_sentence_and_nothing_from_inside() {
        var refused = program.postJson("/api/room/locked", "{}", COORDINATOR);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(refused.body())
                .contains("You are signed in, but may not do this.")
                .doesNotContain("internal words");
    }

    @Test
    void an_address_with_stray_signs_is_refused_in_a_sentence() {
        for (var path : new String[] {"/api//room", "/api/room;x", "/api/%2e%2e/room", "/room%0a"}) {
            var refused = program.get(path, COORDINATOR);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).contains("This address cannot be used.");
        }
    }

    @Test
    void guessing_is_stopped_with_the_time_to_wait_and_other_people_are_not() {
        var guess = Browser.basic("auditor", "guess");
        for (int i = 0; i < 10; i++) {
            assertThat(program.get("/api/room", guess).statusCode()).isEqualTo(401);
        }
        var stopped = program.get("/api/room", Browser.basic("auditor", DemoAccounts.PASSWORD));
        assertThat(stopped.statusCode()).isEqualTo(429);
        assertThat(stopped.headers().firstValue("Retry-After")).isPresent();
        assertThat(stopped.body()).contains("then try again.");
        assertThat(program.get("/api/room", COORDINATOR).statusCode()).isEqualTo(200);
        server.clock().moveOn(Duration.ofMinutes(15));
        assertThat(program.get("/api/room", guess).statusCode()).isEqualTo(401);
    }

    @Test
    void a_burst_of_guesses_gets_no_more_tries_than_one_after_another() {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var guesses = IntStream.range(0, 30)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> program.get("/api/room", Browser.basic("inspector", "guess " + i)), threads))
                    .toList();
            var compared =
                    guesses.stream().map(guess -> guess.join().statusCode()).toList();
            assertThat(compared).filteredOn(status -> status == 401).hasSize(10);
        }
    }

    @Test
    void a_changed_password_ends_what_was_remembered_of_the_old_one_at_once() {
        var people = server.bean(People.class);
        var id = people.create(
                DemoAccounts.ADMINISTRATOR,
                NewPerson.of("changer", "Cara Change", "Police", "the first password", List.of()));
        var first = Browser.basic("changer", "the first password");
        assertThat(program.get("/api/room", first).statusCode()).isEqualTo(200);
        people.setPassword(DemoAccounts.ADMINISTRATOR, id, "the second password");
        assertThat(program.get("/api/room", first).statusCode()).isEqualTo(401);
        assertThat(program.get("/api/room", Browser.basic("changer", "the second password"))
                        .statusCode())
                .isEqualTo(200);
        people.disable(DemoAccounts.ADMINISTRATOR, id);
        assertThat(program.get("/api/room", Browser.basic("changer", "the second password"))
                        .statusCode())
                .isEqualTo(401);
    }
}
