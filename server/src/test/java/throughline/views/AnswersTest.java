package throughline.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.completions.FindCompletions;
import throughline.query.journal.Moment;
import throughline.query.ratings.Direction;
import throughline.query.ratings.FindRatingChanges;
import throughline.query.ratings.FindRatingChanges.Change;
import throughline.query.ratings.FindRecorders;

class AnswersTest {
    static Node node;
    static Histories history;
    static ActionId first;
    static ActionId second;

    @BeforeAll
    static void a_plan_is_rated_and_completed() {
        node = Node.on(TestDatabase.freshDatabase());
        history = new Histories(40);
        node.record(history.opening(2));
        first = history.actions.getFirst();
        second = history.actions.getLast();
        rate(Histories.GRACE, "Probation", first, null, "Amber", "=HYPERLINK(\"http://example.org\")");
        rate(Histories.GRACE, "Probation", first, "Amber", "green", "training delivered");
        rate(Histories.OWEN, "Council", second, null, "Red", "no cover, eleven \"waited\"");
        record(
                Histories.OWEN,
                "Council",
                second,
                new RatingConfirmed(second, history.plan, new Rating("Red"), Histories.text("still no cover")));
        rate(Histories.OWEN, "Council", first, "green", "Red", "funding ended");
        var council = history.parties.getLast();
        var day = LocalDate.of(2024, 5, 3);
        record(
                Histories.OWEN,
                "Council",
                first,
                new PartCompleted(first, history.plan, council, Completion.IN_PLACE, null, day));
        record(
                Histories.GRACE,
                "Probation",
                first,
                new ActionCompleted(first, history.plan, Completion.DELIVERED, Histories.text("minutes"), day));
        record(
                Histories.OWEN,
                "Council",
                first,
                new ActionReopened(first, history.plan, null, Histories.text("the board asked for evidence")));
        record(
                Histories.GRACE,
                "Probation",
                first,
                new ActionCompleted(first, history.plan, Completion.DELIVERED, Histories.text("register"), day));
        assertThat(node.covered()).isTrue();
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    private static void rate(
            UUID person, String organisation, ActionId action, @Nullable String from, String to, String why) {
        record(
                person,
                organisation,
                action,
                new RatingSet(
                        action,
                        history.plan,
                        from == null ? null : new Rating(from),
                        new Rating(to),
                        Histories.text(why)));
    }

    private static void record(UUID person, String organisation, ActionId action, Event event) {
        var by = new By(person, organisation, By.Role.PARTNER, By.Channel.PAGE, "request");
        var message = (GenericDomainEventMessage<?>) history.of(action, event);
        node.record(List.of(message.withMetaData(by.toMetadata())));
    }

    private static FindRatingChanges all() {
        return new FindRatingChanges(history.plan, 50);
    }

    private static List<Change> changes(FindRatingChanges query) {
        return node.ask(query, FindRatingChanges.Answer.class).changes();
    }

    @Test
    void every_change_says_from_what_to_what_who_and_why_the_newest_first() {
        var changes = changes(all());

        assertThat(changes)
                .extracting(Change::reason)
                .startsWith("funding ended", "still no cover")
                .hasSize(5);
        assertThat(changes)
                .extracting(Change::direction)
                .containsExactly(Direction.WORSE, Direction.SAME, Direction.FIRST, Direction.BETTER, Direction.FIRST);
        assertThat(changes.get(3)).satisfies(change -> {
            assertThat(change.planTitle()).isEqualTo("Serious violence plan");
            assertThat(change.ref()).isEqualTo("1.1");
            assertThat(change.from()).isEqualTo("Amber");
            assertThat(change.to()).isEqualTo("green");
            assertThat(change.confirmed()).isFalse();
            assertThat(change.by().name()).isEqualTo("Grace Tembo");
            assertThat(change.by().organisation()).isEqualTo("Probation");
            assertThat(change.by().role()).isEqualTo("partner");
            assertThat(change.by().channel()).isEqualTo("page");
        });
        assertThat(changes.get(1).confirmed()).isTrue();
        assertThat(changes.get(1).from()).isEqualTo("Red");
    }

    @Test
    void each_filter_narrows_the_answer() {
        var today = Moment.of(LocalDate.now(Moment.LONDON));
        var middle = Moment.of("@" + changes(all()).get(2).position());
        assertThat(changes(query(null, null, null, null, null, null, null))).hasSize(5);
        assertThat(changes(query("owen marsh", null, null, null, null, null, null)))
                .hasSize(3);
        assertThat(changes(query(Histories.GRACE.toString(), null, null, null, null, null, null)))
                .hasSize(2);
        assertThat(changes(query("nobody", null, null, null, null, null, null))).isEmpty();
        assertThat(changes(query(null, "council", null, null, null, null, null)))
                .hasSize(3);
        assertThat(changes(query(null, null, today, today, null, null, null))).hasSize(5);
        assertThat(changes(query(null, null, null, Moment.of("2001-01-01"), null, null, null)))
                .isEmpty();
        assertThat(changes(query(null, null, middle, null, null, null, null))).hasSize(3);
        assertThat(changes(query(null, null, null, middle, null, null, null))).hasSize(3);
        assertThat(changes(query(null, null, null, null, "Green", null, null))).hasSize(1);
        assertThat(changes(query(null, null, null, null, null, Direction.FIRST, null)))
                .hasSize(2);
        assertThat(changes(query(null, null, null, null, null, null, Set.of(history.partnership))))
                .hasSize(5);
        assertThat(changes(query(null, null, null, null, null, null, Set.of(PartnershipId.next()))))
                .isEmpty();
        assertThat(changes(new FindRatingChanges(null, second, null, null, null, null, null, null, null, null, 9)))
                .hasSize(2);
    }

    private static FindRatingChanges query(
            @Nullable String by,
            @Nullable String organisation,
            @Nullable Moment from,
            @Nullable Moment to,
            @Nullable String rating,
            @Nullable Direction direction,
            @Nullable Set<PartnershipId> visible) {
        return new FindRatingChanges(
                history.plan, null, by, organisation, from, to, rating, direction, visible, null, 50);
    }

    @Test
    void pages_follow_each_other_without_a_gap_and_tell_the_total() {
        var page = node.ask(new FindRatingChanges(history.plan, 2), FindRatingChanges.Answer.class);
        var reasons = new ArrayList<>(page.changes());
        while (page.next() != null) {
            assertThat(page.total()).isEqualTo(5);
            page = node.ask(
                    new FindRatingChanges(history.plan, null, null, null, null, null, null, null, null, page.next(), 2),
                    FindRatingChanges.Answer.class);
            reasons.addAll(page.changes());
        }
        assertThat(reasons).isEqualTo(changes(all()));
    }

    @Test
    void the_people_to_choose_from_are_those_who_rated() {
        var recorders = node.ask(new FindRecorders(history.plan, null), FindRecorders.Answer.class);
        assertThat(recorders.people())
                .extracting(FindRecorders.Person::name)
                .containsExactly("Grace Tembo", "Owen Marsh");
        assertThat(recorders.organisations()).containsExactly("Council", "Probation");
    }

    @Test
    void each_round_of_completion_stays_with_who_took_it_back_and_why() {
        var answer = node.ask(new FindCompletions(history.plan, first, null, null, 10), FindCompletions.Answer.class);

        assertThat(answer.total()).isEqualTo(3);
        assertThat(answer.completions())
                .extracting(FindCompletions.Round::round)
                .containsExactly(2, 1, 1);
        assertThat(answer.completions().get(0).reopened()).isNull();
        assertThat(answer.completions().get(1)).satisfies(round -> {
            assertThat(round.organisation()).isNull();
            assertThat(round.kind()).isEqualTo(Completion.DELIVERED);
            assertThat(round.evidence()).isEqualTo("minutes");
            assertThat(round.happenedOn()).isEqualTo("2024-05-03");
            assertThat(round.by().name()).isEqualTo("Grace Tembo");
            assertThat(round.reopened()).isNotNull();
            assertThat(round.reopened().reason()).isEqualTo("the board asked for evidence");
            assertThat(round.reopened().by().name()).isEqualTo("Owen Marsh");
        });
        assertThat(answer.completions().get(2)).satisfies(round -> {
            assertThat(round.organisation()).isEqualTo("The UNCLEAR party");
            assertThat(round.reopened())
                    .as("reopening the whole leaves each part alone")
                    .isNull();
        });
    }

    @Test
    void a_spreadsheet_shows_what_was_typed_and_runs_none_of_it() {
        var csv = RatingsCsv.of(changes(all()));

        assertThat(csv).startsWith("Position,Recorded,Plan,Reference,Action,From,To,Direction,Confirmed,Reason,Who,");
        assertThat(csv).contains("\"no cover, eleven \"\"waited\"\"\"").contains("Grace Tembo,Probation,partner,page");
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .doesNotContain(",=")
                .doesNotContain(",\"=");
        assertThat(csv.lines()).hasSize(6);
    }
}
