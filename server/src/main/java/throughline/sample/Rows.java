package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.FIRE;
import static throughline.people.DemoAccounts.PARTNER_COUNCIL;

import throughline.command.action.DateMilestone;
import throughline.command.action.InvolveBody;
import throughline.command.action.MarkToCarryForward;
import throughline.command.action.NamedParty;
import throughline.command.action.NoteCondition;
import throughline.command.action.RecordBodyAnswer;
import throughline.command.action.RelateAction;
import throughline.command.action.RequestUpdate;
import throughline.command.action.Resume;
import throughline.command.action.SetPartnerDate;
import throughline.command.action.SettleCondition;
import throughline.command.action.WithdrawRequest;
import throughline.events.ConditionId;
import throughline.events.Lead;
import throughline.events.Prose;
import throughline.events.RequestId;
import throughline.events.RowEvent.Involvement;

/** What single promises hang on: bats and a licence, an office by the water, an empty post, one partner's own date. */
record Rows(Story story) {
    private static final String LIGHTS = "1.3";
    private static final String CONNECTOR = "4.4";
    private static final String CLUBS = "2.4";
    private static final ConditionId LICENCE = new ConditionId(Story.id("condition licence"));
    private static final RequestId TO_AN_EMPTY_DESK = new RequestId(Story.id("request to an empty desk"));
    private static final NamedParty CANAL_OFFICE = new NamedParty(new Prose("Canal Office"), Lead.Kind.ORGANISATION);

    void batsAreFound() {
        story.at(42, WEDNESDAY, "10:00", COORDINATOR);
        story.sends(new NoteCondition(
                story.action(LIGHTS), LICENCE, new Prose("A licence to work beside the roost under the bridge")));
        story.sends(new InvolveBody(
                story.action(LIGHTS),
                CANAL_OFFICE,
                Involvement.APPROVES,
                new Prose("The two columns that now stand nearer to the water")));
    }

    void barsAndDoorsBelongTogether() {
        story.at(46, TUESDAY, "09:05", FIRE);
        story.sends(new RelateAction(
                story.action("1.2"),
                story.action("1.4"),
                new Prose("The same bars on the same evenings. We could knock once.")));
    }

    void lightsAreDated() {
        story.at(33, MONDAY, "11:00", COORDINATOR);
        var lights = story.action(LIGHTS);
        var contractor = story.lookup().milestone(lights, "Contractor chosen");
        story.sends(new DateMilestone(lights, contractor, story.calendar().due(20), null));
    }

    /** The letter comes back with the next lead's name on it, and then not at all. */
    void anEmptyDeskIsAsked() {
        story.at(31, FRIDAY, "09:30", COORDINATOR);
        story.sends(new RequestUpdate(
                story.action(CONNECTOR),
                TO_AN_EMPTY_DESK,
                new NamedParty(new Prose("Community Connector, Millbank (vacant)"), Lead.Kind.POST),
                null,
                story.calendar().day(28, FRIDAY),
                new Prose("Have the residents found anybody to chair their first meeting?")));
    }

    void theEmptyDeskIsLetOff() {
        story.at(28, THURSDAY, "10:00", COORDINATOR);
        story.sends(new WithdrawRequest(
                story.action(CONNECTOR),
                TO_AN_EMPTY_DESK,
                new Prose("A frozen post reads no letters. I have asked the residents myself: not yet.")));
    }

    void clubsWait() {
        story.at(25, TUESDAY, "10:00", COORDINATOR);
        story.chasing().holdsBack(CLUBS, "The trainer has taken another post, and the county has nobody to send.");
    }

    void theYouthJusticeServiceHasItsOwnDate() {
        story.at(24, WEDNESDAY, "14:30", COORDINATOR);
        story.sends(new SetPartnerDate(
                story.action("2.1"),
                new NamedParty(new Prose(Named.YOUTH_JUSTICE), Lead.Kind.ORGANISATION),
                story.calendar().due(11),
                new Prose("Their half of the rota needs no new contracts.")));
    }

    void theCanalOfficeAnswers() {
        story.at(20, THURSDAY, "10:15", COORDINATOR);
        story.sends(new RecordBodyAnswer(
                story.action(LIGHTS),
                CANAL_OFFICE,
                Involvement.APPROVES,
                true,
                new Prose("Yes, if the columns are black and the swans are left alone."),
                story.calendar().day(20, TUESDAY)));
        story.at(20, FRIDAY, "09:30", PARTNER_COUNCIL);
        story.sends(
                new SettleCondition(
                        story.action(LIGHTS),
                        LICENCE,
                        true,
                        new Prose(
                                "The licence came by post. It is for the months in which the roost is empty, and there are four.")));
    }

    void clubsGoOn() {
        story.at(19, FRIDAY, "09:15", COORDINATOR);
        story.sends(new Resume(
                story.action(CLUBS),
                new Prose("The next county has lent us its trainer for as many days as we have clubs."),
                null));
    }

    void lightsAreNotForgotten() {
        story.at(1, THURSDAY, "10:00", COORDINATOR);
        story.sends(new MarkToCarryForward(
                story.action(LIGHTS),
                new Prose("Paid for, licensed, approved and dark. It has to go on in the next plan.")));
    }
}
