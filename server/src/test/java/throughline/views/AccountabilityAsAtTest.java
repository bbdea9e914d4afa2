package throughline.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import throughline.database.TestDatabase;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.query.accountability.Accountable;
import throughline.query.accountability.FindAccountability;
import throughline.query.accountability.FindAccountability.Owed;
import throughline.query.journal.Entry;
import throughline.query.journal.Moment;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;
import throughline.query.plan.ShownAction;

/** The view's answer for a moment, beside the plan's own fold over the events up to that moment. */
class AccountabilityAsAtTest {
    private static final LocalDate ON = LocalDate.of(2024, 6, 30);

    static Node node;
    static Histories history;
    static Histories other;
    static List<Entry> all = List.of();

    @BeforeAll
    static void live_a_year() {
        node = Node.on(TestDatabase.freshDatabase());
        history = new Histories(20);
        other = new Histories(21);
        node.record(history.opening(6));
        node.record(other.opening(3));
        for (var number = 0; number < 400; number++) {
            node.record(
                    number % 4 == 0
                            ? List.of(history.anything(), history.anything())
                            : List.of(number % 5 == 0 ? other.anything() : history.anything()));
        }
        assertThat(node.covered()).isTrue();
        all = node.journal().entriesOfPlan(history.plan, Moment.NOW);
    }

    @AfterAll
    static void stop() {
        node.close();
    }

    @Test
    void as_at_any_position_it_is_what_replaying_the_events_up_to_there_gives() {
        for (var entry : all) {
            compare(Moment.of("@" + entry.position()));
        }
    }

    @Test
    void as_at_any_instant_it_is_what_had_been_recorded_by_then() {
        for (var entry : all) {
            compare(Moment.of(entry.recordedAt()));
            compare(Moment.of(entry.recordedAt().minusMillis(1)));
        }
    }

    @Test
    void without_a_moment_it_is_what_holds_now() {
        compare(Moment.NOW);
    }

    private static void compare(Moment asAt) {
        var plan = PlanState.of(all.stream().filter(asAt::includes).toList());
        var answer = ask(asAt, null, null);
        var open = plan.actions().values().stream()
                .filter(action -> !action.status().done())
                .toList();

        assertThat(answer.parties().stream()
                        .flatMap(party -> party.owed().stream().map(owed -> Map.entry(party.partyId(), owed))))
                .as("owed as at %s", asAt)
                .containsExactlyInAnyOrderElementsOf(open.stream()
                        .flatMap(action -> primaries(action).stream()
                                .filter(lead -> isAParty(plan, lead))
                                .map(lead -> Map.entry(lead.party(), owed(plan, action, lead))))
                        .toList());
        assertThat(answer.parties())
                .as("requests as at %s", asAt)
                .allSatisfy(party -> assertThat(List.of(party.requestsOpen(), party.notReceived()))
                        .isEqualTo(requests(plan, party.partyId())));
        assertThat(answer.unresolved())
                .as("unresolved as at %s", asAt)
                .extracting(FindAccountability.Unresolved::actionId)
                .containsExactlyElementsOf(open.stream()
                        .filter(action -> accountable(plan, action).unresolved() != null)
                        .map(action -> action.added().actionId())
                        .toList());
        assertThat(answer.unresolved())
                .as("why and where as at %s", asAt)
                .allSatisfy(one -> assertThat(accountable(
                                plan, Objects.requireNonNull(plan.actions().get(one.actionId()))))
                        .returns(one.reason(), Accountable::unresolved)
                        .returns(one.via(), Accountable::via));
        assertThat(answer.parties())
                .as("who answers for each party as at %s", asAt)
                .allSatisfy(party -> open.stream()
                        .filter(action -> primaries(action).size() == 1
                                && primaries(action).getFirst().party().equals(party.partyId())
                                && party.kind() != Lead.Kind.PERSON)
                        .map(action -> accountable(plan, action))
                        .forEach(answers -> assertThat(answers)
                                .returns(party.accountable(), Accountable::name)
                                .returns(party.via(), Accountable::via)));
        assertThat(answer.parties().stream()
                        .mapToInt(FindAccountability.Party::carriedForward)
                        .max()
                        .orElse(0))
                .isLessThanOrEqualTo((int) plan.actions().values().stream()
                        .filter(action -> action.carried() != null)
                        .count());
    }

    private static Accountable accountable(PlanState plan, ActionState action) {
        return new ShownAction(plan, ON, person -> "Somebody").of(action).accountable();
    }

    private static List<Integer> requests(PlanState plan, PartyId party) {
        var open = plan.actions().values().stream()
                .flatMap(action -> action.requests().open())
                .filter(asked -> asked.party().equals(party))
                .toList();
        return List.of(open.size(), (int)
                open.stream().filter(asked -> asked.notReceived() != null).count());
    }

    private static Owed owed(PlanState plan, ActionState action, Lead lead) {
        var added = action.added();
        var due = action.timing().due();
        var first = action.timing().originalDue(added.origins());
        var overdue = due != null && due.lastDay().isBefore(ON);
        return new Owed(
                added.actionId(),
                Objects.requireNonNull(added.ref()).text(),
                added.text().text(),
                history.plan,
                "Serious violence plan",
                due,
                first,
                action.timing().slips(added.origins()),
                action.timing().revisions().stream()
                        .map(revision -> revision.to().event().reason().text())
                        .toList(),
                overdue,
                !overdue && first != null && first.lastDay().isBefore(ON),
                daysPast(due),
                daysPast(first),
                action.standings().hold() != null,
                primaries(action).size() > 1,
                lead.party().equals(accountable(plan, action).partyId()),
                lastHeard(action.added().actionId(), plan.position()));
    }

    private static long daysPast(@Nullable Due due) {
        return due == null ? 0 : Math.max(0, ON.toEpochDay() - due.lastDay().toEpochDay());
    }

    private static @Nullable Instant lastHeard(ActionId action, long position) {
        var said = Set.of(
                "ProgressRecorded",
                "RatingSet",
                "RatingConfirmed",
                "MilestoneReached",
                "PartCompleted",
                "ActionCompleted",
                "CompletionSignedOff");
        var heard = new ArrayList<Instant>();
        for (var entry : all) {
            if (entry.position() <= position
                    && entry.stream().equals(action.toString())
                    && said.contains(entry.event().getClass().getSimpleName())
                    && entry.by().channel() != By.Channel.IMPORT) {
                heard.add(entry.recordedAt());
            }
        }
        return heard.isEmpty() ? null : heard.getLast();
    }

    private static List<Lead> primaries(ActionState action) {
        return action.leads().stream()
                .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                .toList();
    }

    private static boolean isAParty(PlanState plan, Lead lead) {
        var kind = plan.register().kindOf(lead);
        return kind != Lead.Kind.EVERYONE && kind != Lead.Kind.UNCLEAR;
    }

    @Test
    void a_party_is_asked_for_by_its_name_or_its_id() {
        var all = ask(Moment.NOW, null, null).parties();
        assertThat(all).isNotEmpty();
        for (var party : all) {
            assertThat(ask(Moment.NOW, party.party().toUpperCase(Locale.UK), null)
                            .parties())
                    .containsExactly(party);
            assertThat(ask(Moment.NOW, party.partyId().toString(), null).parties())
                    .containsExactly(party);
        }
    }

    @Test
    void what_a_reader_may_not_see_is_as_if_it_were_not_there() {
        assertThat(ask(Moment.NOW, null, Set.of(other.partnership)).parties()).isEmpty();
        assertThat(ask(Moment.NOW, null, Set.of()).unresolved()).isEmpty();
        assertThat(ask(Moment.NOW, null, Set.of(history.partnership))).isEqualTo(ask(Moment.NOW, null, null));
    }

    private static FindAccountability.Answer ask(
            Moment asAt, @Nullable String party, @Nullable Set<PartnershipId> visible) {
        return node.ask(
                new FindAccountability(history.plan, party, asAt, ON, visible), FindAccountability.Answer.class);
    }
}
