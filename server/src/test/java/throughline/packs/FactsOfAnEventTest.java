package throughline.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class FactsOfAnEventTest {
    private static final String HEAD =
            "{\"position\":7,\"eventId\":\"e\",\"recordedAt\":\"2026-03-02T09:14:05.120Z\",\"stream\":\"s\",\"kind\":\"Action\",\"sequence\":0,\"type\":\"T\",\"revision\":null,";
    private static final String FACTS_OF_HEAD = """
            position: 7
            eventId: "e"
            recordedAt: "2026-03-02T09:14:05.120Z"
            stream: "s"
            kind: "Action"
            sequence: 0
            type: "T"
            revision: null
            """;

    private static String facts(String payload, SealedText... texts) {
        var facts = Facts.of(HEAD + "\"payload\":" + payload + ",\"metadata\":{\"role\":\"sealed:partner\"}}", List.of(texts));
        assertThat(facts).startsWith(FACTS_OF_HEAD).endsWith("\nmetadata/role: \"sealed:partner\"");
        return facts.substring(FACTS_OF_HEAD.length(), facts.lastIndexOf('\n'));
    }

    private static SealedText open(String text) {
        return new SealedText(7, 0, "", text, null, null);
    }

    @Test
    void values_stand_as_they_stand_in_the_line() {
        assertThat(facts("{ \"a\" : 1.50 ,\"b\":\"x\\u00e9\\\"},\",\"c\":true,\"d\":null }"))
                .isEqualTo("payload/a: 1.50\npayload/b: \"x\\u00e9\\\"},\"\npayload/c: true\npayload/d: null");
    }

    @Test
    void members_and_elements_are_named_by_their_path() {
        assertThat(facts("{\"a/b~c\":[{\"\\u0064\":1},[],{}],\"e\":{}}"))
                .isEqualTo("payload/a~1b~0c/0/d: 1\npayload/a~1b~0c/1: []\npayload/a~1b~0c/2: {}\npayload/e: {}");
        assertThat(facts("{}")).isEqualTo("payload: {}");
    }

    @Test
    void a_sealed_string_gives_its_text_or_who_withheld_it() {
        var withheld = new SealedText(7, 1, null, null, 9L, null);
        var hidden = new SealedText(7, 2, null, null, null, 8L);
        assertThat(facts("{\"a\":\"sealed:1\",\"b\":[\"sealed:2\",\"sealed:3\"]}", open("sealed:\"\\\n\u2028€"), withheld, hidden))
                .isEqualTo("payload/a: \"sealed:\\\"\\\\\\u000a\u2028€\"\npayload/b/0: withheld by entry 9\npayload/b/1: hidden by entry 8");
    }

    @Test
    void a_commitment_without_its_text_is_no_fact() {
        assertThatThrownBy(() -> facts("{\"a\":\"sealed:1\"}")).hasMessageContaining("payload/a");
    }
}
