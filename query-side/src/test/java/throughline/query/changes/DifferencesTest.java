package throughline.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.RandomLife;
import throughline.query.Story;
import throughline.query.changes.GetChanges.Behind;
import throughline.query.changes.GetChanges.Item;
import throughline.query.plan.PlanState;

/** What readers are told of a difference: every field that reads differently, and the entries behind it. */
class DifferencesTest {
    private static final LocalDate ON = LocalDate.of(2024, 5, 1);
    private static final Rating RED = new Rating("Red");
    private static final Rating AMBER = new Rating("Amber");

    @Property(tries = 100)
    void the_fields_told_make_what_was_read_before_into_what_is_read_after(@ForAll long seed) {
        var entries = RandomLife.of(seed, 80).entries();
        var cut = new Random(seed).nextInt(entries.size());
        var from = PlanState.of(entries.subList(0, cut));
        var differences = new Differences(Story.NAMES, ON);
        var to = differences.step(from, entries.subList(cut, entries.size()));

        for (var item : differences.items(from, to)) {
            var subject = subject(item, to);
            var face = Face.of(subject, from, Story.NAMES, ON);
            var fields = new LinkedHashMap<>(face == null ? java.util.Map.<String, Object>of() : face.fields());
            item.fields().forEach(field -> {
                if (field.after() == null) {
                    fields.remove(field.field());
                } else {
                    fields.put(field.field(), field.after());
                }
            });
            assertThat(fields).isEqualTo(Face.of(subject, to, Story.NAMES, ON).fields());
        }
    }

    @Test
    void a_change_names_the_entries_behind_it() {
        var story = Story.begun().then(rated(null, RED));
        var from = story.state();
        var cut = story.entries().size();
        story.then(rated(RED, AMBER));

        var item = only(story, from, cut);

        assertThat(item.what()).isEqualTo(Item.CHANGED);
        assertThat(item.ref()).isEqualTo("3.4");
        var rating = item.fields().stream()
                .filter(field -> field.field().equals("rating"))
                .findFirst()
                .orElseThrow();
        assertThat(rating.before()).isEqualTo("Red");
        assertThat(rating.after()).isEqualTo("Amber");
        assertThat(rating.behind())
                .extracting(Behind::sentence)
                .containsExactly("Priya Shah (Council) moved 3.4 from Red to Amber: because.");
    }

    @Test
    void what_changed_and_came_back_is_told_with_both_entries() {
        var story = Story.begun().then(rated(null, RED));
        var from = story.state();
        var cut = story.entries().size();
        story.then(rated(RED, AMBER)).then(rated(AMBER, RED));

        var rating = only(story, from, cut).fields().stream()
                .filter(field -> field.field().equals("rating"))
                .findFirst()
                .orElseThrow();

        assertThat(rating.before()).isEqualTo(rating.after()).isEqualTo("Red");
        assertThat(rating.behind()).hasSize(2);
    }

    @Test
    void read_backwards_what_was_added_is_removed() {
        var story = Story.begun();
        var earlier = PlanState.of(story.entries().subList(0, 6));
        var differences = new Differences(Story.NAMES, ON);
        var later = differences.step(earlier, story.entries().subList(6, 7));

        assertThat(differences.items(earlier, later)).extracting(Item::what).containsExactly(Item.ADDED);
        assertThat(differences.items(later, earlier)).extracting(Item::what).containsExactly(Item.REMOVED);
    }

    private static RatingSet rated(Rating from, Rating to) {
        return new RatingSet(Story.ACTION, Story.PLAN, from, to, Story.prose("because"));
    }

    private static Item only(Story story, PlanState from, int cut) {
        var differences = new Differences(Story.NAMES, ON);
        var to = differences.step(
                from, story.entries().subList(cut, story.entries().size()));
        List<Item> items = differences.items(from, to);
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private static Subject subject(Item item, PlanState plan) {
        var kind = Subject.Kind.valueOf(item.kind().toUpperCase(java.util.Locale.ROOT));
        var ids = switch (kind) {
            case PLAN -> List.of("plan");
            case SECTION -> plan.sections().keySet();
            case PRIORITY -> plan.priorities().keySet();
            case ACTION -> plan.actions().keySet();
            case PARTY -> plan.parties().keySet();
            case INDICATOR -> plan.context().indicators().keySet();
            case INTERVENTION -> plan.context().interventions().keySet();
            case FUND -> plan.context().funds().keySet();
            case GOVERNANCE -> List.of("governance");
            case ALIGNMENT -> List.of("alignment");
            case ROUND -> plan.updateRounds().keySet();
        };
        for (Object id : ids) {
            if (id.toString().equals(item.id())) {
                return new Subject(kind, id);
            }
        }
        throw new AssertionError(item);
    }
}
