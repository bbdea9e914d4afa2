package throughline.command.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.command.Cast.*;
import static throughline.command.carrying.CarryOverPlan.Kind.*;
import static throughline.command.carrying.Year.*;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.command.action.NamedLead;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.plan.Terms;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.Excerpt;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.QuantityId;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.RowEvent.ActionRelated;
import throughline.events.RowEvent.ConditionNoted;
import throughline.events.RowEvent.ConditionSettled;
import throughline.events.RowEvent.QuantityCounted;
import throughline.events.RowEvent.QuantityPromised;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;

/** What goes along when a plan's actions are carried forward, and which decisions cannot stand. */
class CarryingRulesTest {
    private static final Timescale JUNE = dated("2024-06-30");
    private static final Timescale JULY = dated("2024-07-31");
    private static final ActionId A = ActionId.next();
    private static final ActionId B = ActionId.next();
    private static final Lead COUNCIL_LEADS = new Lead(COUNCIL, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
    private static final Lead POLICE_SUPPORTS = new Lead(POLICE, Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING);

    private final Year year = new Year();

    @Test
    void wording_reference_and_theme_go_along_unless_others_are_given() {
        year.action(A, "1.1");
        var asItWas = beginning(year.draft(decided(A, CARRY_FORWARD)), 0);
        assertThat(asItWas.ref()).isEqualTo(prose("1.1"));
        assertThat(asItWas.text()).isEqualTo(prose("Keep promise 1.1"));
        assertThat(asItWas.theme()).isEqualTo(prose("Workforce"));
        assertThat(asItWas.priorityId()).isEqualTo(PRIORITY);

        var otherwise = beginning(
                year.draft(decided(A, CARRY_FORWARD, new Into("1", prose("9"), prose("Keep it better"), null, null, null))), 0);
        assertThat(otherwise.ref()).isEqualTo(prose("9"));
        assertThat(otherwise.text()).isEqualTo(prose("Keep it better"));
    }

    @Test
    void the_printed_lead_goes_along_with_how_it_was_read() {
        var read = new LeadInterpreted.Read(COUNCIL_LEADS, prose("or nominee"), new Excerpt(prose("lead"), 0, 7));
        year.action(A, "1.1", new LeadWritten(A, PLAN, prose("Council?")), new LeadInterpreted(A, PLAN, List.of(read), prose("A question mark")));

        var draft = year.draft(decided(A, CARRY_FORWARD));

        assertThat(facts(draft, 0, LeadWritten.class)).extracting(LeadWritten::asWritten).containsExactly(prose("Council?"));
        assertThat(facts(draft, 0, LeadInterpreted.class)).singleElement().satisfies(one -> {
            assertThat(one.leads()).containsExactly(read);
            assertThat(one.unclear()).isEqualTo(prose("A question mark"));
        });
        assertThat(facts(draft, 0, LeadAssigned.class)).isEmpty();
    }

    @Test
    void whoever_was_named_last_leads_on_and_whoever_is_named_now_leads_instead() {
        year.action(A, "1.1", new LeadAssigned(A, PLAN, List.of(COUNCIL_LEADS), null));
        assertThat(facts(year.draft(decided(A, CARRY_FORWARD)), 0, LeadAssigned.class))
                .extracting(LeadAssigned::leads).containsExactly(List.of(COUNCIL_LEADS));

        var police = new NamedLead(prose("Police"), Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING);
        var into = new Into(null, null, null, List.of(police), null, null);
        assertThat(facts(year.draft(decided(A, CARRY_FORWARD, into)), 0, LeadAssigned.class))
                .extracting(LeadAssigned::leads).containsExactly(List.of(POLICE_SUPPORTS));
    }

    @Test
    void into_another_partnership_go_the_printed_words_and_no_parties() {
        year.action(
                A,
                "1.1",
                new LeadWritten(A, PLAN, prose("Council")),
                new LeadAssigned(A, PLAN, List.of(COUNCIL_LEADS), null),
                new PartnerDateSet(A, PLAN, POLICE, new Due("2024-05"), null, null),
                new QueryRaised(A, PLAN, QueryId.next(), prose("In all schools?"), true, POLICE, null, null));

        var draft = year.draft(ELSEWHERE, decided(A, CARRY_FORWARD));

        assertThat(beginning(draft, 0).partnershipId()).isEqualTo(ELSEWHERE);
        assertThat(facts(draft, 0, LeadWritten.class)).hasSize(1);
        assertThat(facts(draft, 0, LeadAssigned.class)).isEmpty();
        assertThat(facts(draft, 0, PartnerDateSet.class)).isEmpty();
        assertThat(facts(draft, 0, QueryRaised.class)).extracting(QueryRaised::owner).containsOnlyNulls();
    }

    @Test
    void first_date_and_slips_go_along_for_ever_and_a_later_date_given_now_is_one_more_slip() {
        year.action(A, "1.1", new TimescaleSet(A, PLAN, JUNE), new TimescaleRevised(A, PLAN, JULY, prose("late")));
        var later = new Into(null, null, null, null, dated("2025-03-31"), null);

        var draft = year.draft(decided(A, CARRY_FORWARD, later));

        assertThat(beginning(draft, 0).origins()).containsExactly(new Origin(PLAN, A, new Due("2024-06-30"), 1));
        assertThat(facts(draft, 0, TimescaleSet.class)).extracting(TimescaleSet::timescale).containsExactly(JULY);
        assertThat(facts(draft, 0, TimescaleRevised.class)).singleElement().satisfies(revised -> {
            assertThat(revised.timescale().due()).isEqualTo(new Due("2025-03-31"));
            assertThat(revised.reason()).isEqualTo(prose("Because"));
        });
    }

    @Test
    void the_printed_timescale_goes_along_with_how_it_was_read() {
        var printed = new Timescale(prose("End of June"), null, null);
        var read = new TimescaleInterpreted(A, PLAN, JUNE, new Excerpt(prose("timescale"), 0, 11), null);
        year.action(A, "1.1", new TimescaleSet(A, PLAN, printed), read);

        var draft = year.draft(decided(A, CARRY_FORWARD));

        assertThat(facts(draft, 0, TimescaleSet.class)).extracting(TimescaleSet::timescale).containsExactly(printed);
        assertThat(facts(draft, 0, TimescaleInterpreted.class)).extracting(TimescaleInterpreted::timescale).containsExactly(JUNE);
    }

    @Test
    void open_steps_conditions_queries_and_what_is_left_of_a_count_go_along_and_nothing_that_is_done() {
        var reached = MilestoneId.next();
        var moved = MilestoneId.next();
        var met = ConditionId.next();
        var once = QuantityId.next();
        var full = QuantityId.next();
        var yearly = QuantityId.next();
        var answered = QueryId.next();
        year.action(
                A,
                "1.1",
                new MilestoneAdded(A, PLAN, reached, prose("Draft"), null),
                new MilestoneReached(A, PLAN, reached, TODAY),
                new MilestoneAdded(A, PLAN, moved, prose("Print"), new Due("2024-05")),
                new MilestoneDated(A, PLAN, moved, new Due("2024-09"), prose("late"), null),
                new ConditionNoted(A, PLAN, met, prose("if funded"), null),
                new ConditionSettled(A, PLAN, met, true, prose("It was")),
                new ConditionNoted(A, PLAN, ConditionId.next(), prose("if staffed"), null),
                new QuantityPromised(A, PLAN, once, 50, prose("assessments"), null, null),
                new QuantityCounted(A, PLAN, once, 20, COUNCIL, TODAY, null),
                new QuantityPromised(A, PLAN, full, 2, prose("courses"), null, null),
                new QuantityCounted(A, PLAN, full, 2, COUNCIL, TODAY, null),
                new QuantityPromised(A, PLAN, yearly, 4, prose("operations"), prose("annually"), null),
                new QuantityCounted(A, PLAN, yearly, 4, COUNCIL, TODAY, null),
                new QueryRaised(A, PLAN, answered, prose("Who?"), false, null, null, null),
                new QueryAnswered(A, PLAN, answered, prose("Us"), true, TODAY),
                new QueryRaised(A, PLAN, QueryId.next(), prose("In all schools?"), true, POLICE, TODAY, null),
                new PartnerDateSet(A, PLAN, POLICE, new Due("2024-05"), null, null),
                new PartnerDateSet(A, PLAN, COUNCIL, new Due("2024-04"), null, null),
                new PartCompleted(A, PLAN, COUNCIL, Completion.DELIVERED, null, TODAY));

        var draft = year.draft(decided(A, CARRY_FORWARD));

        assertThat(facts(draft, 0, MilestoneAdded.class)).singleElement().satisfies(step -> {
            assertThat(step.text()).isEqualTo(prose("Print"));
            assertThat(step.due()).as("the first date goes along").isEqualTo(new Due("2024-05"));
        });
        assertThat(facts(draft, 0, MilestoneDated.class)).singleElement().satisfies(step -> assertThat(step.due())
                .isEqualTo(new Due("2024-09")));
        assertThat(facts(draft, 0, ConditionNoted.class)).extracting(ConditionNoted::text).containsExactly(prose("if staffed"));
        assertThat(facts(draft, 0, QuantityPromised.class)).extracting(QuantityPromised::count).containsExactly(30, 4);
        assertThat(facts(draft, 0, QueryRaised.class)).singleElement().satisfies(query -> {
            assertThat(query.question()).isEqualTo(prose("In all schools?"));
            assertThat(query.owner()).isEqualTo(POLICE);
            assertThat(query.ofCompletion()).isTrue();
        });
        assertThat(facts(draft, 0, PartnerDateSet.class)).extracting(PartnerDateSet::party).containsExactly(POLICE);
    }

    @Test
    void a_split_action_leads_to_each_part_and_what_is_counted_goes_with_one_of_them() {
        var first = MilestoneId.next();
        var second = MilestoneId.next();
        year.action(
                A,
                "1.1",
                new MilestoneAdded(A, PLAN, first, prose("North"), null),
                new MilestoneAdded(A, PLAN, second, prose("South"), null),
                new ConditionNoted(A, PLAN, ConditionId.next(), prose("if funded"), null),
                new QuantityPromised(A, PLAN, QuantityId.next(), 4, prose("operations"), null, null));

        var draft = year.draft(decided(
                A,
                SPLIT,
                new Into(null, prose("a"), prose("The north"), null, null, null),
                new Into(null, null, prose("The south"), null, null, List.of(second))));

        assertThat(carried(draft)).extracting(CarriedForward::toActionId)
                .containsExactly(beginning(draft, 0).actionId(), beginning(draft, 1).actionId());
        assertThat(beginning(draft, 0).ref()).isEqualTo(prose("a"));
        assertThat(beginning(draft, 1).ref()).isNull();
        assertThat(beginning(draft, 1).origins()).isEqualTo(beginning(draft, 0).origins());
        assertThat(facts(draft, 0, MilestoneAdded.class)).extracting(MilestoneAdded::text).containsExactly(prose("North"));
        assertThat(facts(draft, 1, MilestoneAdded.class)).extracting(MilestoneAdded::text).containsExactly(prose("South"));
        assertThat(facts(draft, 0, QuantityPromised.class)).hasSize(1);
        assertThat(facts(draft, 1, QuantityPromised.class)).isEmpty();
        assertThat(facts(draft, 0, ConditionNoted.class)).hasSize(1);
        assertThat(facts(draft, 1, ConditionNoted.class)).hasSize(1);
    }

    @Test
    void merged_actions_become_one_that_names_all_of_them_and_its_leads_are_those_of_all() {
        year.action(A, "1.1", new LeadAssigned(A, PLAN, List.of(POLICE_SUPPORTS), null), new TimescaleSet(A, PLAN, JULY));
        year.action(B, "1.2", new LeadAssigned(B, PLAN, List.of(COUNCIL_LEADS), null), new TimescaleSet(B, PLAN, JUNE));

        var draft = year.draft(merged(A, B), decided(B, CARRY_FORWARD));

        assertThat(draft.added()).hasSize(1);
        assertThat(beginning(draft, 0).text()).isEqualTo(prose("Keep promise 1.2"));
        assertThat(beginning(draft, 0).origins()).extracting(Origin::actionId).containsExactly(B, A);
        assertThat(beginning(draft, 0).origins()).extracting(Origin::originalDue)
                .containsExactly(new Due("2024-06-30"), new Due("2024-07-31"));
        assertThat(facts(draft, 0, LeadAssigned.class)).extracting(LeadAssigned::leads)
                .containsExactly(List.of(COUNCIL_LEADS, POLICE_SUPPORTS));
        assertThat(facts(draft, 0, TimescaleSet.class)).extracting(TimescaleSet::timescale).containsExactly(JUNE);
        assertThat(carried(draft)).extracting(CarriedForward::actionId).containsExactlyInAnyOrder(A, B);
    }

    @Test
    void whichever_of_them_names_the_others_the_same_ones_become_one() {
        year.action(A, "1.1");
        year.action(B, "1.2");
        var c = year.action("1.3");

        for (var decisions : List.of(
                new Decision[] {merged(A, B), merged(B, c)},
                new Decision[] {merged(A, B, c)},
                new Decision[] {merged(A, B), merged(B, A), merged(c, A)})) {
            var draft = year.draft(decisions);
            assertThat(draft.added()).hasSize(1);
            assertThat(beginning(draft, 0).origins()).extracting(Origin::actionId).containsExactlyInAnyOrder(A, B, c);
        }
    }

    @Test
    void related_actions_stay_related_where_both_go_on() {
        year.action(A, "1.1", new ActionRelated(A, PLAN, B, prose("see there"), null));
        year.action(B, "1.2");

        var both = year.draft(decided(A, CARRY_FORWARD), decided(B, CARRY_FORWARD));
        assertThat(facts(both, 0, ActionRelated.class)).extracting(ActionRelated::related)
                .containsExactly(beginning(both, 1).actionId());
        assertThat(facts(year.draft(decided(A, CARRY_FORWARD)), 0, ActionRelated.class)).isEmpty();
    }

    @Test
    void what_does_not_go_on_is_completed_in_place_or_stopped_with_its_reason() {
        year.action(A, "1.1");
        year.action(B, "1.2");
        var c = year.action("1.3");

        var draft = year.draft(
                new Decision(A, COMPLETE, null, null, null, prose("Minutes"), LocalDate.of(2024, 3, 1)),
                decided(B, BUSINESS_AS_USUAL),
                decided(c, STOP));

        assertThat(draft.added()).isEmpty();
        assertThat(draft.facts().toList())
                .containsExactly(
                        new ActionCompleted(A, PLAN, Completion.DELIVERED, prose("Minutes"), LocalDate.of(2024, 3, 1)),
                        new ActionCompleted(B, PLAN, Completion.IN_PLACE, prose("Because"), TODAY),
                        new ActionStopped(c, PLAN, prose("Because")));
    }

    @Test
    void a_plan_that_ends_leaves_no_unfinished_action_undecided() {
        year.action(A, "1.1");
        year.action(B, "1.2", new ActionMarkedDuplicate(B, PLAN, A, prose("the same"), null));
        year.action("1.3", new ActionStopped(ActionId.next(), PLAN, prose("no money")));
        var open = year.action("1.4");

        refused(Refusal.Kind.RULE, "1.1, 1.4", () -> year.sorted(true));
        refused(Refusal.Kind.RULE, "1.4", () -> year.sorted(true, decided(A, STOP)));
        assertThat(year.sorted(true, decided(A, STOP), decided(open, LEAVE)).closing()).hasSize(1);
        assertThat(year.sorted(true, merged(A, open)).goingOn()).hasSize(1);
    }

    @Test
    void decisions_that_do_not_fit_each_other_are_refused() {
        year.action(A, "1.1");
        year.action(B, "1.2");
        var done = ActionId.next();
        year.action(done, "1.3", new ActionCompleted(done, PLAN, Completion.DELIVERED, null, TODAY));
        var gone = ActionId.next();
        year.action(gone, "1.4", new CarriedForward(gone, PLAN, NEXT_PLAN, ActionId.next(), prose("r")));

        refused(Refusal.Kind.MALFORMED, "1.1 is decided twice", () -> year.sorted(false, decided(A, STOP), decided(A, STOP)));
        refused(Refusal.Kind.UNKNOWN, "no action", () -> year.sorted(false, decided(ActionId.next(), STOP)));
        refused(Refusal.Kind.RULE, "1.3 is completed", () -> year.sorted(false, decided(done, STOP)));
        refused(Refusal.Kind.RULE, "1.4 was carried forward", () -> year.sorted(false, decided(gone, CARRY_FORWARD)));
        refused(Refusal.Kind.RULE, "1.1 cannot be merged with itself", () -> year.sorted(false, merged(A, A)));
        refused(Refusal.Kind.RULE, "cannot be merged", () -> year.sorted(false, merged(A, B), decided(B, STOP)));
        refused(Refusal.Kind.RULE, "cannot be merged", () -> year.sorted(false, merged(A, done)));
        refused(Refusal.Kind.MALFORMED, "1.1 is split into one part", () -> year.sorted(false, decided(A, SPLIT, part("x"))));
        refused(Refusal.Kind.MALFORMED, "the same", () -> year.sorted(false, decided(A, SPLIT, part("x"), part("x"))));
        refused(Refusal.Kind.MALFORMED, "as one action", () -> year.sorted(false, decided(A, CARRY_FORWARD, part("x"), part("y"))));
        refused(Refusal.Kind.MALFORMED, "does not go on", () -> year.sorted(false, decided(A, STOP, part("x"))));
        refused(
                Refusal.Kind.RULE,
                "each by itself",
                () -> {
                    var c = year.action("1.5");
                    year.sorted(false, decided(A, CARRY_FORWARD), decided(B, CARRY_FORWARD), merged(c, A, B));
                });
        refused(Refusal.Kind.MALFORMED, "Say why", () -> year.sorted(false, new Decision(A, CARRY_FORWARD, null, null, null, null, null)));
    }

    @Test
    void nothing_goes_into_its_own_plan_or_one_that_is_locked_or_has_ended() {
        var from = open().apply(PLAN);
        refused(Refusal.Kind.RULE, "in already", () -> Destination.open(from, from));
        refused(Refusal.Kind.RULE, "is locked", () -> Destination.open(locked().apply(NEXT_PLAN), from));
        refused(Refusal.Kind.RULE, "has ended", () -> Destination.open(ended().apply(NEXT_PLAN), from));
    }

    @Test
    void an_action_without_its_priority_in_the_other_plan_asks_for_one() {
        year.action(A, "1.1");
        var from = open().apply(PLAN);
        var bare = new Terms(NEXT_PLAN, PARTNERSHIP, from.statusKey(), List.of(), false, null);
        refused(Refusal.Kind.UNKNOWN, "no priority “1”", () -> Draft.of(
                year.sorted(false, decided(A, CARRY_FORWARD)), Destination.open(bare, from), register(), day -> TODAY));
    }

    @Test
    void a_duplicate_can_still_be_merged_with_what_it_repeats() {
        year.action(A, "1.1", new ActionMarkedDuplicate(A, PLAN, B, prose("the same"), null));
        year.action(B, "1.2");
        assertThat(year.draft(merged(A, B)).added()).singleElement()
                .satisfies(facts -> assertThat(((ActionAdded) facts.getFirst()).origins()).hasSize(2));
    }

    private static Timescale dated(String day) {
        return new Timescale(null, Timescale.Kind.BY_DATE, new Due(day));
    }

    private static void refused(Refusal.Kind kind, String says, ThrowingCallable asked) {
        assertThatThrownBy(asked).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.getDetails()).hasValueSatisfying(details ->
                    assertThat(((Refusal.Details) details).kind()).isEqualTo(kind));
            assertThat(refusal).hasMessageContaining(says);
        });
    }
}
