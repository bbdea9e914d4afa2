package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReadingPropertiesTest {
    private static final Set<String> PARTIES = Set.of("ABC", "DEF", "Police", "Harbour Trust", "All");

    @Property(tries = 2000)
    void each_character_of_a_cell_belongs_to_one_entry_or_parts_two(@ForAll("cells") String cell) {
        covered(cell);
    }

    @Property
    void any_text_is_read_without_a_failure(@ForAll String text) {
        covered(text);
        ReferenceReading.of(text).forEach(reference -> reference.span().of(text));
        BodyReading.of(text).forEach(body -> body.span().of(text));
        LinkReading.of(text);
    }

    @Property
    void cells_that_resemble_real_ones_have_references_and_bodies_inside_their_text(@ForAll("cells") String text) {
        ReferenceReading.of(text)
                .forEach(reference -> assertThat(reference.span().of(text)).isNotBlank());
        BodyReading.of(text).forEach(body -> assertThat(body.span().of(text)).isNotBlank());
        LinkReading.of(text);
    }

    private static void covered(String cell) {
        var reading = ProgressReading.of(cell, PARTIES, List.of("ABC"), Reference.NONE);
        var end = 0;
        for (var entry : reading.entries()) {
            assertThat(entry.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(cell.substring(end, entry.span().start())).matches(ReadingPropertiesTest::parts);
            assertThat(entry.text()).isEqualTo(entry.span().of(cell)).isNotEmpty();
            end = entry.span().end();
        }
        assertThat(cell.substring(end)).matches(ReadingPropertiesTest::parts);
        reading.doubts().forEach(doubt -> assertThat(doubt.span().of(cell)).isNotEmpty());
    }

    private static boolean parts(String gap) {
        return gap.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || "•·|*;:–—-\u0085\u2028\u2029".indexOf(c) >= 0);
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.of(
                        "ABC",
                        "DEF",
                        "Police",
                        "Harbour Trust",
                        "All districts",
                        "COMPLETED",
                        "Completed",
                        "by",
                        "from",
                        "in place",
                        "Requires updates from",
                        "update required from",
                        "not provided in time for the return",
                        "Query –",
                        "251024 –",
                        "12/03/24:",
                        "JS 12/3 –",
                        "March 2024",
                        "Aug 24",
                        "Stopped this year",
                        "on hold",
                        "(",
                        ")",
                        "see 3.2",
                        "action 4",
                        "-",
                        "–",
                        ".",
                        "\n",
                        "\r\n",
                        "met",
                        "have",
                        "the",
                        "Q2:",
                        "c/f to next year",
                        "[Update from Police]",
                        "N/A",
                        "?",
                        "reported to",
                        "signed off by",
                        "Cabinet",
                        "for approval",
                        "CONFIRMED DATE",
                        "Works completed",
                        "duplicate of",
                        "😀")
                .list()
                .ofMaxSize(14)
                .map(words -> String.join(" ", words));
    }
}
