package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.HEALTH;
import static throughline.people.DemoAccounts.PARTNER_COUNCIL;
import static throughline.people.DemoAccounts.YOUTH_JUSTICE;
import static throughline.sample.Named.organisation;
import static throughline.sample.Named.person;
import static throughline.sample.Named.supported;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import throughline.command.action.CarryOverToNextPlan;
import throughline.command.imports.Document;
import throughline.command.imports.Origin;
import throughline.command.plan.CorrectPlanEntry;
import throughline.command.plan.EndPlan;
import throughline.command.plan.LockPlan;
import throughline.command.plan.PublishVersion;
import throughline.command.plan.UnlockPlan;
import throughline.events.Completion;
import throughline.events.Prose;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The earlier plan: it comes in as a printed table, what is unfinished goes on in the next, the rest is put away. */
final class LastYear {
    private LastYear() {}

    static void comesIn(Story story) {
        var calendar = story.calendar();
        var diary = story.diary();
        story.at(Year.WEEKS, TUESDAY, "09:35", COORDINATOR);
        var printed = document(calendar);
        var file = PrintedTable.of(printed);
        diary.brings(story.plan(), Document.read(printed, new Origin(file.sha256(), Map.of())), printed, file);

        story.at(Year.WEEKS, TUESDAY, "10:20", COORDINATOR);
        story.assigns(
                "1.1",
                "Marcus and the education team both said yes at the last meeting.",
                organisation(Named.YOUTH_JUSTICE),
                organisation(Named.COUNCIL));
        story.assigns("1.2", null, person(PARTNER_COUNCIL));
        story.assigns("2.1", null, person(HEALTH), supported(Named.COUNCIL));
        story.moves("1.1", calendar.by(58), "The printed date is read as the last Friday of that term.");
        story.moves("2.1", calendar.by(70), "The printed date is read as the day that the bid gave.");
        var year = diary.send(
                new PublishVersion(story.plan(), new Prose("Year-end table, checked"), calendar.day(56, FRIDAY), null));

        new Table(story).isReadWithCare();

        story.at(54, MONDAY, "14:05", HEALTH);
        story.moves("2.1", calendar.by(52), "The lease cannot be signed before the insurer answers.");
        story.updates(
                "2.1",
                "The insurer wants a fire certificate for the back room. Stephen has offered to look at it himself.",
                "Red",
                "No room, so no drop-in. Nothing else is in the way.");

        new SecondTable(story).isTakenOver(document(calendar));

        story.at(54, WEDNESDAY, "16:40", YOUTH_JUSTICE);
        story.notes("1.1", 6, "Both academies have signed the one-page form. That makes six schools of seven.");
        story.rates("1.1", "Amber", "Term time works. Nobody is there in the holidays.");

        story.at(54, THURSDAY, "11:15", PARTNER_COUNCIL);
        story.completes("1.2", Completion.DELIVERED, "Register of the ten evenings, and a page of parents' own words.");

        story.at(54, THURSDAY, "15:30", COORDINATOR);
        story.completes("2.2", Completion.SUPERSEDED, "Door staff asked for training instead of a poster.");
        diary.send(new CorrectPlanEntry(
                story.plan(),
                year,
                new Prose("The checked table was agreed on " + calendar.written(calendar.day(56, WEDNESDAY))
                        + ", not on the Friday."),
                new Prose("The Friday is when the minutes were typed.")));
        new Table(story).hasTwoFences();
    }

    /** After the next plan has been opened. */
    static void isClosed(Story story) {
        var diary = story.diary();
        story.at(52, WEDNESDAY, "09:50", COORDINATOR);
        carries(story, "1.1", "2", "2.1", "Six schools of seven are in; the holidays are still not covered.");
        carries(
                story,
                "2.1",
                "3",
                "3.2",
                "The partners still want it and the money is still there. Only the room is missing.");
        carries(story, "3.1", "4", "4.2", "Residents asked for it again on the last walk.");
        new Table(story).isFollowedOn(story.lookup().action(Year.THIS_PLAN, "1.4"));

        story.at(52, FRIDAY, "12:10", COORDINATOR);
        diary.send(new EndPlan(
                story.plan(),
                story.calendar().day(52, FRIDAY),
                new Prose("The year is over and the board has agreed the next plan.")));

        story.at(50, TUESDAY, "10:00", COORDINATOR);
        diary.send(new LockPlan(story.plan(), new Prose("Everyone has had two weeks for late updates.")));

        story.at(49, MONDAY, "09:15", COORDINATOR);
        diary.send(new UnlockPlan(
                story.plan(), new Prose("The control room found that its camera had been moved after all.")));
        story.notes("3.2", 25, "The camera has been on the Tannery Bridge column since the test. Nobody had told us.");
        story.completes("3.2", Completion.IN_PLACE, "Seen on the control room's screen this morning.");
        diary.send(new LockPlan(story.plan(), new Prose("The camera is recorded. Nothing else is outstanding.")));
    }

    private static void carries(Story story, String ref, String priority, String newRef, String reason) {
        story.diary()
                .send(new CarryOverToNextPlan(
                        story.lookup().action(story.plan(), ref),
                        Year.THIS_PLAN,
                        priority,
                        new Prose(newRef),
                        new Prose(reason)));
    }

    /** Its periods are the calendar's, and the printed change is a little kinder than the numbers. */
    private static ObjectNode fires(Calendar calendar) {
        var row = JsonMapper.shared().createObjectNode();
        row.put("name", "Fewer bins and hedges set on fire at night");
        row.put("area", "Larkfield and Millbank");
        row.put("baseline", "44");
        row.put("baselineDate", calendar.months(37, 26));
        row.putArray("readings")
                .addObject()
                .put("period", calendar.months(25, 14))
                .put("value", "36");
        row.put("change", "-20%");
        return row;
    }

    private static ObjectNode document(Calendar calendar) {
        var from = calendar.day(107, FRIDAY);
        var to = calendar.day(52, FRIDAY);
        try (var file = LastYear.class.getResourceAsStream("/throughline/sample/last-year.json")) {
            var document = (ObjectNode) JsonMapper.shared().readTree(file);
            document.put("title", document.path("title").asString() + " " + from.getYear() + " to " + to.getYear());
            document.put("period", calendar.written(from) + " to " + calendar.written(to));
            ((ArrayNode) document.path("indicators")).add(fires(calendar));
            return document;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
