package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.COUNCIL_HOUSING;
import static throughline.people.DemoAccounts.HEALTH;
import static throughline.people.DemoAccounts.PARTNER_COUNCIL;
import static throughline.people.DemoAccounts.PARTNER_POLICE;
import static throughline.people.DemoAccounts.POLICE_NEIGHBOURHOODS;
import static throughline.people.DemoAccounts.PROBATION;
import static throughline.people.DemoAccounts.YOUTH_JUSTICE;

import java.util.EnumSet;
import throughline.command.plan.PublishVersion;
import throughline.documents.printing.Format;
import throughline.events.Completion;
import throughline.events.Prose;
import throughline.events.Readers;
import throughline.events.ReturnId;

/** Weeks 12 to now: the return to the board is near. */
final class FourthQuarter {
    private FourthQuarter() {}

    static void isLived(Story story) {
        var on = story.calendar();
        story.at(12, MONDAY, "09:05", COORDINATOR);
        story.chasing().opensRound(on.day(10, FRIDAY), on.day(9, THURSDAY));

        story.at(12, TUESDAY, "10:35", PROBATION);
        story.updates(
                "3.1",
                "Nineteen met this year. Twelve are still in touch with us after three months.",
                "Amber",
                "Two officers have left and the early starts fall to one person.");

        new Measuring(story).thirdReadings();
        new Grants(story).comeBack();

        story.at(11, WEDNESDAY, "15:05", YOUTH_JUSTICE);
        story.notes("2.1", 3, "Our half of the holiday rota has run without a gap. Nine children, nine named adults.");
        story.completes("2.1", Named.YOUTH_JUSTICE, Completion.DELIVERED, "Rota with a name for each week.");

        story.at(10, MONDAY, "09:45", YOUTH_JUSTICE);
        story.reaches("2.2", 4, "Twenty matched");
        story.notes("2.2", 4, "Twenty-two matched. We have stopped counting a match until the third meeting.");

        story.at(10, THURSDAY, "11:30", COORDINATOR);
        story.chasing()
                .nothingNew("1.3", "Head of Highways", "Still waiting for the second contractor.", "Telephone call");

        story.at(9, MONDAY, "09:30", COORDINATOR);
        story.chasing().closesRound("The return goes out with what came.");

        story.at(9, THURSDAY, "13:15", COORDINATOR);
        story.chasing()
                .asks(
                        "3.4",
                        Named.POLICE,
                        on.day(5, FRIDAY),
                        "Has each of the ten homes had its next step, or only those met?");
        story.reopens(
                "4.1",
                null,
                "The board asked about the school places. Two of the five families waited a month for theirs.");
        story.rates("4.1", "Amber", "The homes are there. The schools are not settled first, as was promised.");
        story.moves("4.1", on.by(-4), "Admissions want one term to try a reserved place in each school.");

        story.at(9, FRIDAY, "11:25", COUNCIL_HOUSING);
        story.notes("4.1", 1, "That is fair. I counted days to the front door, and not to the classroom.");

        new Governing(story).hearsTheReturn();

        story.at(8, TUESDAY, "16:50", HEALTH);
        story.notes(
                "5.1", 6, "Two months went in together, three weeks late. The new system drops the time of arrival.");
        story.rates("5.1", "Amber", "The figures come, but the hour of night is missing.");

        story.at(7, WEDNESDAY, "10:20", PARTNER_POLICE);
        story.updates(
                "2.3",
                "Seventh and last school done on Monday. The head has asked for it every year.",
                "Green",
                "All seven schools, inside the new date.",
                "Talk given in all seven schools");

        story.chasing().counts("2.3", 2, Named.POLICE);
        story.chasing()
                .answers("3.4", "Nine of ten. The tenth family has moved away, and we have told their new town.");

        story.at(6, MONDAY, "09:10", COORDINATOR);
        story.notes(
                "5.2",
                3,
                "All six partners' data are in, though Health's lack the hour. The young people's chapter is written, and it is the best one.");
        story.reaches("5.2", 5, "Data from all six partners in");
        story.moves("5.2", on.by(-8), "Without the hours the chapter on nights would be empty.");
        story.rates("5.2", "Amber", "Written except for one chapter.");

        story.at(6, THURSDAY, "14:00", YOUTH_JUSTICE);
        story.completes("2.3", Completion.DELIVERED, "Dates and numbers for all seven schools: 1,140 pupils.");

        story.at(5, TUESDAY, "18:40", HEALTH);
        story.updates(
                "3.2",
                "First evening held. Four men came, three stayed for soup, and one asked for the nurse.",
                "Green",
                "The door is open every Tuesday.",
                "First evening held");

        story.at(5, FRIDAY, "10:00", COORDINATOR);
        story.chasing().signsOff("2.3", "Board meeting of " + on.written(on.day(5, THURSDAY)), on.day(5, THURSDAY));

        story.at(4, WEDNESDAY, "11:40", PARTNER_COUNCIL);
        story.notes("1.3", 8, "The second contractor came to look and has priced seven columns. No start date yet.");
        story.notes(
                "2.1",
                2,
                "Two teaching assistants would do the holiday weeks if their contracts allowed it. HR are reading it.");

        story.at(4, THURSDAY, "16:20", COORDINATOR);
        story.chasing().holdsBack("4.4", "The residents' hall is shut until its roof is mended.");

        story.at(3, TUESDAY, "09:50", POLICE_NEIGHBOURHOODS);
        story.notes(
                "1.4",
                1,
                "Thirty-one tubes collected this year. The procedure still holds, and the new bar on Quay Lane has signed.");
        story.notesFor(
                Named.POLICE, "4.3", 11, "Millbank walk in the rain. Six residents, and the bins were the main thing.");

        story.at(2, MONDAY, "10:15", COORDINATOR);
        story.rates("1.3", "Red", "Past its third date, and still nobody can say when the lights go on.");
        story.rates("2.1", "Red", "The Council's half has no rota for the next holidays.");

        story.at(2, THURSDAY, "16:10", HEALTH);
        story.notes("3.2", 2, "Eleven men on the fourth evening. Soup is not enough any more.");
        story.completes(
                "3.2", Completion.IN_PLACE, "Attendance sheet for four Tuesdays; lease to the end of next year.");

        story.at(1, TUESDAY, "09:30", PROBATION);
        story.notes(
                "3.1",
                4,
                "Met two on Friday, an hour apart, at two prisons. It cannot be done by one person for long.");
        story.rates("3.1", "Amber", "Still everyone who asks, but only just.");

        story.at(1, WEDNESDAY, "14:30", HEALTH);
        story.updates(
                "3.3",
                "Four nights were covered in two of the last three weeks. Sickness took the third.",
                "Amber",
                "Good when both are well. There is no third person.");

        new Governing(story).looksAhead();
        new Rows(story).lightsAreNotForgotten();

        story.at(1, FRIDAY, "10:00", YOUTH_JUSTICE);
        story.updates(
                "2.2",
                "Twenty-four matched, six to go and three weeks left. The college has offered a lunchtime room.",
                "Amber",
                "Close, and we would rather be late than match badly.");

        story.at(0, TUESDAY, "11:10", COORDINATOR);
        story.diary()
                .issues(
                        story.plan(),
                        new ReturnId(Story.id("return for the board")),
                        Readers.PARTNERSHIP,
                        EnumSet.of(Format.CSV, Format.HTML),
                        new Prose("For the board's year-end meeting."));
        story.diary()
                .issues(
                        story.plan(),
                        new ReturnId(Story.id("return for everybody")),
                        Readers.PUBLIC,
                        EnumSet.of(Format.HTML),
                        new Prose("For the partnership's website."));
        story.diary()
                .send(new PublishVersion(
                        story.plan(),
                        new Prose(Year.LAST_VERSION),
                        on.day(0, TUESDAY),
                        new Prose("For the board's year-end meeting.")));
    }
}
