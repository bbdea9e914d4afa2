package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadlineTest {
    @ParameterizedTest(name = "{6}")
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | 0 | 0 | 0 | This plan promises nothing yet",
                "1 | 0 | 0 | 0 | 0 | 0 | The one promise is closed",
                "9 | 0 | 0 | 0 | 0 | 0 | Nothing is left open: all nine promises are closed",
                "9 | 8 | 8 | 0 | 0 | 0 | Nothing is off track",
                "9 | 8 | 7 | 0 | 0 | 0 | Nothing is off track, but one is not rated",
                "9 | 8 | 6 | 0 | 0 | 0 | Nothing is off track, but two are not rated",
                "9 | 8 | 8 | 0 | 0 | 1 | Nothing is off track, but nobody answers for one promise",
                "9 | 8 | 5 | 0 | 0 | 2 | Nothing is off track, but nobody answers for two promises and three are not rated",
                "9 | 8 | 0 | 0 | 0 | 0 | No promise is rated yet, and none is overdue",
                "9 | 8 | 0 | 0 | 0 | 8 | No promise is rated yet, and none is overdue, but nobody answers for eight promises",
                "9 | 8 | 8 | 1 | 0 | 0 | One promise is off track",
                "9 | 8 | 8 | 1 | 1 | 1 | One promise is off track, and nobody answers for it",
                "9 | 8 | 8 | 3 | 0 | 4 | Three promises are off track",
                "9 | 8 | 8 | 3 | 1 | 4 | Three promises are off track, and nobody answers for one of them",
                "9 | 8 | 8 | 3 | 3 | 4 | Three promises are off track, and nobody answers for any of them",
                "60 | 58 | 20 | 14 | 11 | 30 | 14 promises are off track, and nobody answers for 11 of them",
                "9 | 8 | 0 | 1 | 0 | 0 | One promise is overdue, and none is rated yet",
                "9 | 8 | 0 | 2 | 1 | 1 | Two promises are overdue, and nobody answers for one of them; none is rated yet",
            })
    void one_sentence_says_what_a_board_has_to_know_first(
            int actions, int open, int rated, int offTrack, int nobody, int unanswered, String sentence) {
        assertThat(new Headline(actions, open, rated, offTrack, nobody, unanswered).sentence())
                .isEqualTo(sentence);
    }
}
