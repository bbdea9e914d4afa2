package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.PlanId;
import throughline.events.QueryId;
import throughline.pages.CompletionStories.Step;
import throughline.query.Who;
import throughline.query.completions.FindCompletions.Answered;
import throughline.query.completions.FindCompletions.Query;
import throughline.query.completions.FindCompletions.Reopening;
import throughline.query.completions.FindCompletions.Round;
import throughline.query.completions.FindCompletions.SignOff;

class CompletionStoriesTest {
    private static final PlanId PLAN = PlanId.next();
    private static final ActionId LAMPS = ActionId.next();
    private static final ActionId BUSES = ActionId.next();
    private static final Who GRACE = new Who("Grace Tembo", "Probation", "partner", "page");
    private static final Instant NOON = Instant.parse("2026-05-03T11:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 3);

    @Test
    void the_rounds_of_an_action_are_told_together_in_the_order_in_which_things_were_said() {
        var answer = new Answered(4, NOON, "Yes", true, DAY, GRACE);
        var query = new Query(3, NOON, QueryId.next(), "In all schools?", "Council", DAY, true, GRACE, List.of(answer));
        var first = round(2, LAMPS, null, 1, null, List.of(query), new Reopening(6, NOON, "Two were dark", GRACE));
        var again = round(8, LAMPS, null, 2, new SignOff(9, NOON, "the May board", DAY, "Seen", GRACE), List.of(), null);
        var part = round(5, LAMPS, "Police", 1, null, List.of(), null);

        var stories = tell(again, part, first);

        assertThat(stories).singleElement().satisfies(story -> {
            assertThat(story.steps()).extracting(Step::position).containsExactly(2L, 3L, 4L, 5L, 6L, 8L, 9L);
            assertThat(story.steps())
                    .extracting(Step::what)
                    .containsExactly(
                            "The whole action was completed: delivered.",
                            "It was queried. Council is to answer by 3 May 2026.",
                            "The query was answered, and is settled.",
                            "The part of Police was completed: delivered.",
                            "The whole action was reopened.",
                            "The whole action was completed again (round 2): delivered.",
                            "The whole action was signed off in the May board.");
            assertThat(story.standing()).isEqualTo("Done and signed off");
            assertThat(story.open()).isFalse();
        });
    }

    @Test
    void what_became_of_an_action_is_said_in_a_word_or_two() {
        var reopened = new Reopening(6, NOON, "Two were dark", GRACE);
        assertThat(standing(round(2, LAMPS, null, 1, null, List.of(), null))).isEqualTo("Done, not signed off");
        assertThat(standing(round(2, LAMPS, null, 1, null, List.of(), reopened))).isEqualTo("Reopened");
        assertThat(standing(round(2, LAMPS, "Police", 1, null, List.of(), null))).isEqualTo("Done in part");
    }

    @Test
    void an_action_that_something_happened_to_last_comes_first_and_rounds_left_out_are_counted() {
        var old = round(2, LAMPS, null, 1, null, List.of(), new Reopening(9, NOON, "Two were dark", GRACE));
        var other = round(5, BUSES, null, 1, null, List.of(), null);
        var part = round(7, BUSES, "Police", 1, null, List.of(), null);

        var stories = CompletionStories.of(List.of(other, old), List.of(part, other, old), List.of());

        assertThat(stories).extracting(CompletionStories.Story::actionId).containsExactly(LAMPS, BUSES);
        assertThat(stories).extracting(CompletionStories.Story::others).containsExactly(0, 1);
    }

    private static List<CompletionStories.Story> tell(Round... rounds) {
        return CompletionStories.of(List.of(rounds), List.of(rounds), List.of());
    }

    private static String standing(Round round) {
        return tell(round).getFirst().standing();
    }

    private static Round round(
            long position,
            ActionId action,
            @Nullable String part,
            int round,
            @Nullable SignOff signed,
            List<Query> queries,
            @Nullable Reopening reopened) {
        return new Round(
                position,
                NOON,
                PLAN,
                "Plan",
                action,
                "1.1",
                "Light the path",
                part,
                round,
                Completion.DELIVERED,
                null,
                DAY,
                GRACE,
                signed,
                queries,
                reopened);
    }
}
