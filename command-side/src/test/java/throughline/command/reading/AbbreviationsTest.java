package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class AbbreviationsTest {
    private static Map<String, String> of(String document) {
        return Abbreviations.of(new JsonMapper().readTree(document)).expansions();
    }

    @Test
    void the_plans_own_list_wins_over_its_text() {
        assertThat(of("""
                {"abbreviations":{"SFB":"Safer Fenmere Board"},
                 "notes":["The Small Fish Bakery (SFB) and the Crime and Harm Panel (CHP) meet."],
                 "other":{"expandedInText":{"SFB":"Something Far Better","ASB":"anti-social behaviour"}}}"""))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "SFB", "Safer Fenmere Board", "ASB", "anti-social behaviour", "CHP", "Crime and Harm Panel"));
    }

    @Test
    void a_bracket_that_the_words_before_it_do_not_spell_explains_nothing() {
        assertThat(of("{\"notes\":[\"Head of Housing (JS), Crime Scale (Police), see Annex Two (CHP)\"]}"))
                .isEmpty();
    }

    @Test
    void a_document_without_any_has_an_empty_glossary() {
        assertThat(of("{\"abbreviations\":[\"none\"],\"other\":[]}")).isEmpty();
    }
}
