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
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Event;
import throughline.events.PartnershipId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.completions.FindCompletions;
import throughline.query.completions.State;
import throughline.query.journal.Moment;
import throughline.query.ratings.Direction;
import throughline.query.ratings.FindRatingChanges;
import throughline.query.ratings.FindRatingChanges.Change;
import throughline.query.ratings.FindRatingLines;
import throughline.query.ratings.FindRecorders;

class AnswersTest {
    static Node node;
    static Histories history;
    static ActionId first;
    static ActionId second;
    static ActionId third;

    @BeforeAll
    static void a_plan_is_rated_and_completed() {
        node = Node.on(TestDatabase.freshDatabase());
        history = new Histories(40);
        node.record(history.opening(3));
        first = history.actions.get(0);
        second = history.actions.get(1);
        third = history.actions.get(2);
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
        record(Histories.OWEN, "Council", first, new QueryRaised(
                first, history.plan, QueryId.next(), Histories.text("Who saw it?"), true, null, null, null));
        record(Histories.GRACE, "Probation", first, new CompletionSignedOff(
                first, history.plan, null, Histories.text("May board"), day, null));
        third();
        assertThat(node.covered()).isTrue();
    }

    /** Rated with a note in one request, corrected, asked about, and rated again. */
    private static void third() {
        var by = new By(Histories.GRACE, "Probation", By.Role.PARTNER, By.Channel.API, "one");
        var rated = new RatingSet(third, history.plan, null, new Rating("Amber"), Histories.text("half are trained"));
        var note = new ProgressRecorded(
                third, history.plan, Histories.text("412 of 430 trained"), LocalDate.of(2024, 5, 2), null);
        node.record(List.of(with(by, note), with(by, rated)));
        var position = node.head();
        var query = QueryId.next();
        var day = LocalDate.of(2024, 5, 3);
        record(Histories.GRACE, "Probation", third, new ProgressRecorded(third, history.plan, Histories.text("more"), day, null));
        record(Histories.OWEN, "Council", third, new EntryCorrected(
                third, history.plan, position, Histories.text("It should have said Red."), Histories.text("a slip")));
        record(Histories.OWEN, "Council", third, new QueryRaised(
                third, history.plan, query, Histories.text("In all schools?"), false, null, null, null));
        record(Histories.OWEN, "Council", third, new QueryRaised(
                third, history.plan, QueryId.next(), Histories.text("Is it done?"), true, null, null, null));
        record(Histories.GRACE, "Probation", third, new QueryAnswered(
                third, history.plan, query, Histories.text("Yes"), true, day));
        rate(Histories.OWEN, "Council", third, "Amber", "Red", "a slip is put right");
        record(Histories.OWEN, "Council", third, new QueryRaised(
                third, history.plan, QueryId.next(), Histories.text("Why Red?"), false, null, null, null));
    }

    private static GenericDomainEventMessage<?> with(By by, Event event) {
        var message = (GenericDomainEventMessage<?>) history.of(third, event);
        return message.withMetaData(by.toMetadata());
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
        var by = new By(person, organisation, By.Role.PARTNER, By.Channel.PAGE, UUID.randomUUID().toString());
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
                .startsWith("a slip is put right", "half are trained", "funding ended", "still no cover")
                .hasSize(7);
        assertThat(changes)
                .extracting(Change::direction)
                .containsExactly(
                        Direction.WORSE,
                        Direction.FIRST,
                        Direction.WORSE,
                        Direction.SAME,
                        Direction.FIRST,
                        Direction.BETTER,
                        Direction.FIRST);
        assertThat(changes.get(5)).satisfies(change -> {
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
        assertThat(changes.get(3).confirmed()).isTrue();
        assertThat(changes.get(3).from()).isEqualTo("Red");
    }

    @Test
    void each_filter_narrows_the_answer() {
        var today = Moment.of(LocalDate.now(Moment.LONDON));
        var middle = Moment.of("@" + changes(all()).get(3).position());
        assertThat(changes(query(null, null, null, null, null, null, null))).hasSize(7);
        assertThat(changes(query("owen marsh", null, null, null, null, null, null)))
                .hasSize(4);
        assertThat(changes(query(Histories.GRACE.toString(), null, null, null, null, null, null)))
                .hasSize(3);
        assertThat(changes(query("nobody", null, null, null, null, null, null))).isEmpty();
        assertThat(changes(query(null, "council", null, null, null, null, null)))
                .hasSize(4);
        assertThat(changes(query(null, null, today, today, null, null, null))).hasSize(7);
        assertThat(changes(query(null, null, null, Moment.of("2001-01-01"), null, null, null)))
                .isEmpty();
        assertThat(changes(query(null, null, middle, null, null, null, null))).hasSize(4);
        assertThat(changes(query(null, null, null, middle, null, null, null))).hasSize(4);
        assertThat(changes(query(null, null, null, null, "Green", null, null))).hasSize(1);
        assertThat(changes(query(null, null, null, null, null, Direction.FIRST, null)))
                .hasSize(3);
        assertThat(changes(query(null, null, null, null, null, null, Set.of(history.partnership))))
                .hasSize(7);
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
            assertThat(page.total()).isEqualTo(7);
            page = node.ask(
                    new FindRatingChanges(history.plan, null, null, null, null, null, null, null, null, page.next(), 2),
                    FindRatingChanges.Answer.class);
            reasons.addAll(page.changes());
        }
        assertThat(reasons).isEqualTo(changes(all()));
    }

    @Test
    void the_note_of_the_same_request_stands_beside_a_rating_with_what_was_corrected_and_asked() {
        var change = changes(new FindRatingChanges(
                        history.plan, third, null, null, null, null, null, null, null, null, 50)).getLast();

        assertThat(change.note()).isNotNull();
        assertThat(change.note().text()).isEqualTo("412 of 430 trained");
        assertThat(change.note().happenedOn()).isEqualTo("2024-05-02");
        assertThat(change.corrections())
                .extracting(FindRatingChanges.Correction::correction)
                .containsExactly("It should have said Red.");
        assertThat(change.queries())
                .as("what was asked of a completion, or of a later rating, is not this one's")
                .extracting(FindRatingChanges.Query::question)
                .containsExactly("In all schools?");
        assertThat(change.queries().getFirst().settled()).isTrue();
    }

    @Test
    void a_note_of_another_request_or_of_another_action_is_not_taken_for_its_own() {
        var later = changes(new FindRatingChanges(
                        history.plan, third, null, null, null, null, null, null, null, null, 50)).getFirst();

        assertThat(later.to()).isEqualTo("Red");
        assertThat(later.note()).isNull();
        assertThat(later.corrections()).isEmpty();
        assertThat(changes(all())).allSatisfy(change -> {
            if (!change.actionId().equals(third)) {
                assertThat(change.note()).isNull();
            }
        });
    }

    @Test
    void an_actions_rating_is_told_in_stretches_of_time_and_what_was_confirmed_goes_on() {
        var lines = node.ask(new FindRatingLines(all()), FindRatingLines.Answer.class).lines();

        assertThat(lines).extracting(FindRatingLines.Line::actionId).containsExactly(first, second, third);
        assertThat(lines.get(0).stretches())
                .extracting(FindRatingLines.Stretch::rating)
                .containsExactly("Amber", "green", "Red");
        assertThat(lines.get(0).changed()).isEqualTo(2);
        assertThat(lines.get(0).stretches().get(0).to())
                .isEqualTo(lines.get(0).stretches().get(1).from());
        assertThat(lines.get(0).now().to()).isNull();
        assertThat(lines.get(1).stretches()).hasSize(1);
        assertThat(lines.get(1).confirmed()).isEqualTo(1);
    }

    @Test
    void lines_are_of_the_actions_whose_changes_were_asked_for_and_each_is_told_whole() {
        var better = query(null, null, null, null, null, Direction.BETTER, null);
        var lines = node.ask(new FindRatingLines(better), FindRatingLines.Answer.class).lines();

        assertThat(lines).extracting(FindRatingLines.Line::actionId).containsExactly(first);
        assertThat(lines.getFirst().stretches()).hasSize(3);
    }

    @Test
    void how_many_there_are_at_all_is_said_beside_how_many_were_found() {
        var found = node.ask(
                query(null, null, null, null, null, Direction.BETTER, null), FindRatingChanges.Answer.class);

        assertThat(found.total()).isEqualTo(1);
        assertThat(found.ofAll()).isEqualTo(7);
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
    void rounds_are_found_by_whose_part_kind_state_and_period() {
        var today = Moment.of(LocalDate.now(Moment.LONDON));
        assertThat(rounds(null, null, null, null, null)).hasSize(3);
        assertThat(rounds(FindCompletions.WHOLE, null, null, null, null)).hasSize(2);
        assertThat(rounds("the unclear party", null, null, null, null)).hasSize(1);
        assertThat(rounds(history.parties.getLast().toString(), null, null, null, null)).hasSize(1);
        assertThat(rounds("nobody", null, null, null, null)).isEmpty();
        assertThat(rounds(null, Completion.IN_PLACE, null, null, null)).hasSize(1);
        assertThat(rounds(null, null, State.REOPENED, null, null)).hasSize(1);
        assertThat(rounds(null, null, State.UNSIGNED, null, null)).hasSize(1);
        assertThat(rounds(null, null, State.SIGNED_OFF, null, null)).hasSize(1);
        assertThat(rounds(null, null, State.QUERIED, null, null)).hasSize(1);
        assertThat(rounds(null, null, null, today, today)).hasSize(3);
        assertThat(rounds(null, null, null, null, Moment.of("2001-01-01"))).isEmpty();
    }

    private static List<FindCompletions.Round> rounds(
            @Nullable String part,
            @Nullable Completion kind,
            @Nullable State state,
            @Nullable Moment from,
            @Nullable Moment to) {
        var query = new FindCompletions(history.plan, null, part, kind, state, from, to, null, null, 10);
        var answer = node.ask(query, FindCompletions.Answer.class);
        assertThat(answer.total()).isEqualTo(answer.completions().size());
        assertThat(answer.ofAll()).isEqualTo(3);
        return answer.completions();
    }

    @Test
    void a_table_of_completions_holds_each_round_with_what_became_of_it() {
        var csv = CompletionsCsv.of(rounds(null, null, null, null, null));

        assertThat(csv).startsWith("Position,Recorded,Plan,Reference,Action,Part of,Round,Kind,Evidence,");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv).contains(
                "in-place", "open: Who saw it?", "May board", "Grace Tembo (Probation)", "the board asked for evidence");
    }

    @Test
    void a_spreadsheet_shows_what_was_typed_and_runs_none_of_it() {
        var csv = RatingsCsv.of(changes(query(null, null, null, null, null, null, null)));

        assertThat(csv).startsWith("Position,Recorded,Plan,Reference,Action,From,To,Direction,Confirmed,Reason,Who,");
        assertThat(csv).contains("\"no cover, eleven \"\"waited\"\"\"").contains("Grace Tembo,Probation,partner,page");
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .doesNotContain(",=")
                .doesNotContain(",\"=");
        assertThat(csv.lines()).hasSize(8);
        assertThat(csv).contains("a slip", "412 of 430 trained,2024-05-02", "settled: In all schools?");
    }
}
