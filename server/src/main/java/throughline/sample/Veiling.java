package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.THURSDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.INFORMATION_GOVERNANCE;
import static throughline.people.DemoAccounts.PARTNERSHIP_ID;

import throughline.command.withholding.HideText;
import throughline.command.withholding.ShowTextAgain;
import throughline.command.withholding.WithholdText;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.Prose;

/** What should not have been written down as it was: one of two texts that were hidden names somebody, the other nobody. */
record Veiling(Story story) {
    void whoWasAsked() {
        var asked = story.lookup().text(story.plan(), ConsultationRecorded.class, "who");
        var known = story.lookup().text(story.plan(), NeedNoted.class, "text");
        story.at(30, THURSDAY, "09:15", COORDINATOR);
        hides(asked, "One of those who were asked can be recognised.");
        hides(known, "Somebody may recognise who was hurt.");
        story.at(30, FRIDAY, "11:30", INFORMATION_GOVERNANCE);
        story.sends(new WithholdText(
                PARTNERSHIP_ID,
                asked.position(),
                asked.place(),
                new Prose("That school has one of them, so it says who it was."),
                new Prose("Freedom of Information Act 2000, section 40(2)"),
                new Prose("Twelve pupils of St Brannoc's, and […]"),
                false,
                false));
        story.sends(new ShowTextAgain(
                story.lookup().withholding(known),
                PARTNERSHIP_ID,
                new Prose("It is about a group of hundreds, and about nobody in it.")));
    }

    private void hides(Lookup.Found text, String reason) {
        story.sends(new HideText(PARTNERSHIP_ID, text.position(), text.place(), new Prose(reason)));
    }
}
