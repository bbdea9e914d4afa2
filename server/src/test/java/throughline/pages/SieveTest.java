package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import throughline.query.Who;
import throughline.query.changes.GetChanges.Behind;
import throughline.query.changes.GetChanges.Item;

/** Which differences a reader gets to see. */
class SieveTest {
    private final Compared mentors = changed("1.1", row("Rating", "Police"), row("Due", "Council"));
    private final Compared doors = changed("2.1", row("Leads", "Council"));

    @Test
    void where_nothing_is_asked_for_everything_is_shown() {
        var sieve = new Sieve("", "");
        assertThat(sieve.narrows()).isFalse();
        assertThat(sieve.changed(List.of(mentors, doors))).containsExactly(mentors, doors);
    }

    @Test
    void of_one_kind_only_the_fields_of_that_kind_are_shown_and_no_place_without_one() {
        var shown = new Sieve("dates", "").changed(List.of(mentors, doors));
        assertThat(shown).singleElement().satisfies(thing -> assertThat(thing.rows()).extracting(Compared.Row::label).containsExactly("Due"));
    }

    @Test
    void of_one_partner_only_what_its_people_recorded_is_shown() {
        var shown = new Sieve("", "Council").changed(List.of(mentors, doors));
        assertThat(shown).flatExtracting(Compared::rows).extracting(Compared.Row::label).containsExactly("Due", "Leads");
    }

    @Test
    void what_came_or_went_as_a_whole_is_a_kind_of_its_own() {
        var added = List.of(changed("3.1"));
        assertThat(new Sieve(Sieve.ADDED, "").whole(added)).hasSize(1);
        assertThat(new Sieve(Sieve.ADDED, "").changed(List.of(mentors))).isEmpty();
        assertThat(new Sieve("ratings", "").whole(added)).isEmpty();
        assertThat(new Sieve("", "Fire").whole(added)).as("recorded by others").isEmpty();
    }

    @Test
    void each_kind_is_counted_and_those_without_a_difference_are_not_offered() {
        assertThat(Sieve.counts(List.of(), List.of(mentors, doors)))
                .containsOnlyKeys("ratings", "dates", "leads")
                .containsEntry("ratings", 1L);
    }

    @Test
    void the_partners_are_offered_by_name() {
        assertThat(Sieve.organisations(Stream.of(mentors, doors))).containsExactly("Council", "Police");
    }

    private static Compared changed(String ref, Compared.Row... rows) {
        var behind = rows.length == 0 ? List.of(behind("Police")) : Stream.of(rows).flatMap(row -> row.behind().stream()).toList();
        return new Compared(new Item("action", ref, ref, "Action " + ref, List.of(), behind, "changed"), List.of(rows));
    }

    private static Compared.Row row(String label, String organisation) {
        return new Compared.Row(label, false, List.of("a"), List.of("b"), List.of(behind(organisation)));
    }

    private static Behind behind(String organisation) {
        var who = new Who("Somebody", organisation, "partner", "page");
        return new Behind(1, Instant.EPOCH, "RatingSet", "Somebody did it.", who, null);
    }
}
