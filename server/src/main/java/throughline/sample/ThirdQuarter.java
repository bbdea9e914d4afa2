package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.COUNCIL_HOUSING;
import static throughline.people.DemoAccounts.FIRE;
import static throughline.people.DemoAccounts.HEALTH;
import static throughline.people.DemoAccounts.PARTNER_POLICE;
import static throughline.people.DemoAccounts.YOUTH_JUSTICE;

import throughline.events.Completion;

/** Weeks 26 to 13: what looked finished is looked at again. */
final class ThirdQuarter {
    private ThirdQuarter() {}

    static void isLived(Story story) {
        var on = story.calendar();
        story.at(26, TUESDAY, "09:15", COORDINATOR);
        story.reopens(
                "1.2",
                null,
                "Two bars on Quay Lane have the case on the wall and nothing in it. Were they ever filled?");
        story.rates("1.2", "Amber", "Thirty-six of 38 are right. Nobody checks them after the first day.");

        story.at(26, THURSDAY, "16:30", FIRE);
        story.notes(
                "1.2",
                1,
                "Both cases were filled in our first round and used since, once each. Nobody had told us to refill them.");

        new Governing(story).looksHalfWay();

        story.at(25, MONDAY, "10:05", YOUTH_JUSTICE);
        story.updates(
                "2.2",
                "Nineteen matched and two matches have ended early. One mentor moved away; one young person had had enough.",
                "Amber",
                "We lose them faster than we planned, and the waiting list is nine.");

        new Rows(story).clubsWait();
        new Grants(story).open();

        story.at(24, WEDNESDAY, "13:50", COORDINATOR);
        story.moves("2.1", on.by(10), "The holiday rota needs Council staff whose contracts are for term time only.");
        story.rates("2.1", "Amber", "Term time is good. Nobody was there in the last holidays.");

        new Rows(story).theYouthJusticeServiceHasItsOwnDate();
        new Measuring(story).secondReadings();

        story.at(23, TUESDAY, "15:15", COUNCIL_HOUSING);
        story.updates(
                "4.1",
                "The third landlord has signed. Four families moved so far, the slowest in nine days.",
                "Green",
                "Three homes and no family waiting.",
                "Three landlords keep a home ready");

        story.at(22, THURSDAY, "10:40", COUNCIL_HOUSING);
        story.completes("4.1", Completion.DELIVERED, "Moves log: five families, each within ten days.");
        new Showing(story).theMovesLog();

        story.at(22, FRIDAY, "09:20", COORDINATOR);
        story.chasing().chairChanges(on.day(24, FRIDAY));

        story.at(21, MONDAY, "14:10", YOUTH_JUSTICE);
        story.chasing().counts("2.3", 5, Named.YOUTH_JUSTICE);
        story.notes("2.3", 11, "Five schools done. The sixth cancelled on the day because of an inspection.");
        story.reaches("2.3", 11, "Talk given in four schools");

        story.at(20, WEDNESDAY, "11:55", HEALTH);
        story.updates(
                "3.2",
                "The lease is signed and the builder has the key. He says twelve weeks; we say fourteen.",
                "Amber",
                "The room is ours. The date is gone.",
                "Lease for the back room signed");
        story.moves("3.2", on.by(5), "Twelve weeks of building work, and two for the fire officer's visit.");

        new Rows(story).theCanalOfficeAnswers();

        story.at(19, TUESDAY, "09:35", PARTNER_POLICE);
        story.notes(
                "4.3",
                6,
                "Second walk of Larkfield. Nine of the eleven promises kept; the two lamps are with Highways.");
        story.notes("3.4", "Police now do their half without being asked: the list, the chair and the minutes.");
        story.completes("3.4", Named.POLICE, Completion.IN_PLACE, "It stands in the duty inspector's calendar.");

        new Rows(story).clubsGoOn();
        new Grants(story).areAwarded();

        story.at(18, THURSDAY, "15:20", HEALTH);
        story.updates(
                "3.3",
                "Three nights a week for a month now. Two young people seen here have gone on to a mentor.",
                "Green",
                "The second navigator has started.",
                "Two navigators appointed");
        story.notes("3.4", 7, "A health visitor now comes to the meeting. She knew six of the ten homes.");

        story.at(17, FRIDAY, "10:25", COORDINATOR);
        story.moves("2.3", on.byEndOf(6), "Two schools asked to wait until their inspections are over.");
        story.notesFor(
                Named.COUNCIL,
                "2.4",
                8,
                "One youth club of three has had its training. The other two share a manager, who is off sick.");
        story.rates("2.4", "Amber", "One of three, and no trainer is booked for the others.");

        story.at(16, TUESDAY, "11:05", HEALTH);
        story.moves(
                "3.3",
                on.by(-6),
                "Both navigators started late, so three months of four nights cannot be shown before the new date.");

        story.at(15, WEDNESDAY, "16:20", FIRE);
        story.notes("1.2", 2, "All 38 cases opened and counted. Pubwatch now asks about them at every meeting.");
        story.completes("1.2", Completion.IN_PLACE, "Pubwatch check sheet, first full round.");
        story.rates("1.2", "Blue", "Checked each month by the people who will need them.");
        new Showing(story).theCheckSheet();

        story.at(14, MONDAY, "09:20", COORDINATOR);
        story.moves(
                "1.3",
                on.by(3),
                "The contractor that was chosen has gone out of business. The second has to be asked again.");
        story.rates("1.3", "Red", "No contractor, and students have asked twice when it will be lit.");

        story.at(13, THURSDAY, "14:45", COORDINATOR);
        story.completes("5.3", Completion.SUPERSEDED, "The county's own survey now asks it, in all our schools.");
        new Showing(story).theSurvey();
        story.notesFor(
                Named.COUNCIL,
                "4.2",
                16,
                "The key was in a drawer at the old depot. The court was open for two weekends, then locked again after complaints about noise.");
    }
}
