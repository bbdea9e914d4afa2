package throughline.command.governance;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.command.party.Register;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.AuthorityWithdrawn;
import throughline.events.GovernanceEvent.BoardMeetingScheduled;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.NeedLinked;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.Lead;
import throughline.events.NeedId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

class GovernanceRulesTest {
    private static final PartyId BOARD = PartyId.next();
    private static final PartyId GROUP = PartyId.next();
    private static final PartyId ADA = PartyId.next();
    private static final NeedId NEED = NeedId.next();
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
    private static final BoardNamed NAMED = new BoardNamed(PLAN, BOARD, prose("quarterly"), null);

    private static Register parties() {
        Map<String, PartyId> known = new ConcurrentHashMap<>(
                Map.of("safety board", BOARD, "delivery group", GROUP, "ada example", ADA, "council", COUNCIL));
        return new Register() {
            @Override
            public Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name) {
                return Optional.ofNullable(known.get(name.toLowerCase(Locale.UK)));
            }

            @Override
            public PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name) {
                return known.computeIfAbsent(name.text().toLowerCase(Locale.UK), key -> PartyId.next());
            }

            @Override
            public Set<PartyId> holdersToday(PartyId party) {
                return Set.of();
            }
        };
    }

    private static TestExecutor<Governance> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Governance.class);
        fixture.registerInjectableResource(open());
        fixture.registerInjectableResource(parties());
        fixture.registerInjectableResource(NOON);
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    private static void refused(ResultValidator<Governance> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    @Test
    void a_plans_governance_begins_with_its_first_fact() {
        given().when(new NameBoard(PLAN, prose("Safety Board"), prose("quarterly")), coordinator())
                .expectEvents(NAMED);
        refused(given().when(new NameBoard(PLAN, prose("Safety Board"), null), police()), "coordinator");
    }

    @Test
    void a_board_is_named_again_only_to_say_when_it_meets() {
        refused(given(NAMED).when(new NameBoard(PLAN, prose("Safety Board"), null), coordinator()), "already");
        given(NAMED)
                .when(new NameBoard(PLAN, prose("Safety Board"), prose("monthly")), coordinator())
                .expectEvents(new BoardNamed(PLAN, BOARD, prose("monthly"), null));
    }

    @Test
    void a_board_that_was_not_named_neither_meets_nor_hears_a_report() {
        refused(
                given(NAMED).when(new ScheduleBoardMeeting(PLAN, prose("Delivery Group"), JULY), coordinator()),
                "Name it");
        refused(
                given(NAMED).when(new RecordReport(PLAN, prose("Nobody"), JUNE, prose("x"), null), coordinator()),
                "Name it");
    }

    @Test
    void a_board_meets_once_a_day() {
        var meeting = new BoardMeetingScheduled(PLAN, BOARD, JULY);
        given(NAMED)
                .when(new ScheduleBoardMeeting(PLAN, prose("Safety Board"), JULY), coordinator())
                .expectEvents(meeting);
        refused(
                given(NAMED, meeting).when(new ScheduleBoardMeeting(PLAN, prose("safety board"), JULY), coordinator()),
                "already");
        refused(
                given(NAMED).when(new CancelBoardMeeting(PLAN, prose("Safety Board"), JULY, prose("x")), coordinator()),
                "none to cancel");
    }

    @Test
    void what_was_reported_happened_by_today() {
        given(NAMED)
                .when(new RecordReport(PLAN, prose("Safety Board"), JUNE, prose("Half is done"), null), coordinator())
                .expectEvents(new ReportRecorded(PLAN, BOARD, JUNE, prose("Half is done"), null));
        refused(
                given(NAMED).when(new RecordReport(PLAN, prose("Safety Board"), JULY, prose("x"), null), coordinator()),
                "future");
    }

    @Test
    void nobody_reports_to_themselves_in_the_end() {
        var line = new ReportingLineNamed(PLAN, GROUP, BOARD, null);
        given().when(new NameReportingLine(PLAN, prose("Delivery Group"), prose("Safety Board")), coordinator())
                .expectEvents(line);
        refused(
                given(line)
                        .when(
                                new NameReportingLine(PLAN, prose("Safety Board"), prose("Delivery Group")),
                                coordinator()),
                "report to itself");
        refused(
                given().when(new NameReportingLine(PLAN, prose("Safety Board"), prose("Safety Board")), coordinator()),
                "report to itself");
    }

    @Test
    void the_senior_responsible_officer_is_a_party() {
        given().when(new NameSeniorResponsibleOfficer(PLAN, prose("Ada Example"), JUNE), coordinator())
                .expectEvents(new SeniorResponsibleOfficerNamed(PLAN, ADA, JUNE, null));
        refused(given().when(new NameSeniorResponsibleOfficer(PLAN, null, null), coordinator()), "name");
    }

    @Test
    void an_authority_is_bound_or_a_partner_and_can_be_withdrawn() {
        var bound = new AuthorityNamed(PLAN, COUNCIL, Standing.BOUND, null, null);
        given().when(new NameAuthority(PLAN, prose("Council"), Standing.BOUND, null), coordinator())
                .expectEvents(bound);
        refused(
                given(bound).when(new NameAuthority(PLAN, prose("Council"), Standing.BOUND, null), coordinator()),
                "so already");
        given(bound)
                .when(new NameAuthority(PLAN, prose("Council"), Standing.PARTNER, null), coordinator())
                .expectEvents(new AuthorityNamed(PLAN, COUNCIL, Standing.PARTNER, null, null));
        given(bound)
                .when(new WithdrawAuthority(PLAN, prose("Council"), prose("merged")), coordinator())
                .expectEvents(new AuthorityWithdrawn(PLAN, COUNCIL, prose("merged")));
        refused(
                given(NAMED).when(new WithdrawAuthority(PLAN, prose("Council"), prose("x")), coordinator()),
                "No authority");
    }

    @Test
    void a_need_is_answered_by_a_priority_of_the_plan() {
        var noted = new NeedNoted(PLAN, NEED, Known.GAP, prose("Who walks at night?"), null);
        given().when(new NoteNeed(PLAN, NEED, Known.GAP, prose("Who walks at night?")), coordinator())
                .expectEvents(noted);
        given(noted)
                .when(new LinkNeed(PLAN, NEED, "1"), coordinator())
                .expectEvents(new NeedLinked(PLAN, NEED, PRIORITY));
        refused(given(noted).when(new LinkNeed(PLAN, NEED, "9"), coordinator()), "no priority");
        refused(given(noted).when(new LinkNeed(PLAN, NeedId.next(), "1"), coordinator()), "no such need");
    }

    @Test
    void the_date_of_a_review_moves_with_a_reason_and_the_next_one_needs_none() {
        var set = new ReviewDateSet(PLAN, Review.REVIEW, JUNE, null);
        given().when(new SetReviewDate(PLAN, Review.REVIEW, JUNE, null), coordinator())
                .expectEvents(set);
        refused(given(set).when(new SetReviewDate(PLAN, Review.REVIEW, JULY, null), coordinator()), "Say why");
        refused(given(set).when(new SetReviewDate(PLAN, Review.REVIEW, JUNE, prose("x")), coordinator()), "already");
        given(set, new ReviewRecorded(PLAN, Review.REVIEW, JUNE, null))
                .when(new SetReviewDate(PLAN, Review.REVIEW, JULY, null), coordinator())
                .expectEvents(new ReviewDateSet(PLAN, Review.REVIEW, JULY, null));
    }
}
