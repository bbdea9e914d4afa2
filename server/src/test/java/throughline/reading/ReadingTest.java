package throughline.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.command.action.CarryOverToNextPlan;
import throughline.command.action.MarkCompleted;
import throughline.command.action.RecordProgress;
import throughline.command.action.Reopen;
import throughline.command.action.SetRating;
import throughline.command.plan.PublishVersion;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.people.DemoAccounts;
import throughline.query.Unknown;
import throughline.query.changes.GetChanges;
import throughline.query.history.GetActionHistory;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.plan.FindPlans;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;
import throughline.query.plan.PlanState;
import throughline.query.plan.ShownPlan;

/** What is read from the journal, after real commands on a real database. */
class ReadingTest {
    private static Service service;

    @BeforeAll
    static void start() {
        service = Service.start();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void a_plan_gives_back_what_was_printed_in_the_printed_order() {
        var plan = service.plan(service.imported(), Moment.NOW);

        assertThat(plan.partnership()).isEqualTo(DemoAccounts.PARTNERSHIP);
        var actions = plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
        assertThat(actions).extracting(GetPlan.Action::text).containsExactly("Publish a map", "Meet monthly", "Run courses");
        assertThat(actions).extracting(GetPlan.Action::ref).containsExactly("1.1", null, "1.1");
        var first = actions.getFirst();
        assertThat(first.leadAsWritten()).isEqualTo("Police with Council");
        assertThat(first.timescale().asWritten()).isEqualTo("2024/25");
        assertThat(first.milestones()).extracting(GetPlan.Milestone::text).containsExactly("Draft", "Map");
        assertThat(first.columns()).extracting(GetPlan.Column::content).containsExactly("Begun.");
        assertThat(actions)
                .extracting(GetPlan.Action::status)
                .as("the first has a printed progress note")
                .containsExactly("in-progress", "not-started", "not-started");
        assertThat(plan.sections())
                .contains(new GetPlan.Section(
                        "notes", List.of("First note", Map.of("name", "Second", "points", List.of("a", "b")))));
    }

    @Test
    void a_plan_as_at_any_position_is_the_fold_of_its_entries_up_to_it() {
        var planId = lived();
        var entries = service.bean(Journal.class).entriesOfPlan(planId, Moment.NOW);
        var shown = new ShownPlan(service.bean(Names.class), service.bean(PartnershipNames.class));
        var positions = 0;
        for (int count = 1; count <= entries.size(); count++) {
            var state = PlanState.of(entries.subList(0, count));
            if (state.opened() == null) {
                continue;
            }
            var answer = service.plan(planId, new Moment.At(state.position()));
            assertThat(answer).isEqualTo(shown.of(state, answer.asAt(), answer.on()));
            positions++;
        }
        // The register's own entries before the plan was opened depend on which test came first; the plan's do not.
        var own = entries.stream().dropWhile(entry -> !(entry.event() instanceof PlanOpened)).count();
        assertThat(positions).isEqualTo((int) own).isGreaterThanOrEqualTo(20);
    }

    @Test
    void the_next_answer_shows_what_was_just_recorded() {
        var action = service.actions(service.imported()).getFirst();
        var sequence = action(action).action().sequence();
        for (int round = 1; round <= 20; round++) {
            var position = service.send(progress(action, "Round " + round));
            var answer = action(action);
            assertThat(answer.position()).isEqualTo(position);
            assertThat(answer.action().lastUpdate().note()).isEqualTo("Round " + round);
            assertThat(answer.action().sequence()).isEqualTo(sequence + round);
        }
    }

    @Test
    void the_changes_between_two_positions_name_the_entries_behind_them() {
        var planId = service.imported();
        var action = service.actions(planId).getFirst();
        var before = service.plan(planId, Moment.NOW).position();
        var position = service.send(new SetRating(action, new Rating("Red"), new Prose("no dates")));

        var forward = changes(planId, "@" + before, "");
        assertThat(forward.added()).isEmpty();
        assertThat(forward.removed()).isEmpty();
        assertThat(forward.changed()).singleElement().satisfies(item -> {
            assertThat(item.id()).isEqualTo(action.toString());
            assertThat(item.behind()).extracting("position").containsExactly(position);
            assertThat(item.fields())
                    .filteredOn(field -> field.field().equals("rating"))
                    .singleElement()
                    .satisfies(field -> {
                        assertThat(field.before()).isNull();
                        assertThat(field.after()).isEqualTo("Red");
                        assertThat(field.behind().getFirst().sentence())
                                .isEqualTo("Helen Marsden (Council) rated 1.1 Red: no dates.");
                    });
        });

        var backward = changes(planId, "@" + position, "@" + before);
        assertThat(backward.changed().getFirst().fields())
                .filteredOn(field -> field.field().equals("rating"))
                .extracting("before", "after")
                .containsExactly(org.assertj.core.groups.Tuple.tuple("Red", null));
        assertThat(changes(planId, "2001-01-01", "").added()).hasSizeGreaterThan(5);
    }

    @Test
    void a_history_is_read_page_by_page_and_by_kind() {
        var planId = lived();
        var whole = history(planId, 0, 1000, Set.of()).events();
        var paged = new ArrayList<Told>();
        Long after = 0L;
        while (after != null) {
            var page = history(planId, after, 7, Set.of());
            assertThat(page.events()).hasSizeLessThanOrEqualTo(7);
            paged.addAll(page.events());
            after = page.next();
        }
        assertThat(paged).isEqualTo(whole);
        assertThat(whole.getFirst().type()).isEqualTo("PlanOpened");
        assertThat(whole).extracting(Told::position).isSorted();

        var ratings = history(planId, 0, 1000, Set.of("rating")).events();
        assertThat(ratings).extracting(Told::type).containsOnly("RatingSet").hasSize(1);
        assertThatThrownBy(() -> history(planId, 0, 10, Set.of("colours")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("“colours” is no kind of entry");
    }

    @Test
    void an_action_is_followed_through_its_plans() {
        var planId = service.imported();
        var next = service.imported();
        var action = service.actions(planId).getFirst();
        service.send(new CarryOverToNextPlan(action, next, "2", new Prose("2.9"), new Prose("not done yet")));
        var carried = service.actions(next).getLast();

        var lives = service.ask(new GetActionHistory(carried), GetActionHistory.Answer.class)
                .throughline();

        assertThat(lives).extracting(GetActionHistory.Life::planId).containsExactly(planId, next);
        assertThat(lives.getFirst().status()).isEqualTo("carried-forward");
        assertThat(lives.getFirst().to()).containsExactly(carried);
        assertThat(lives.getLast().from()).containsExactly(action);
        assertThat(service.ask(new GetActionHistory(action), GetActionHistory.Answer.class)
                        .throughline())
                .isEqualTo(lives);
    }

    @Test
    void plans_are_listed_page_by_page_for_those_who_may_see_them() {
        var one = lived();
        service.imported();

        var first = find(null, 0, 1);
        assertThat(first.plans()).hasSize(1);
        assertThat(find(null, first.next(), 200).plans())
                .doesNotContainAnyElementsOf(first.plans())
                .filteredOn(line -> line.planId().equals(one))
                .allSatisfy(line -> {
                    assertThat(line.actions()).isEqualTo(3);
                    assertThat(line.priorities()).isEqualTo(2);
                    assertThat(line.version()).isEqualTo("12");
                    assertThat(line.standing()).isEqualTo("open");
                    assertThat(line.partnership()).isEqualTo(DemoAccounts.PARTNERSHIP);
                });
        assertThat(find(Set.of(DemoAccounts.PARTNERSHIP_ID), 0, 200).plans()).isNotEmpty();
        assertThat(find(Set.of(PartnershipId.next()), 0, 200).plans()).isEmpty();
        assertThat(find(Set.of(), 0, 200).plans()).isEmpty();
    }

    @Test
    void what_is_not_there_is_said_to_be_unknown() {
        assertThatThrownBy(() -> service.plan(PlanId.next(), Moment.NOW)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> action(ActionId.next())).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> history(PlanId.next(), 0, 10, Set.of())).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> changes(PlanId.next(), "@1", "@2")).isInstanceOf(Unknown.class);
        var plan = service.imported();
        assertThatThrownBy(() -> service.plan(plan, Moment.of("2001-01-01")))
                .isInstanceOf(Unknown.class)
                .hasMessageStartingWith("The plan was not in the record yet at 2001-01-01. Its record begins on ");
    }

    /** A plan with a little of everything behind it. */
    private static PlanId lived() {
        var plan = service.imported();
        var action = service.actions(plan).getFirst();
        service.send(new SetRating(action, new Rating("Amber"), new Prose("slow")));
        service.send(progress(action, "A first map."));
        service.send(new PublishVersion(plan, new Prose("12"), null, null));
        service.send(new MarkCompleted(action, null, null, new Prose("The map"), null));
        service.send(new Reopen(action, null, new Prose("One place is missing")));
        service.send(progress(action, "The missing place is on it."));
        return plan;
    }

    private static RecordProgress progress(ActionId action, String note) {
        return new RecordProgress(action, new Prose(note), null, null);
    }

    private static GetAction.Answer action(ActionId action) {
        return service.ask(new GetAction(action, Moment.NOW), GetAction.Answer.class);
    }

    private static GetChanges.Answer changes(PlanId plan, String from, String to) {
        return service.ask(new GetChanges(plan, Moment.of(from), Moment.of(to)), GetChanges.Answer.class);
    }

    private static GetPlanHistory.Answer history(PlanId plan, long after, int limit, Set<String> kinds) {
        return service.ask(new GetPlanHistory(plan, after, limit, kinds), GetPlanHistory.Answer.class);
    }

    private static FindPlans.Answer find(Set<PartnershipId> partnerships, long after, int limit) {
        return service.ask(new FindPlans(partnerships, after, limit), FindPlans.Answer.class);
    }
}
