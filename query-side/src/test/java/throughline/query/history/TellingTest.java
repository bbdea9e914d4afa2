package throughline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.query.Story;
import throughline.query.journal.EventJson;

/** An entry as its reader gets it. */
class TellingTest {
    private final Story story = Story.begun();

    @Test
    void a_party_stands_with_its_name_beside_its_id() {
        story.then(new LeadAssigned(
                Story.ACTION,
                Story.PLAN,
                List.of(new Lead(Story.POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY)),
                null));

        assertThat(last().data().get("leads"))
                .isEqualTo(List.of(Map.of(
                        "party", Story.POLICE.toString(),
                        "partyName", "Police",
                        "kind", "organisation",
                        "role", "primary")));
    }

    @Test
    void an_entry_tells_both_clocks_and_whether_it_is_late() {
        var note = new ProgressRecorded(
                Story.ACTION, Story.PLAN, Story.prose("Booked"), Story.day("2024-05-02"), Story.POLICE);
        story.then(note);
        assertThat(last().happenedOn()).isEqualTo("2024-05-02");
        assertThat(last().at()).isEqualTo(story.last().recordedAt());
        assertThat(last().late()).isFalse();
        assertThat(last().ref()).isEqualTo("3.4");
        assertThat(last().data()).containsEntry("onBehalfOfName", "Police");

        story.then(new PlanEnded(Story.PLAN, Story.day("2025-03-31"), Story.prose("over")))
                .then(note);
        assertThat(last().late()).isTrue();
    }

    @Test
    void only_the_wanted_entries_are_told_and_no_more_than_asked_for() {
        var telling = new Telling(Story.NAMES, new Payloads(new EventJson(EventJson.mapper())));

        var told = telling.of(story.entries(), entry -> Kinds.of(entry.event()).equals("party"), 2);

        assertThat(told).extracting(Told::position).containsExactly(1L, 4L);
    }

    private Told last() {
        return new Telling(Story.NAMES, new Payloads(new EventJson(EventJson.mapper())))
                .of(story.last(), story.before());
    }
}
