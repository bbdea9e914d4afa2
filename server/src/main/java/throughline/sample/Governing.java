package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.governance.CancelBoardMeeting;
import throughline.command.governance.NameAuthority;
import throughline.command.governance.NameBoard;
import throughline.command.governance.NameReportingLine;
import throughline.command.governance.NameSeniorResponsibleOfficer;
import throughline.command.governance.RecordReport;
import throughline.command.governance.RecordReview;
import throughline.command.governance.ScheduleBoardMeeting;
import throughline.command.governance.SetReviewDate;
import throughline.command.governance.WithdrawAuthority;
import throughline.command.plan.SetRatingRule;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingRule;
import throughline.events.RatingRule.Clause;

/** The board that hears of it all, those who are bound by the duty, and the day on which the whole is looked at again. */
record Governing(Story story) {
    static final String OFFICER = "Ruth Alderton";
    private static final Prose BOARD = new Prose("Violence Reduction Board");
    private static final Prose TRUST = new Prose("Vale Academies Trust");

    void begins() {
        var on = story.calendar();
        story.at(53, WEDNESDAY, "14:10", COORDINATOR);
        story.sends(
                new NameBoard(story.plan(), BOARD, new Prose("at half-way, for the return, and at the year's end")));
        story.sends(new NameReportingLine(story.plan(), BOARD, new Prose("Community Safety Partnership Executive")));
        meets(on.day(30, THURSDAY));
        meets(on.day(9, THURSDAY));
        meets(on.day(5, THURSDAY));
        story.sends(new NameSeniorResponsibleOfficer(story.plan(), new Prose(OFFICER), on.day(52, FRIDAY)));
        List.of(Named.COUNCIL, Named.POLICE, Named.HEALTH, Named.YOUTH_JUSTICE, Named.FIRE, Named.PROBATION)
                .forEach(authority -> names(new Prose(authority), Standing.BOUND));
        names(TRUST, Standing.BOUND);
        looksAgain(on.day(30, THURSDAY), null);
    }

    void agreesOnRatings() {
        story.at(48, WEDNESDAY, "09:30", COORDINATOR);
        story.sends(new SetRatingRule(
                story.plan(),
                new RatingRule(List.of(
                        new Clause(new Rating("Blue"), true, null, null, null),
                        new Clause(new Rating("Red"), null, null, null, 60),
                        new Clause(new Rating("Amber"), null, null, null, 1),
                        new Clause(new Rating("Green"), null, null, null, null))),
                new Prose("The dates can speak for themselves. Where people see it otherwise, the board hears both.")));
    }

    void namesTheTrustRightly() {
        story.at(45, THURSDAY, "09:20", COORDINATOR);
        story.sends(new WithdrawAuthority(
                story.plan(),
                TRUST,
                new Prose("Its lawyers wrote. It is not bound by the duty, and works with us because it wants to.")));
        names(TRUST, Standing.PARTNER);
    }

    void putsTheBoardOff() {
        var on = story.calendar();
        story.at(30, WEDNESDAY, "16:10", COORDINATOR);
        story.sends(new CancelBoardMeeting(
                story.plan(),
                BOARD,
                on.day(30, THURSDAY),
                new Prose("The chair, the deputy and the clerk have the same cold.")));
        meets(on.day(26, THURSDAY));
        looksAgain(
                on.day(26, THURSDAY), "The board looks at the plan when it meets, and now it meets four weeks later.");
    }

    void looksHalfWay() {
        var day = story.calendar().day(26, THURSDAY);
        story.at(26, FRIDAY, "11:00", COORDINATOR);
        reports(day, "Half-way: three dates moved, three actions done, and one of those opened again on the Tuesday.");
        story.sends(
                new RecordReview(
                        story.plan(),
                        Review.REVIEW,
                        day,
                        new Prose(
                                "The five priorities stay. The board asked for fewer actions next year, and named none to drop.")));
        looksAgain(story.calendar().day(-2, THURSDAY), null);
    }

    void hearsTheReturn() {
        story.at(8, MONDAY, "09:30", COORDINATOR);
        reports(
                story.calendar().day(9, THURSDAY),
                "The return, with what had come. The board asked about school places, and about the ten homes.");
    }

    void looksAhead() {
        story.at(1, THURSDAY, "09:30", COORDINATOR);
        meets(story.calendar().day(-2, THURSDAY));
    }

    private void meets(LocalDate day) {
        story.sends(new ScheduleBoardMeeting(story.plan(), BOARD, day));
    }

    private void reports(LocalDate day, String report) {
        story.sends(new RecordReport(story.plan(), BOARD, day, new Prose(report), new Prose(OFFICER)));
    }

    private void names(Prose authority, Standing standing) {
        story.sends(new NameAuthority(story.plan(), authority, standing, null));
    }

    private void looksAgain(LocalDate day, @Nullable String reason) {
        story.sends(new SetReviewDate(story.plan(), Review.REVIEW, day, Prose.orNull(reason)));
    }
}
