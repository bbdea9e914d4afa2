package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.events.Prose;

class RuleReadingTest {
    @Test
    void a_rule_keeps_the_plans_own_word_for_each_answer_and_its_place() {
        var note =
                "This plan runs for a year. Where the lead named is a board, its chair is accountable, and where several"
                        + " leads are listed the first of them is responsible. It is reviewed each spring.";

        var read = RuleReading.of(List.of("Something else.", note)).orElseThrow();

        assertThat(read.rule().group()).isEqualTo(new Prose("accountable"));
        assertThat(read.rule().list()).isEqualTo(new Prose("responsible"));
        assertThat(read.places()).singleElement().satisfies(place -> {
            assertThat(place.note()).isEqualTo(1);
            assertThat(place.span().of(note)).startsWith("Where the lead").endsWith("is responsible.");
        });
    }

    @Test
    void a_rule_may_speak_of_one_case_only() {
        var group = RuleReading.of(List.of("If a group is named as lead, responsibility lies with the group's chair."))
                .orElseThrow()
                .rule();
        assertThat(group.group()).isEqualTo(new Prose("responsible"));
        assertThat(group.list()).isNull();

        var list = RuleReading.of(List.of("The first agency is accountable where more than one lead is named."))
                .orElseThrow()
                .rule();
        assertThat(list.group()).isNull();
        assertThat(list.list()).isEqualTo(new Prose("accountable"));
    }

    @Test
    void the_two_halves_may_stand_apart() {
        var read = RuleReading.of(List.of(
                        "Where a panel is named in the lead column, its Chair is accountable.",
                        "Where there is a list, the first named is responsible."))
                .orElseThrow();

        assertThat(read.places()).hasSize(2);
        assertThat(read.rule().asWritten()).asString().contains("panel", "list");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Board is chaired by the Commissioner and is accountable to the public.",
                "The group will take responsibility for the plan.",
                "Where a group is named as lead, accountability does not rest with its chair.",
                "The list of actions was first agreed when partners took responsibility.",
                ""
            })
    void a_sentence_about_governance_is_no_rule(String note) {
        assertThat(RuleReading.of(List.of(note))).isEmpty();
    }
}
