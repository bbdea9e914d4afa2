package throughline.command.withholding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WordingTest {
    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abcXYZ .*+?()[]{}\\$^|é").ofMinLength(4).ofMaxLength(20)
                .filter(word -> word.strip().length() >= 4 && word.codePoints().anyMatch(Character::isLetter));
    }

    @Provide
    Arbitrary<String> around() {
        return Arbitraries.strings().withChars("abc XYZ.\\$[]\n").ofMaxLength(20);
    }

    @Property
    void taken_from_a_text_the_words_are_no_longer_in_it(
            @ForAll("words") String words, @ForAll("around") String before, @ForAll("around") String after) {
        var wording = Wording.of(words, null);
        var text = before + words.toUpperCase(Locale.ROOT).replace(" ", "\n ") + after;
        assertThat(wording.isIn(text)).isTrue();
        assertThat(wording.takenFrom(text).replace(Wording.WITHHELD, "\u0001")).satisfies(rest -> assertThat(wording.isIn(rest)).isFalse());
    }

    @Example
    void a_short_word_is_found_only_where_it_stands_alone() {
        var ann = Wording.of("Ann", null);
        assertThat(ann.takenFrom("Planned by ANN, ann's and Annie's")).isEqualTo("Planned by [withheld], [withheld]'s and Annie's");
    }

    @Example
    void the_words_that_were_taken_out_are_read_off_what_is_left() {
        assertThat(Wording.of("Told Kezia Day and her aunt Jo.", "Told […] and her aunt [name].").words()).containsExactly("Kezia Day", "Jo");
        assertThat(Wording.of("Told Kezia.", "A child was told.").words()).containsExactly("Told Kezia.");
        assertThat(Wording.of("(Kezia) $1 said", "([…]) $1 said").words()).containsExactly("Kezia");
    }

    @Example
    void a_longer_piece_of_the_text_is_known_as_its_own() {
        var cell = Wording.of("May: Kezia was moved to another school. June: nothing.", null);
        assertThat(cell.includes("kezia was moved  to another school.")).isTrue();
        assertThat(cell.includes("nothing.")).isFalse();
        assertThat(cell.includes("Somebody else was moved.")).isFalse();
    }
}
