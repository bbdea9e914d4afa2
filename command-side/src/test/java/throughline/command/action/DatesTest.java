package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneId;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleSet;

class DatesTest {
    private static final MilestoneId SURVEY = MilestoneId.next();
    private static final Due MAY = new Due("2024-05");
    private static final Due JULY = new Due("2024-07-31");
    private static final MilestoneAdded UNDATED = new MilestoneAdded(ACTION, PLAN, SURVEY, prose("Survey"), null);
    private static final MilestoneAdded DATED = new MilestoneAdded(ACTION, PLAN, SURVEY, prose("Survey"), MAY);
    private static final NamedParty POLICE_FORCE = new NamedParty(prose("Police"), Lead.Kind.ORGANISATION);

    private static DateMilestone date(Due due, @Nullable String why) {
        return new DateMilestone(ACTION, SURVEY, due, why == null ? null : prose(why));
    }

    private static SetPartnerDate own(Due due, @Nullable String why) {
        return new SetPartnerDate(ACTION, POLICE_FORCE, due, why == null ? null : prose(why));
    }

    private static PartnerDateSet set(Due due, @Nullable String why) {
        return new PartnerDateSet(ACTION, PLAN, POLICE, due, why == null ? null : prose(why), null);
    }

    @Test
    void a_steps_first_date_needs_no_reason_and_every_other_does() {
        given(UNDATED)
                .when(date(MAY, null), council())
                .expectEvents(new MilestoneDated(ACTION, PLAN, SURVEY, MAY, null, null));
        given(DATED)
                .when(date(JULY, "frost"), council())
                .expectEvents(new MilestoneDated(ACTION, PLAN, SURVEY, JULY, prose("frost"), null));
        refused(given(DATED).when(date(JULY, null), council()), Refusal.Kind.MALFORMED, "from 2024-05 to 2024-07-31");
        refused(given(DATED).when(date(MAY, "x"), council()), Refusal.Kind.RULE, "already");
    }

    @Test
    void a_reached_or_unknown_step_takes_no_date() {
        var reached = new MilestoneReached(ACTION, PLAN, SURVEY, LocalDate.of(2024, 5, 3));
        refused(given(DATED, reached).when(date(JULY, "x"), council()), Refusal.Kind.RULE, "reached");
        refused(given().when(date(JULY, "x"), council()), Refusal.Kind.UNKNOWN, "no such milestone");
        refused(given(DATED).when(date(JULY, "x"), police()), Refusal.Kind.NOT_ALLOWED, "dates of its milestones");
    }

    @Test
    void a_partner_has_a_date_of_its_own_that_moves_with_a_reason_only() {
        given().when(own(MAY, null), council()).expectEvents(set(MAY, null));
        given(set(MAY, null)).when(own(JULY, "new system"), council()).expectEvents(set(JULY, "new system"));
        refused(given(set(MAY, null)).when(own(JULY, " "), council()), Refusal.Kind.MALFORMED, "Say why");
        refused(given(set(MAY, null)).when(own(MAY, "x"), council()), Refusal.Kind.RULE, "already");
        refused(given().when(own(MAY, null), police()), Refusal.Kind.NOT_ALLOWED, "dates");
    }

    @Test
    void dates_beyond_the_plans_end_are_taken_and_those_beyond_all_reason_are_not() {
        given().when(own(new Due("2031-03"), null), council()).expectSuccessfulHandlerExecution();
        refused(given().when(own(new Due("0204-03-01"), null), council()), Refusal.Kind.MALFORMED, "2000 to 2199");
        refused(given(ended(), NO_OTHERS).when(own(MAY, null), council()), Refusal.Kind.RULE, "ended");
    }

    @Test
    void words_alone_are_read_and_what_is_not_understood_is_kept_as_written() {
        given().when(typed("31 March 2026"), council())
                .expectEvents(new TimescaleSet(
                        ACTION,
                        PLAN,
                        new Timescale(prose("31 March 2026"), Timescale.Kind.BY_DATE, new Due("2026-03-31"))));
        given().when(typed("sine die"), council())
                .expectEvents(
                        new TimescaleSet(ACTION, PLAN, new Timescale(prose("sine die"), null, null)));
        refused(given().when(typed("soon ".repeat(800)), council()), Refusal.Kind.MALFORMED, "1,000 characters");
    }

    private static Reschedule typed(String words) {
        return new Reschedule(ACTION, new Timescale(prose(words), null, null), null);
    }
}
