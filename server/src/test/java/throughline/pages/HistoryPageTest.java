package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.pages.Lives.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.pages.HistoryPage.Part;
import throughline.query.history.Told;

/** How the history is cut into pages. */
class HistoryPageTest {
    private final List<Told> story = LongStream.of(3, 4, 8, 9, 15)
            .mapToObj(position -> entry(position, "2024-05-02T10:00:00Z", "ProgressRecorded", "progress"))
            .toList();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void page_after_page_every_entry_is_shown_once_and_in_order(boolean newestFirst) {
        var seen = new ArrayList<Told>();
        Long after = 0L;
        while (after != null) {
            var part = Part.of(story, newestFirst, after, 2);
            assertThat(part.total()).isEqualTo(5);
            seen.addAll(part.events());
            after = part.next();
        }
        assertThat(seen).isEqualTo(newestFirst ? story.reversed() : story);
    }

    @Test
    void a_page_that_holds_the_last_entry_has_no_next() {
        assertThat(Part.of(story, false, 9, 100).next()).isNull();
        assertThat(Part.of(story, false, 9, 100).events()).hasSize(1);
    }
}
