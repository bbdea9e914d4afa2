package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.FIRE;
import static throughline.people.DemoAccounts.HEALTH;
import static throughline.people.DemoAccounts.PARTNER_COUNCIL;
import static throughline.people.DemoAccounts.PARTNER_POLICE;
import static throughline.people.DemoAccounts.POLICE_NEIGHBOURHOODS;
import static throughline.people.DemoAccounts.PROBATION;
import static throughline.people.DemoAccounts.YOUTH_JUSTICE;

import throughline.command.plan.PublishVersion;
import throughline.events.Completion;
import throughline.events.Prose;

/** Weeks 51 to 40: a start, and the first things that take longer than anyone said. */
final class FirstQuarter {
    private FirstQuarter() {}

    static void isLived(Story story) {
        var on = story.calendar();
        story.at(48, TUESDAY, "10:10", COORDINATOR);
        story.moves(
                "2.1",
                on.by(24),
                "Last year's date had passed before the plan began. The partners chose one that gives the schools two terms.");
        story.moves("3.2", on.by(36), "The landlord will not talk about the room before his own insurer has answered.");
        story.notesFor(
                Named.FIRE,
                "3.2",
                5,
                "Stephen looked at the back room. It needs a second way out before anyone can meet in it.");

        new Governing(story).agreesOnRatings();

        story.at(47, THURSDAY, "15:25", FIRE);
        story.notes(
                "1.2",
                2,
                "Forty kits bought from this year's training budget. They are in the Thornmere station store.");
        story.reaches("1.2", 2, "Kits bought and checked");
        story.rates("1.2", "Green", "Kits are here and the first eight bars have a date.");

        story.at(46, MONDAY, "11:45", POLICE_NEIGHBOURHOODS);
        story.updates(
                "1.4",
                "Nine door supervisors came to the custody suite and showed us what they do with a knife now. Two put it behind the bar.",
                "Amber",
                "Everyone wants one way. The sealed tubes cost more than we thought.");

        new Rows(story).barsAndDoorsBelongTogether();

        story.at(46, WEDNESDAY, "09:05", PROBATION);
        story.updates(
                "3.1",
                "Three men asked to be met in the first month, and all three were. One needed shoes.",
                "Green",
                "Small numbers, but everyone who asked was met.");

        story.at(45, TUESDAY, "16:15", HEALTH);
        story.updates(
                "3.3",
                "The navigator post was advertised twice. Two applied and both withdrew when they saw the shifts.",
                "Red",
                "Nobody to do it and no date for when there will be.");
        story.notes(
                "5.1",
                4,
                "Last month's figures went to the analyst on time. The next will be late: the coder is on leave.");

        new Aligning(story).isTakenBackInPart();
        new Governing(story).namesTheTrustRightly();

        story.at(44, THURSDAY, "13:40", PARTNER_COUNCIL);
        story.updates(
                "1.1",
                "The bus company has signed. Their drivers asked that the marshals ride, rather than stand at the stop.",
                "Green",
                "The agreement was the hard part.",
                "Bus company signs the agreement");
        story.notes(
                "4.3",
                9,
                "First walk of Larkfield. Fourteen residents, four dogs, eleven promises. The list is on the noticeboard.");

        story.at(43, FRIDAY, "10:30", YOUTH_JUSTICE);
        story.updates(
                "2.2",
                "Eleven young people are matched. The football club gave us five of the mentors.",
                "Green",
                "Ahead of the first ten.",
                "First ten matched");
        story.notes("2.1", "All seven schools have agreed now. The last head wanted to meet Marcus first, so he went.");
        story.reaches("2.1", 3, "All secondary heads have agreed the one-page referral");

        story.at(42, TUESDAY, "09:55", PARTNER_COUNCIL);
        story.notes("1.3", 1, "The bat survey found a roost under the bridge. Two of the nine columns have to move.");

        new Rows(story).batsAreFound();

        story.at(41, THURSDAY, "14:20", PARTNER_POLICE);
        story.updates(
                "3.4",
                "First meeting held. For four of the ten homes nobody could say who had last knocked on the door.",
                "Amber",
                "The meeting works. The list behind it is three months old.");

        story.at(41, FRIDAY, "11:35", POLICE_NEIGHBOURHOODS);
        story.rates("1.4", "Green", "The licensing fund is paying for the tubes.");
        story.completes(
                "1.4",
                Completion.IN_PLACE,
                "One-page procedure, signed by 22 bars; tubes collected every Monday on the beat.");

        story.at(40, WEDNESDAY, "15:00", COORDINATOR);
        story.diary()
                .send(new PublishVersion(
                        story.plan(),
                        new Prose("version 2"),
                        on.day(40, WEDNESDAY),
                        new Prose("For the board. With the three promises carried forward.")));
    }
}
