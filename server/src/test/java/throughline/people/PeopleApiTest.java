package throughline.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** An administrator makes a usable service over HTTP. */
class PeopleApiTest {
    private static final String[] ADMINISTRATOR = Browser.basic("administrator", DemoAccounts.PASSWORD);
    private static final String DANA = """
            {"username": "Dana.Moss", "name": "Dana Moss", "organisation": "Health", "password": "nine lives of a cat",
             "grants": [{"partnership": "Hill and Marsh Partnership", "role": "coordinator"}]}""";

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
    void somebody_is_made_who_can_sign_in_and_act_and_is_given_and_taken_roles() {
        var made = program.postJson("/api/people", DANA, ADMINISTRATOR);
        assertThat(made.statusCode()).isEqualTo(201);
        var path = made.headers().firstValue("Location").orElseThrow();
        assertThat(made.body())
                .contains("\"username\":\"dana.moss\"", "Hill and Marsh Partnership", "coordinator")
                .doesNotContain("nine lives", "bcrypt");
        assertThat(program.get("/api/room", Browser.basic("dana.moss", "nine lives of a cat"))
                        .statusCode())
                .isEqualTo(200);

        var inspector = "{\"partnership\": \"Fen Partnership\", \"role\": \"inspector\"}";
        assertThat(program.postJson(path + "/grants", inspector, ADMINISTRATOR).body())
                .contains("Fen Partnership");
        assertThat(program.postJson(path + "/grants/withdraw", inspector, ADMINISTRATOR)
                        .body())
                .doesNotContain("Fen Partnership");
        assertThat(program.postJson(path + "/grants/withdraw", inspector, ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(409);

        assertThat(program.postJson("/api/people", DANA, ADMINISTRATOR).statusCode())
                .isEqualTo(409);
        assertThat(program.postJson(path + "/disable", "", ADMINISTRATOR).body())
                .contains("\"canSignIn\":false");
        assertThat(program.postJson(path + "/enable", "", ADMINISTRATOR).body()).contains("\"canSignIn\":true");
        assertThat(program.postJson(path + "/password", "{\"password\": \"another long one\"}", ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(200);
        assertThat(program.get("/api/room", Browser.basic("dana.moss", "another long one"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void what_cannot_be_done_reads_a_sentence_and_leaves_nothing_behind() {
        var wrong = Map.of(
                DANA.replace("Dana.Moss", "d1").replace("nine lives of a cat", "too short"),
                "at least 12 characters",
                DANA.replace("Dana.Moss", "d2").replace("nine lives of a cat", "x".repeat(80)),
                "at most 72",
                DANA.replace("Dana.Moss", "no spaces"),
                "username cannot be used",
                DANA.replace("Dana.Moss", "d3").replace("coordinator", "king"),
                "There is no such role.",
                DANA.replace("Dana.Moss", "d4").replace("coordinator", "administrator"),
                "Leave the partnership out.",
                DANA.replace("Dana.Moss", "d5").replace("\"partnership\": \"Hill and Marsh Partnership\", ", ""),
                "Say in which partnership",
                DANA.replace("Dana.Moss", "d6").replace("Dana Moss", " "),
                "The name is missing.",
                DANA.replace("Dana.Moss", "d7").replace("Health", "a\\u0000b"),
                "without NUL",
                "{}",
                "The username is missing.");
        var before = program.get("/api/people", ADMINISTRATOR).body();
        wrong.forEach((body, sentence) -> {
            var refused = program.postJson("/api/people", body, ADMINISTRATOR);
            assertThat(refused.statusCode()).as(body).isEqualTo(400);
            assertThat(JsonMapper.shared()
                            .readTree(refused.body())
                            .get("detail")
                            .asString())
                    .as(body)
                    .contains(sentence);
        });
        assertThat(program.get("/api/people", ADMINISTRATOR).body()).isEqualTo(before);
        for (var body : new String[] {"{", "[]", ""}) {
            assertThat(program.postJson("/api/people", body, ADMINISTRATOR).statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(program.get("/api/people/" + UUID.randomUUID(), ADMINISTRATOR)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_administrator_gives_nothing_to_themselves() {
        var refused = program.postJson(
                "/api/people/" + DemoAccounts.ADMINISTRATOR.person() + "/grants",
                "{\"partnership\": \"Fen Partnership\", \"role\": \"coordinator\"}",
                ADMINISTRATOR);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("Nobody gives a role to themselves.");
    }
}
