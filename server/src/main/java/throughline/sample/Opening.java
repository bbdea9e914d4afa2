package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.COUNCIL_HOUSING;
import static throughline.people.DemoAccounts.FIRE;
import static throughline.people.DemoAccounts.HEALTH;
import static throughline.people.DemoAccounts.PARTNERSHIP_ID;
import static throughline.people.DemoAccounts.POLICE_NEIGHBOURHOODS;
import static throughline.people.DemoAccounts.PROBATION;
import static throughline.people.DemoAccounts.YOUTH_JUSTICE;
import static throughline.sample.Named.lead;
import static throughline.sample.Named.organisation;
import static throughline.sample.Named.person;
import static throughline.sample.Named.supported;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.action.AddAction;
import throughline.command.action.AddAction.NewMilestone;
import throughline.command.action.NamedLead;
import throughline.command.plan.AddPriority;
import throughline.command.plan.OpenPlan;
import throughline.command.plan.PublishVersion;
import throughline.command.section.WriteSection;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.Passage;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.SectionId;
import throughline.events.StatusKey;
import throughline.events.Timescale;

/** The current plan as the board agreed it: five priorities and what each partner promised. */
record Opening(Story story, Calendar on) {
    static void makesThePlan(Story story) {
        var opening = new Opening(story, story.calendar());
        opening.frame();
        opening.evenings();
        opening.childrenAndYoungPeople();
        opening.adults();
        opening.homes();
        opening.learning();
        new Governing(story).begins();
        new Resting(story).begins();
        new Aligning(story).begins();
        new Measuring(story).begins();
        new Helping(story).begins();
        opening.version();
    }

    private void frame() {
        story.at(53, MONDAY, "09:20", COORDINATOR);
        var from = on.day(52, FRIDAY);
        var to = on.day(0, FRIDAY).plusWeeks(3);
        story.diary()
                .send(new OpenPlan(
                        story.plan(),
                        PARTNERSHIP_ID,
                        new Prose("Safer Thornmere and Ashcombe Vale: violence reduction plan " + from.getYear()
                                + " to " + to.getYear()),
                        new Prose(on.written(from) + " to " + on.written(to)),
                        new Prose("OFFICIAL"),
                        StatusKey.BLUE_RED_AMBER_GREEN,
                        null,
                        Year.LAST_PLAN));
        section(0, "purpose", text("Fewer people hurt, fewer people frightened, and nobody passed from desk to desk."));
        section(
                1,
                "notes",
                list(
                        "Numbers are small here. We say what happened as well as how often.",
                        "A date that moves is not a disgrace. A date that moves without a word is."));
        section(
                2,
                "abbreviations",
                fields("ED", "emergency department", "YJS", "Youth Justice Service", "AV", "Ashcombe Vale"));
        section(
                3,
                "indicators",
                list(
                        "Knife-enabled robberies in Thornmere town centre: 26 last year. Fewer is better. Target: under 20.",
                        "Assault patients seen at Ashcombe General at night: 212 last year. Fewer is better; better recording may raise it first.",
                        "Pupils who say that they feel safe on the way home: 61 in 100. More is better. Target: 70."));
        priority("1", "Evenings in town that end well");
        priority("2", "Children and young people noticed early");
        priority("3", "Adults who harm, and adults who are harmed");
        priority("4", "Homes and estates where people feel safe");
        priority("5", "Learning what works");
        story.chasing()
                .sets("accountable", "responsible", "Agreed when the plan was: somebody answers, whoever helps.");
    }

    private void evenings() {
        story.at(53, TUESDAY, "09:30", COORDINATOR);
        action(
                "1.1",
                "Transport",
                "Put two trained marshals on the last buses out of Market Street on Fridays and Saturdays.",
                on.byEndOf(30),
                List.of(organisation(Named.COUNCIL), supported(Named.POLICE)),
                step("Bus company signs the agreement", on.due(44)),
                step("First six marshals trained", on.due(38)),
                step("Marshals on every last bus for a month", on.due(31)));
        action(
                "1.2",
                "First aid",
                "Give every late-licensed bar in Thornmere a bleed-control kit and half an hour's practice in using it.",
                on.by(34),
                List.of(person(FIRE), supported(Named.HEALTH)),
                step("Kits bought and checked", on.due(46)));
        action(
                "1.3",
                "Lighting",
                "Light the canal path from Tannery Bridge to the college gate.",
                on.by(28),
                List.of(lead("Head of Highways", Lead.Kind.POST), supported(Named.COUNCIL)),
                step("Bat survey done", on.due(42)),
                step("Contractor chosen", null),
                step("Lights on", on.due(28)));
        action(
                "1.4",
                "Doors",
                "Agree one way for door staff to hand over and report a weapon found in a search.",
                on.byEndOf(40),
                List.of(person(POLICE_NEIGHBOURHOODS)));
    }

    private void childrenAndYoungPeople() {
        story.at(53, TUESDAY, "11:10", COORDINATOR);
        action(
                "2.2",
                "Mentors",
                "Match 30 young people with a mentor who stays with them for at least six months.",
                on.by(-3),
                List.of(organisation(Named.YOUTH_JUSTICE)),
                step("First ten matched", on.due(40)),
                step("Twenty matched", on.due(20)),
                step("Thirty matched", on.due(-3)));
        action(
                "2.3",
                "Schools",
                "Have sixth-formers lead a talk on knives and fear in all seven secondary schools.",
                on.byEndOf(17),
                List.of(person(YOUTH_JUSTICE), supported(Named.POLICE)),
                step("Sixth-formers trained", on.due(36)),
                step("Talk given in four schools", null),
                step("Talk given in all seven schools", on.due(18)));
        action(
                "2.4",
                "Youth clubs",
                "Train the staff of the three open youth clubs to spot when a child is being used to carry drugs.",
                on.byEndOf(14),
                List.of(lead("Safeguarding Children Board", Lead.Kind.GROUP)));
        story.chasing().promises("2.3", 7, "talks in secondary schools");
        story.chasing().holds("Safeguarding Children Board", "Marian Quill", on.day(90, MONDAY));
        story.chasing().holds("Head of Highways", "Owen Pell", on.day(140, MONDAY));
    }

    private void adults() {
        story.at(53, TUESDAY, "14:00", COORDINATOR);
        action(
                "3.1",
                "Release",
                "Meet people who leave prison after a violent offence at the gate, when they have asked for it.",
                Calendar.as(Timescale.Kind.ONGOING, "Ongoing"),
                List.of(person(PROBATION)));
        action(
                "3.3",
                "Hospital",
                "Have a youth navigator in the emergency department at Ashcombe General four nights a week.",
                on.by(32),
                List.of(person(HEALTH), supported(Named.YOUTH_JUSTICE)),
                step("Two navigators appointed", on.due(40)),
                step("Four nights a week covered for three months", on.due(19)));
        action(
                "3.4",
                "Violence at home",
                "Meet each month about the ten homes with the most calls, and leave with one named next step for each.",
                Calendar.as(Timescale.Kind.RECURRING, "First Thursday of each month"),
                List.of(organisation(Named.POLICE), organisation(Named.HEALTH)));
    }

    private void homes() {
        story.at(53, WEDNESDAY, "09:45", COORDINATOR);
        action(
                "4.1",
                "Moves",
                "Move a family that is threatened with violence within ten days, with school places settled first.",
                on.by(22),
                List.of(person(COUNCIL_HOUSING)),
                step("Three landlords keep a home ready", on.due(35)));
        action(
                "4.3",
                "Walks",
                "Walk Larkfield and Millbank with residents every quarter and put up what was promised within a week.",
                Calendar.as(Timescale.Kind.RECURRING, "Every quarter"),
                List.of(lead("All partners", Lead.Kind.EVERYONE)));
        action(
                "4.4",
                "Millbank",
                "Help Millbank residents set up a group of their own, and then leave them to run it.",
                on.byEndOf(8),
                List.of(lead("Community Connector, Millbank (vacant)", Lead.Kind.POST)));
    }

    private void learning() {
        story.at(53, WEDNESDAY, "11:30", COORDINATOR);
        action(
                "5.1",
                "Data",
                "Send the analyst each month's assault attendances, without names, by the tenth of the next month.",
                Calendar.as(Timescale.Kind.RECURRING, "By the 10th of each month"),
                List.of(organisation(Named.HEALTH)));
        action(
                "5.2",
                "Assessment",
                "Write the needs assessment again, with a chapter that young people have written themselves.",
                on.by(4),
                List.of(lead("Partnership Analyst", Lead.Kind.POST)),
                step("Data from all six partners in", on.due(16)),
                step("Draft read by the young people's panel", on.due(9)));
        action(
                "5.3",
                "Listening",
                "Ask pupils each term whether they feel safe on the way home, and print what they say.",
                Calendar.as(Timescale.Kind.UNCERTAIN, "Once the schools agree how"),
                List.of(lead("Schools and partners, to be agreed", Lead.Kind.UNCLEAR)));
    }

    private void version() {
        story.at(53, FRIDAY, "12:30", COORDINATOR);
        story.diary()
                .send(new PublishVersion(
                        story.plan(),
                        new Prose("version 1"),
                        on.day(53, FRIDAY),
                        new Prose("As agreed by the board. Three promises will follow from last year's plan.")));
    }

    private void priority(String ref, String title) {
        story.diary()
                .send(new AddPriority(
                        story.plan(), new PriorityId(Story.id("priority " + ref)), new Prose(ref), new Prose(title)));
    }

    private void action(
            String ref, String theme, String text, Timescale when, List<NamedLead> leads, NewMilestone... steps) {
        story.diary()
                .send(new AddAction(
                        story.plan(),
                        ref.substring(0, 1),
                        new Prose(ref),
                        new Prose(theme),
                        new Prose(text),
                        leads,
                        when,
                        List.of(steps)));
    }

    private void section(int place, String key, Passage content) {
        story.diary()
                .send(new WriteSection(
                        new SectionId(Story.id("section " + key)), story.plan(), place, new Prose(key), content));
    }

    private static NewMilestone step(String text, @Nullable Due due) {
        return new NewMilestone(new Prose(text), due);
    }

    private static Passage text(String text) {
        return Passage.text(null, new Prose(text));
    }

    private static Passage list(String... points) {
        return new Passage(
                null, null, List.of(points).stream().map(Opening::text).toList(), true);
    }

    private static Passage fields(String... labelsAndTexts) {
        var fields = new ArrayList<Passage>();
        for (int i = 0; i < labelsAndTexts.length; i += 2) {
            fields.add(Passage.text(new Prose(labelsAndTexts[i]), new Prose(labelsAndTexts[i + 1])));
        }
        return new Passage(null, null, fields, false);
    }
}
