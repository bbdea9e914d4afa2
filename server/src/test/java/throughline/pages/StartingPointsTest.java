package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.query.governance.GetGovernance;
import throughline.query.plan.GetTimeline;

/** The moments that are offered for a comparison with now. */
class StartingPointsTest {
    private static final LocalDate OPENED = LocalDate.of(2024, 4, 1);
    private static final LocalDate TODAY = LocalDate.of(2024, 10, 14);

    @Test
    void the_last_board_is_the_last_that_met_before_today() {
        var since = since(OPENED.minusDays(1), LocalDate.of(2024, 6, 14), LocalDate.of(2024, 9, 12), TODAY, TODAY.plusDays(30));
        assertThat(since.choices().getFirst().from()).isEqualTo("2024-09-12");
        assertThat(since.choices())
                .contains(
                        new StartingPoints.Choice("Since the last board: Safety Board, 12 September 2024", "2024-09-12"),
                        new StartingPoints.Choice("Since the board before: Safety Board, 14 June 2024", "2024-06-14"));
    }

    @Test
    void where_no_board_has_met_none_is_offered() {
        var since = since(TODAY.plusDays(3));
        assertThat(since.choices()).extracting(StartingPoints.Choice::from).containsExactly("@40", "@9", "start");
    }

    @Test
    void the_newest_version_stands_before_the_older_ones() {
        assertThat(since().choices())
                .extracting(StartingPoints.Choice::label)
                .containsExactly("Since version 2", "Since version 1", "Since the plan began");
    }

    private static StartingPoints since(LocalDate... meetings) {
        var board = new GetGovernance.Board(PartyId.next(), "Safety Board", null, List.of(meetings), List.of(), null);
        var governance = new GetGovernance.Answer(
                PlanId.next(), "Plan", Instant.EPOCH, TODAY, 40, null, List.of(), List.of(board), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, 3);
        var life = new GetTimeline.Answer(
                PlanId.next(),
                List.of(),
                List.of(new GetTimeline.Version("version 1", null, 9), new GetTimeline.Version("version 2", null, 40)));
        return StartingPoints.of(governance, life, OPENED, TODAY, new British());
    }
}
