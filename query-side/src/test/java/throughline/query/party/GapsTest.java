package throughline.query.party;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.query.Story.day;
import static throughline.query.Story.prose;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.Appointment.Manner;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.query.Story;
import throughline.query.party.FindParties.Gap;

class GapsTest {
    private static final PartyId BOARD = PartyId.next();

    private final Story story =
            new Story().then(new PartyRegistered(BOARD, Story.PARTNERSHIP, Lead.Kind.GROUP, prose("Safety Board")));

    @Test
    void days_between_two_holders_are_a_gap_with_its_first_and_last_day() {
        held("2026-01-01", "2026-06-14");
        held("2026-07-03", null);

        assertThat(gaps()).containsExactly(new Gap(day("2026-06-15"), day("2026-07-02")));
    }

    @Test
    void whoever_follows_on_the_next_day_leaves_no_gap() {
        held("2026-01-01", "2026-06-14");
        held("2026-06-15", "2026-12-31");

        assertThat(gaps()).isEmpty();
    }

    @Test
    void a_gap_under_a_longer_holding_is_none() {
        held("2026-01-01", "2026-12-31");
        held("2026-02-01", "2026-02-28");
        held("2026-06-01", "2026-06-30");

        assertThat(gaps()).isEmpty();
    }

    @Test
    void since_the_last_holder_left_it_is_held_by_nobody_to_this_day() {
        held("2026-01-01", "2026-06-14");

        assertThat(gaps()).containsExactly(new Gap(day("2026-06-15"), null));
    }

    @Test
    void what_nobody_ever_held_has_no_gap_to_speak_of() {
        assertThat(gaps()).isEmpty();
    }

    private void held(String from, @Nullable String to) {
        story.then(new Appointed(
                BOARD,
                Story.PARTNERSHIP,
                AppointmentId.next(),
                PartyId.next(),
                Manner.SUBSTANTIVE,
                day(from),
                to == null ? null : day(to),
                null));
    }

    private List<Gap> gaps() {
        var board = Parties.of(story.entries()).find(BOARD);
        assertThat(board).isNotNull();
        return board.gaps(day("2026-11-22"));
    }
}
