package throughline.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A log that was written before its texts were sealed, through the versions of the schema since. */
class SealingOldTextsTest {
    private static final Path FILES = Path.of("src/test/resources/log-contract");
    private static final int MANY = 3;

    static final TestDatabase DATABASE = TestDatabase.emptyDatabase();
    static JdbcClient owner;
    static List<Map<String, Object>> before;

    @BeforeAll
    static void write_as_it_was_done_then() throws IOException {
        Migrations.known(DATABASE.logins(), 400).target("12").load().migrate();
        owner = JdbcClient.create(DATABASE.owner());
        try (var files = Files.list(FILES)) {
            for (var file : files.sorted().toList()) {
                var name = file.getFileName().toString().split("[.+]")[0];
                for (int time = 0; time < MANY && !name.matches("Text.*|LogRestored"); time++) {
                    var line = JsonMapper.shared().readTree(Files.readString(file)).toString();
                    write(file + " " + time, name, name.equals("PartyRegistered") ? renamed(line, time) : line);
                }
            }
        }
        write("odd", "PlanLocked", "{ \"planId\" : \"7d0c1f52-0a5e-4c1b-9f53-1b6a54f0ab02\" ,\"reason\":\"a \\\"b\\u0041\\/ \\\\ é 😀 sealed:x\"}");
        before = rows("event");
        Migrations.apply(DATABASE.logins(), 400);
    }

    private static String renamed(String line, int time) {
        return line.replace("\"name\":\"", "\"name\":\"" + time + " ");
    }

    private static void write(String stream, String type, String payload) {
        owner.sql("""
                        insert into event (event_id, stream, kind, sequence, type, recorded_at, payload, metadata)
                        values (gen_random_uuid(), ?, 'Any', 0, ?, date_trunc('second', now()), ?::json, '{}')""")
                .params(stream, type, payload)
                .update();
    }

    private static List<Map<String, Object>> rows(String table) {
        return owner
                .sql("select position, event_id, stream, kind, sequence, type, recorded_at, payload::text as payload,"
                        + " metadata::text as metadata, plan_id, partnership_id, action_id from " + table + " order by position")
                .query()
                .listOfRows();
    }

    private static JsonNode json(Object text) {
        return JsonMapper.shared().readTree(text.toString());
    }

    @Test
    void it_reads_as_it_was_written() {
        var now = rows("journal");
        assertThat(now).hasSameSizeAs(before);
        for (int row = 0; row < now.size(); row++) {
            assertThat(json(now.get(row).get("payload"))).isEqualTo(json(before.get(row).get("payload")));
            assertThat(withoutPayload(now.get(row))).isEqualTo(withoutPayload(before.get(row)));
        }
    }

    @Test
    void nothing_but_the_texts_has_changed_and_none_is_left_in_the_log() {
        var texts = owner.sql("select position, place, commitment, text from event_text order by 1, 2").query().listOfRows();
        var byPosition = texts.stream().collect(Collectors.groupingBy(text -> text.get("position")));
        var now = rows("event");
        for (int row = 0; row < now.size(); row++) {
            var payload = now.get(row).get("payload").toString();
            var fits = new StringBuilder();
            int at = 0;
            var place = 0;
            for (var text : byPosition.getOrDefault(now.get(row).get("position"), List.of())) {
                assertThat(text.get("place")).isEqualTo(place++);
                int found = payload.indexOf(text.get("commitment").toString(), at);
                fits.append(payload, at, found - 1).append('\0');
                at = found + text.get("commitment").toString().length() + 1;
            }
            fits.append(payload.substring(at));
            assertThat(before.get(row).get("payload").toString()).matches(pattern(fits.toString()));
        }
        assertThat(texts).hasSizeGreaterThan(300);
    }

    private static String pattern(String withGaps) {
        return List.of(withGaps.split("\0", -1)).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("\"(?:[^\"\\\\]|\\\\.)*+\""));
    }

    @Test
    void every_text_of_every_event_is_sealed() {
        for (var row : rows("event")) {
            if (row.get("type").equals("PlanLocked")) {
                assertThat(json(row.get("payload")).get("reason").asString()).startsWith("sealed:");
            }
        }
        assertThat(owner.sql("""
                        select distinct t.text from event_text t
                        join event e on strpos(e.payload::text, to_json(t.text)::text) > 0
                        where length(t.text) > 12""")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void a_party_is_still_found_by_its_name_and_cannot_be_registered_twice() {
        assertThat(owner.sql("""
                        select count(*) from event_text join event using (position) where type = 'PartyRegistered'
                        and only_one = named(payload ->> 'partnershipId', payload ->> 'kind', text)""")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
        assertThat(owner.sql("select count(*) from event_text where named is not null and only_one is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(MANY);
    }

    @Test
    void the_log_is_for_ever_again_afterwards() {
        assertThatThrownBy(
                        () -> owner.sql("update event set payload = '{}'").update())
                .hasMessageContaining("Record a correction instead");
    }

    private static Map<String, Object> withoutPayload(Map<String, Object> row) {
        return row.entrySet().stream()
                .filter(column -> !column.getKey().equals("payload") && column.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
