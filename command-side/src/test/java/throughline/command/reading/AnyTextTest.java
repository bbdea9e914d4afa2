package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a cell holds, each reading answers, and every answer lies within the text. */
class AnyTextTest {
    private static final int LONGEST = 4_000;
    private static final List<String> PIECES = List.of(
            "Jan",
            "March",
            "may",
            "Sept",
            "/",
            "–",
            "-",
            " ",
            "\n",
            ".",
            ",",
            "and",
            "to",
            "31",
            "30",
            "29",
            "2024",
            "24",
            "25/3",
            "251024",
            "2024/",
            "2024/25",
            "Q",
            "4",
            "x",
            "X2",
            "th",
            "st",
            "w/c",
            "monthly",
            "every",
            "first Monday",
            "of",
            "the",
            "if",
            "subject to",
            "funding",
            "takes place",
            "awaiting",
            "approval",
            "young people",
            "end",
            "by",
            "until",
            "summer",
            "FY",
            "(",
            ")",
            "?",
            "é",
            "😀",
            "N/A",
            "ABC",
            "due");

    @Provide
    Arbitrary<String> texts() {
        var pieces = Arbitraries.of(PIECES).list().ofMaxSize(300).map(list -> String.join(" ", list));
        var glued = Arbitraries.of(PIECES).list().ofMaxSize(200).map(list -> String.join("", list));
        var anything = Arbitraries.strings().excludeChars('\0').ofMaxLength(LONGEST);
        return Arbitraries.oneOf(pieces, glued, anything)
                .map(text -> text.substring(0, Math.min(LONGEST, text.length())));
    }

    @Provide
    Arbitrary<Reference> references() {
        return Arbitraries.of(
                Reference.NONE,
                DatesTest.FEBRUARY_TO_JANUARY,
                new Reference(LocalDate.of(2024, 2, 29), LocalDate.of(2029, 3, 31)),
                new Reference(LocalDate.of(2024, 4, 1), null));
    }

    @Property(tries = 500)
    void is_answered(@ForAll("texts") String text, @ForAll("references") Reference reference) {
        answers(text, reference);
    }

    @Example
    void repetition_that_could_lead_a_pattern_astray_is_answered() {
        for (var piece : PIECES) {
            answers(piece.repeat(LONGEST / piece.length()), DatesTest.FEBRUARY_TO_JANUARY);
            answers((piece + " ").repeat(LONGEST / (piece.length() + 1)), DatesTest.FEBRUARY_TO_JANUARY);
        }
    }

    private static void answers(String text, Reference reference) {
        var found = Dates.in(text, reference);
        var end = 0;
        for (var date : found) {
            assertThat(date.span().start()).isGreaterThanOrEqualTo(end);
            assertThat(date.span().of(text)).isNotBlank();
            end = date.span().end();
        }
        var timescale = TimescaleReading.of(text, reference);
        assertThat(timescale.timescale().kind() != null || !timescale.doubts().isEmpty())
                .as("a kind, or a doubt that says why there is none")
                .isTrue();
        timescale.doubts().forEach(doubt -> doubt.span().of(text));
        MilestoneReading.of(text, reference)
                .doubts()
                .forEach(doubt -> doubt.span().of(text));
        ConditionReading.of(text).forEach(one -> assertThat(one.span().of(text)).isEqualTo(one.text()));
        QuantityReading.of(text, reference)
                .forEach(one -> assertThat(one.span().of(text)).endsWith(one.what()));
    }
}
