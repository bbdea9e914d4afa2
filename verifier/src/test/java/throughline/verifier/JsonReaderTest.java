package throughline.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
    @Test
    void a_value_keeps_how_it_stood() {
        var object = JsonReader.object(" {\"a\" : -1.50e+3 ,\"b\":[ true, \"\\u00e9\\n\\ud83d\\ude00\" ],\"c\":{} }\n");
        assertThat(object.raw()).startsWith("{\"a\"").endsWith("{} }");
        assertThat(object.get("a"))
                .isInstanceOfSatisfying(
                        Json.Bare.class, bare -> assertThat(bare.raw()).isEqualTo("-1.50e+3"));
        assertThat(object.get("b")).isInstanceOfSatisfying(Json.Arr.class, array -> {
            assertThat(array.elements().get(0).raw()).isEqualTo("true");
            assertThat(array.elements().get(1)).isInstanceOfSatisfying(Json.Str.class, string -> {
                assertThat(string.text()).isEqualTo("é\n😀");
                assertThat(string.raw()).isEqualTo("\"\\u00e9\\n\\ud83d\\ude00\"");
            });
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[1,]",
                "[1 2]",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "01",
                "1.",
                ".5",
                "+1",
                "1e",
                "-",
                "tru",
                "True",
                "nul",
                "NaN",
                "\"",
                "\"\\x\"",
                "\"\\u12g4\"",
                "\"\\u１２３４\"",
                "\"\n\"",
                "\"\\ud800\"",
                "\"\\udc00\\ud800\"",
                "1 2",
                "{} {}",
                "[]]",
                "{\"a\":1,\"a\":1}",
                "{\"a\":1,\"\\u0061\":1}",
                "\u00a01",
                "// x\n1",
                "[1\f]"
            })
    void whatever_is_not_strictly_json_is_refused(String source) {
        assertThatThrownBy(() -> JsonReader.read(source))
                .isInstanceOf(Mismatch.class)
                .hasMessageMatching("at character \\d+ it is not well-formed JSON \\(.*\\)");
    }
}
