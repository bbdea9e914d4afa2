package throughline.sample;

import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static throughline.people.DemoAccounts.COORDINATOR;
import static throughline.people.DemoAccounts.PARTNERSHIP_ID;

import throughline.command.action.MarkDuplicate;
import throughline.command.action.NameFollowOn;
import throughline.command.action.SettleDoubt;
import throughline.command.action.StopAction;
import throughline.command.action.WithdrawDuplicate;
import throughline.command.party.ClarifyParty;
import throughline.command.plan.ChooseStatusKey;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.events.Prose;
import throughline.events.StatusKey;

/** What last year's printed table left open, and what became of its second fence. */
record Table(Story story) {
    private static final String KEYHOLDER = "whoever holds the key";
    private static final String FENCE = "3.3";

    void isReadWithCare() {
        story.at(Year.WEEKS, TUESDAY, "14:10", COORDINATOR);
        story.sends(new ChooseStatusKey(
                story.plan(),
                StatusKey.RED_AMBER_GREEN,
                new Prose("The table prints no colours. These are the three that people say they used.")));
        var camera = story.action("3.2");
        story.sends(
                new SettleDoubt(
                        camera,
                        story.lookup().doubt(camera),
                        new Prose(
                                "The contractor means the column. Whether the camera has moved, he could not see from his van.")));
        story.sends(new ClarifyParty(
                story.lookup().party(PARTNERSHIP_ID, KEYHOLDER),
                PARTNERSHIP_ID,
                Lead.Kind.POST,
                new Prose("Keyholder of the Larkfield ball court"),
                new Prose("Somebody holds it. It is a post until we know which drawer.")));
        story.sends(new MarkDuplicate(
                story.action(FENCE), story.action("3.1"), new Prose("It is the fence of the ball court again.")));
    }

    void hasTwoFences() {
        story.at(54, THURSDAY, "16:30", COORDINATOR);
        story.sends(new WithdrawDuplicate(
                story.action(FENCE),
                new Prose("It is not. The allotments have a fence as well, and a society that reads our minutes.")));
        story.sends(new StopAction(
                story.action(FENCE),
                new Prose("The society has mended it with its own wire, and would rather that we kept out.")));
    }

    /** Door staff had asked for training instead of a poster. */
    void isFollowedOn(ActionId doors) {
        story.at(52, WEDNESDAY, "11:00", COORDINATOR);
        story.sends(new NameFollowOn(
                story.action("2.2"),
                doors,
                new Prose("What a poster would have asked of bar staff, door staff now practise.")));
    }
}
