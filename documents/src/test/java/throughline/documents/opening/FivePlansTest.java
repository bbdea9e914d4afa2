package throughline.documents.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import throughline.documents.made.Options;
import throughline.documents.made.Plans;
import throughline.documents.made.SheetMade;
import throughline.documents.made.WordMade;

/** The five real plans, made into documents of each layout, are opened without losing a text. */
class FivePlansTest {
    static Stream<Arguments> documents() {
        return Plans.NAMES.stream()
                .flatMap(name -> Stream.of(Options.Layout.values()).map(layout -> Arguments.of(name, layout)));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_text_of_a_plan_is_found_in_its_word_document(String name, Options.Layout layout) {
        assumeTrue(Plans.there(), "the five plans are not beside the project");
        var plan = Plans.rated(Plans.real(name));

        var paper = Opening.open(WordMade.of(plan, Options.of(layout)), name + ".docx");

        assertThat(Texts.missing(plan, paper)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_text_of_a_plan_is_found_in_its_workbook(String name, Options.Layout layout) {
        assumeTrue(Plans.there(), "the five plans are not beside the project");
        var plan = Plans.rated(Plans.real(name));

        var paper = Opening.open(SheetMade.of(plan, Options.of(layout)), name + ".xlsx");

        assertThat(Texts.missing(plan, paper)).isEmpty();
    }
}
