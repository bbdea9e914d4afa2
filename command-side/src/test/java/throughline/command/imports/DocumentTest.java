package throughline.command.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import tools.jackson.databind.json.JsonMapper;

class DocumentTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static WrittenPlan read(String rest) {
        return Document.read(JSON.readTree("""
                {"format":"plan-as-written/1","title":"Safer nights","partnership":"Fenmere"%s}""".formatted(rest)));
    }

    private static void refused(String rest, String sentence) {
        assertThatThrownBy(() -> read(rest)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }

    @Test
    void a_document_without_priorities_is_a_plan() {
        assertThat(read("").actions()).isZero();
    }

    @Test
    void rows_keep_their_words_and_their_order() {
        var plan = read("""
                ,"priorities":[{"ref":"1","title":"Light","actions":[
                  {"ref":"1.1","text":"Lamps","lead":"A & B","timescale":"Ongoing","milestones":["Survey","Order"],"progress":"Two up","hue":"teal"},
                  {"text":"Paint"}]}]""");
        var rows = plan.priorities().getFirst().actions();
        assertThat(rows).extracting(row -> row.text().text()).containsExactly("Lamps", "Paint");
        assertThat(rows.getFirst().milestones()).extracting(Object::toString).containsExactly("Survey", "Order");
        assertThat(rows.getFirst().columns())
                .extracting(column -> column.key().text())
                .containsExactly("progress", "hue");
    }

    @Test
    void what_nobody_knows_is_kept_and_listed() {
        var plan = read(",\"weather\":{\"sky\":[\"grey\",1,null]},\"other\":{\"vision\":\"calm\"}");
        assertThat(plan.sections())
                .extracting(section -> section.key().text())
                .containsExactly("weather", "other.vision");
        assertThat(plan.findings()).extracting(WrittenPlan.Finding::where).containsExactly("weather");
    }

    @Test
    void a_reference_may_repeat_and_is_a_finding() {
        var plan = read(
                ",\"priorities\":[{\"title\":\"Light\",\"actions\":[{\"ref\":\"1\",\"text\":\"a\"},{\"ref\":\"1\",\"text\":\"b\"}]}]");
        assertThat(plan.actions()).isEqualTo(2);
        assertThat(plan.findings()).extracting(WrittenPlan.Finding::kind).contains("repeated-reference");
    }

    @Test
    void the_same_document_has_the_same_hash_however_it_is_spaced() {
        assertThat(read(", \"notes\" :  [ \"x\" ]").source().sha256())
                .isEqualTo(read(",\"notes\":[\"x\"]").source().sha256());
        assertThat(read(",\"notes\":[\"y\"]").source().sha256())
                .isNotEqualTo(read(",\"notes\":[\"x\"]").source().sha256());
    }

    @Test
    void what_is_missing_or_of_another_shape_is_named_with_its_place() {
        refused(",\"priorities\":{}", "“priorities” is not a list");
        refused(",\"priorities\":[\"x\"]", "priorities[0] is not an object");
        refused(",\"priorities\":[{\"ref\":\"1\"}]", "priorities[0].title is missing");
        refused(
                ",\"priorities\":[{\"title\":\"t\",\"actions\":[{\"ref\":\"1\"}]}]",
                "priorities[0].actions[0].text is missing");
        refused(
                ",\"priorities\":[{\"title\":\"t\",\"actions\":[{\"text\":\"t\",\"lead\":[]}]}]",
                "actions[0].lead is not a text");
        assertThatThrownBy(() -> Document.read(JSON.readTree("[]"))).hasMessageContaining("plan-as-written/1");
    }
}
