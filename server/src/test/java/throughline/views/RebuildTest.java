package throughline.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import throughline.database.TestDatabase;
import throughline.events.ActionId;
import throughline.events.PlanId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;
import throughline.query.accountability.FindAccountability;
import throughline.query.completions.FindCompletions;
import throughline.query.journal.Moment;
import throughline.query.ratings.FindRatingChanges;

class RebuildTest {
    private static final List<String> VIEWS = List.of("ratings", "completions", "accountability");

    private static final String STEADY = "A promise that nothing happens to";

    private Node node;

    @BeforeEach
    void start() {
        node = Node.on(TestDatabase.freshDatabase());
    }

    @AfterEach
    void stop() {
        node.close();
    }

    @Test
    void a_view_rebuilt_while_partners_keep_writing_equals_the_live_one_and_no_reader_notices() throws Exception {
        var ended = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var histories = List.of(new Histories(1), new Histories(2), new Histories(3));
            for (var history : histories) {
                node.record(history.opening(9));
                node.record(history.steady(STEADY));
                for (var number = 0; number < 300; number++) {
                    node.record(List.of(history.anything()));
                }
            }
            assertThat(node.covered()).isTrue();
            var work = new ArrayList<Future<?>>();
            for (var history : histories) {
                work.add(threads.submit(
                        until(ended, () -> node.record(List.of(history.anything(), history.anything())))));
                work.add(threads.submit(reader(history, ended)));
            }

            for (var round = 0; round < 3; round++) {
                for (var view : VIEWS) {
                    assertThat(node.bean(Rebuild.class).of(view)).satisfies(report -> {
                        assertThat(report.same()).isPositive();
                        assertThat(report.equal()).as("%s", report).isTrue();
                    });
                }
            }

            ended.set(true);
            for (var done : work) {
                done.get();
            }
        }
        assertThat(node.covered()).isTrue();
        assertThat(VIEWS)
                .allSatisfy(view ->
                        assertThat(node.bean(Rebuild.class).of(view).equal()).isTrue());
        assertThat(node.bean(Counts.class).all()).allMatch(Counts.Count::equal);
        assertThat(node.count("dead_letter")).isZero();
    }

    /** What was there stays there: a reader never sees fewer rows than before. */
    private Callable<Void> reader(Histories history, AtomicBoolean ended) {
        var seen = new long[3];
        return until(ended, () -> {
            var ratings = node.ask(new FindRatingChanges(history.plan, 5), FindRatingChanges.Answer.class);
            assertThat(ratings.total()).isGreaterThanOrEqualTo(seen[0]);
            assertThat(ratings.changes()).hasSize(5);
            var rounds = node.ask(new FindCompletions(history.plan, null, null, null, 5), FindCompletions.Answer.class);
            assertThat(rounds.total()).isGreaterThanOrEqualTo(seen[1]);
            var standing = node.ask(
                    new FindAccountability(history.plan, null, Moment.of("@1000000"), null, null),
                    FindAccountability.Answer.class);
            assertThat(standing.parties())
                    .flatExtracting(FindAccountability.Party::owed)
                    .extracting(FindAccountability.Owed::text)
                    .contains(STEADY);
            seen[0] = ratings.total();
            seen[1] = rounds.total();
        });
    }

    private static Callable<Void> until(AtomicBoolean ended, Runnable work) {
        return () -> {
            while (!ended.get()) {
                work.run();
            }
            return null;
        };
    }

    @Test
    void a_rebuild_says_how_the_live_view_differed_and_puts_it_right() {
        var history = new Histories(4);
        node.record(history.opening(3));
        var action = history.actions.getFirst();
        node.record(List.of(history.of(
                action, new RatingSet(action, history.plan, null, new Rating("Red"), Histories.text("no cover")))));
        assertThat(node.covered()).isTrue();
        node.sql.sql("update views.ratings_change set to_rating = 'Green'").update();
        assertThat(node.bean(Counts.class).all()).allMatch(Counts.Count::equal);

        var report = node.bean(Rebuild.class).of("ratings");

        assertThat(report.before()).isEqualTo(1);
        assertThat(report.now()).isEqualTo(1);
        assertThat(node.ask(new FindRatingChanges(history.plan, 5), FindRatingChanges.Answer.class)
                        .changes()
                        .getFirst()
                        .to())
                .isEqualTo("Red");
    }

    @Test
    void a_row_that_was_lost_shows_when_events_are_counted() {
        var history = new Histories(5);
        node.record(history.opening(3));
        assertThat(node.covered()).isTrue();
        node.sql
                .sql("delete from views.accountability_action where ref = '1.2'")
                .update();

        assertThat(node.bean(Counts.class).all())
                .filteredOn(count -> !count.equal())
                .singleElement()
                .satisfies(count -> {
                    assertThat(count.view()).isEqualTo("accountability");
                    assertThat(count.rows()).isEqualTo(count.events() - 1);
                });
    }

    @Test
    void an_event_that_the_view_cannot_take_holds_back_its_plan_and_stops_the_rebuild_which_names_it() {
        var history = new Histories(6);
        node.record(history.opening(2));
        var nowhere = new Histories(7);
        var stray = ActionId.next();
        var strayPlan = PlanId.next();
        node.record(List.of(nowhere.of(
                stray,
                new RatingSet(stray, strayPlan, null, new Rating("Red"), Histories.text("a plan nobody opened")))));
        var position = node.head();
        node.record(List.of(history.of(
                history.actions.getFirst(),
                new RatingSet(
                        history.actions.getFirst(),
                        history.plan,
                        null,
                        new Rating("Red"),
                        Histories.text("no cover")))));

        assertThat(node.covered()).isTrue();
        assertThat(node.ask(new FindRatingChanges(history.plan, 5), FindRatingChanges.Answer.class)
                        .total())
                .as("other plans go on")
                .isEqualTo(1);
        assertThat(node.bean(ViewsHealth.class).health().getStatus()).isEqualTo(ViewsHealth.HELD_BACK);
        assertThatThrownBy(() -> node.bean(Rebuild.class).of("ratings"))
                .isInstanceOf(RebuildFailed.class)
                .hasMessageContaining("“ratings” cannot take event " + position + " (RatingSet)");
        assertThat(node.count("pg_class where relname like '%\\_\\_next'")).isZero();
        assertThat(node.ask(new FindRatingChanges(history.plan, 5), FindRatingChanges.Answer.class)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void a_rebuild_makes_good_what_was_held_back_and_each_event_counts_once() {
        var history = new Histories(8);
        node.record(history.opening(2));
        assertThat(node.covered()).isTrue();
        var action = history.actions.getFirst();
        // As a fault in the view's tables would: the plan's row is missing for a while.
        node.sql.sql("delete from views.ratings_plan").update();
        node.record(List.of(
                history.of(
                        action,
                        new RatingSet(action, history.plan, null, new Rating("Red"), Histories.text("no cover"))),
                history.of(
                        action,
                        new RatingSet(
                                action,
                                history.plan,
                                new Rating("Red"),
                                new Rating("Green"),
                                Histories.text("cover came")))));
        assertThat(node.covered()).isTrue();
        assertThat(node.count("dead_letter where processor = 'ratings'")).isEqualTo(2);

        assertThat(node.bean(Rebuild.class).of("ratings").letters()).isEqualTo(2);

        node.record(List.of(history.of(
                action,
                new RatingSet(
                        action, history.plan, new Rating("Green"), new Rating("Blue"), Histories.text("all done")))));
        assertThat(node.covered()).isTrue();
        assertThat(node.ask(new FindRatingChanges(history.plan, 5), FindRatingChanges.Answer.class)
                        .changes())
                .extracting(FindRatingChanges.Change::to)
                .containsExactly("Blue", "Green", "Red");
        assertThat(node.bean(ViewsHealth.class).health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void a_full_replay_touches_nothing_but_the_views() {
        var history = new Histories(9);
        node.record(history.opening(5));
        for (var number = 0; number < 100; number++) {
            node.record(List.of(history.anything()));
        }
        assertThat(node.covered()).isTrue();
        VIEWS.forEach(view -> Awaitility.await().until(() -> token(view) >= node.head()));
        var before = everythingElse();

        VIEWS.forEach(view -> node.bean(Rebuild.class).of(view));

        assertThat(everythingElse()).isEqualTo(before);
    }

    private long token(String view) {
        return node.sql
                .sql("select coalesce((token::json ->> 'index')::bigint, 0) from processor_token where processor = ?")
                .param(view)
                .query(Long.class)
                .single();
    }

    private List<String> everythingElse() {
        return node.sql.sql("""
                        select relname::text from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
                        and has_table_privilege(oid, 'select') order by relname""").query(String.class).list().stream()
                .map(table -> table + ": " + contents(table))
                .toList();
    }

    private String contents(String table) {
        // A processor says from time to time that it is alive.
        var columns = table.equals("processor_token") ? "processor, segment, token" : "*";
        return node.sql
                .sql(
                        "select count(*) || ' ' || coalesce(md5(string_agg(each::text, '' order by each::text)), '') from (select "
                                + columns + " from " + table + ") as each")
                .query(String.class)
                .single();
    }

    @Test
    void a_view_that_does_not_exist_is_named_with_those_that_do() {
        assertThatThrownBy(() -> node.bean(Rebuild.class).of("boards"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no view “boards”. The views are accountability, completions, ratings.");
    }
}
