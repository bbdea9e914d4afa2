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
import static throughline.people.DemoAccounts.PARTNER_COUNCIL;
import static throughline.people.DemoAccounts.PARTNER_POLICE;
import static throughline.people.DemoAccounts.PROBATION;
import static throughline.people.DemoAccounts.YOUTH_JUSTICE;

import throughline.command.plan.PublishVersion;
import throughline.events.Completion;
import throughline.events.Lead;
import throughline.events.Prose;

/** Weeks 39 to 27: most things move, two dates slip, and one is done too soon. */
final class SecondQuarter {
    private SecondQuarter() {}

    static void isLived(Story story) {
        var on = story.calendar();
        story.at(39, TUESDAY, "10:45", COUNCIL_HOUSING);
        story.updates(
                "4.1",
                "Two landlords keep a furnished flat free for us. A family of five was moved in eight days, and the children kept their schools.",
                "Amber",
                "Two homes, not three. A second family would have waited.");

        story.at(38, MONDAY, "16:05", HEALTH);
        story.notes("3.2", 10, "The second way out is agreed. The builder starts when the trust's solicitor answers.");
        story.moves("3.2", on.by(20), "The building work takes three months from the day that the lease is signed.");

        story.at(38, THURSDAY, "09:25", PARTNER_COUNCIL);
        story.reaches("1.1", 6, "First six marshals trained");
        var marshals = story.notes("1.1", 6, "Eight marshals trained, all of them off-duty leisure centre staff.");

        story.at(38, FRIDAY, "08:50", PARTNER_COUNCIL);
        story.corrects("1.1", marshals, "Six marshals were trained, not eight.", "I counted the two trainers as well.");

        new Measuring(story).firstReadings();
        new Helping(story).isThoughtOverAgain();

        story.at(36, WEDNESDAY, "14:35", YOUTH_JUSTICE);
        story.updates(
                "2.3",
                "Twenty-three sixth-formers trained over two Saturdays. Their own slides are better than ours were.",
                "Green",
                "The speakers are ready and four schools have given us a date.",
                "Sixth-formers trained");

        story.at(35, TUESDAY, "11:00", HEALTH);
        story.updates(
                "3.3",
                "One navigator starts on the first of the month. She has agreed to two nights a week.",
                "Amber",
                "Half the cover is better than none. The second post is out again.");
        story.moves("3.3", on.by(16), "Nobody applied for nights. The posts are being advertised again as evenings.");

        story.at(34, THURSDAY, "17:10", PROBATION);
        story.notes("3.1", 3, "Seven met at the gate so far. One asked us not to come again, and we have not.");
        story.rates("3.1", "Green", "Still everyone who asks. Two officers now share the early start.");

        story.at(34, FRIDAY, "10:15", FIRE);
        story.completes("1.2", Completion.DELIVERED, "List of 38 bars with the name of who was shown, and the date.");

        new Resting(story).knowsTheBars();

        story.at(33, MONDAY, "09:40", COORDINATOR);
        story.notes("1.3", 4, "Highways have put the lights behind the bridge repair. Nobody told the college.");
        story.moves("1.3", on.by(14), "The roost means a new design and a licence, and each takes months.");
        story.rates("1.3", "Amber", "There is money and a design. There is no contractor.");

        new Rows(story).lightsAreDated();

        story.at(32, TUESDAY, "13:20", PARTNER_POLICE);
        story.updates(
                "3.4",
                "The list is now made the night before. Calls to three of the ten homes have stopped; at one they doubled.",
                "Green",
                "Every home left this month's meeting with a name and a next step.");

        story.at(31, WEDNESDAY, "15:45", PARTNER_COUNCIL);
        story.reaches("1.1", 3, "Marshals on every last bus for a month");
        story.notes(
                "1.1",
                "A driver told me that it is the first month in two years in which nobody was hit on the 11.40.");
        story.notes(
                "4.2",
                12,
                "The fence panels are up and the glass has gone. The gate is still padlocked and nobody has the key.");

        new Rows(story).anEmptyDeskIsAsked();

        story.at(30, MONDAY, "10:50", PARTNER_COUNCIL);
        story.completes(
                "1.1", Completion.IN_PLACE, "Signed rota for the next twelve months; after that the bus company pays.");

        new Governing(story).putsTheBoardOff();

        new Veiling(story).whoWasAsked();

        story.at(29, THURSDAY, "09:30", COORDINATOR);
        story.assigns(
                "2.3",
                "Marcus asked for Ffion to lead with him, since four schools ring her first.",
                Named.person(YOUTH_JUSTICE),
                Named.person(PARTNER_POLICE));
        story.rates("4.2", "Amber", "Mended but locked. The residents' association has written twice.");
        story.assigns(
                "4.4",
                "The post is frozen until the new budget. Residents were told on the walk; until then nobody leads this.",
                Named.lead("Community Connector, Millbank (vacant, frozen)", Lead.Kind.POST));

        story.at(28, TUESDAY, "14:55", PARTNER_POLICE);
        story.notes(
                "2.3",
                5,
                "Talks given at Ashcombe High and St Brannoc's. A boy stayed behind and gave a teacher his knife.");

        new Rows(story).theEmptyDeskIsLetOff();

        story.at(27, WEDNESDAY, "11:20", HEALTH);
        story.notes(
                "5.1",
                1,
                "Four months in a row on time. The age bands are the analyst's own now, so nothing is counted twice.");
        story.rates("5.1", "Green", "On time for four months.");
        story.diary().at(27, FRIDAY, "12:00", COORDINATOR);
        story.diary()
                .send(new PublishVersion(
                        story.plan(),
                        new Prose("version 3"),
                        on.day(27, FRIDAY),
                        new Prose("Half-way. Three dates have moved since version 2, and two more actions are done.")));
    }
}
