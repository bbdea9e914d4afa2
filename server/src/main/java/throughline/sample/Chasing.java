package throughline.sample;

import static throughline.people.DemoAccounts.PARTNERSHIP_ID;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.action.AnswerQuery;
import throughline.command.action.ConfirmNoChange;
import throughline.command.action.CountQuantity;
import throughline.command.action.NamedParty;
import throughline.command.action.PromiseQuantity;
import throughline.command.action.PutOnHold;
import throughline.command.action.RaiseQuery;
import throughline.command.action.SignOffCompletion;
import throughline.command.party.Appoint;
import throughline.command.party.EndAppointment;
import throughline.command.plan.SetAccountabilityRule;
import throughline.command.rounds.CloseRound;
import throughline.command.rounds.OpenRound;
import throughline.events.ActionId;
import throughline.events.Appointment;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.Prose;
import throughline.events.QuantityId;
import throughline.events.QueryId;

/** Who answers from when to when, what was asked for before a board, and what was asked about what came back. */
record Chasing(Story story) {
    private static final String ROUND = "Before the board’s autumn meeting";
    private static final String BOARD = "Safeguarding Children Board";

    void sets(String group, String list, String reason) {
        send(new SetAccountabilityRule(story.plan(), new Prose(group), new Prose(list), new Prose(reason)));
    }

    /** As everybody knows it on the first day: nobody asks why. */
    void holds(String party, String person, LocalDate from) {
        appoints(party, person, from, null);
    }

    /** Written down some time after it happened, as it mostly is. */
    void chairChanges(LocalDate first) {
        var board = story.lookup().party(PARTNERSHIP_ID, BOARD);
        send(new EndAppointment(
                board,
                PARTNERSHIP_ID,
                story.lookup().appointment(board),
                first.minusDays(1),
                new Prose("Her term was over with the summer meeting.")));
        appoints(BOARD, "Femi Castle", first, "Elected in the same meeting.");
    }

    private void appoints(String party, String person, LocalDate from, @Nullable String reason) {
        send(new Appoint(
                story.lookup().party(PARTNERSHIP_ID, party),
                PARTNERSHIP_ID,
                AppointmentId.next(),
                new Appoint.Holder.Named(new Prose(person), Lead.Kind.PERSON),
                Appointment.Manner.SUBSTANTIVE,
                from,
                null,
                Prose.orNull(reason)));
    }

    void opensRound(LocalDate deadline, LocalDate board) {
        send(new OpenRound(story.plan(), new Prose(ROUND), deadline, board, List.of()));
    }

    void closesRound(String note) {
        send(new CloseRound(story.lookup().round(story.plan(), ROUND), new Prose(note)));
    }

    void nothingNew(String ref, String behalf, String note, String source) {
        send(new ConfirmNoChange(action(ref), null, new Prose(behalf), new Prose(note), new Prose(source)));
    }

    void asks(String ref, String owner, LocalDate deadline, String question) {
        var party = new NamedParty(new Prose(owner), Lead.Kind.ORGANISATION);
        send(new RaiseQuery(action(ref), QueryId.next(), new Prose(question), false, party, deadline));
    }

    void answers(String ref, String answer) {
        var action = action(ref);
        send(new AnswerQuery(action, story.lookup().query(action), new Prose(answer), true, null));
    }

    void signsOff(String ref, String meeting, LocalDate day) {
        send(new SignOffCompletion(action(ref), null, new Prose(meeting), day, null));
    }

    void promises(String ref, int count, String what) {
        send(new PromiseQuantity(action(ref), QuantityId.next(), count, new Prose(what), null));
    }

    void counts(String ref, int count, String organisation) {
        var action = action(ref);
        send(new CountQuantity(action, story.lookup().quantity(action), count, new Prose(organisation), null, null));
    }

    void holdsBack(String ref, String reason) {
        send(new PutOnHold(action(ref), new Prose(reason), null));
    }

    private ActionId action(String ref) {
        return story.lookup().action(story.plan(), ref);
    }

    private void send(Object command) {
        story.diary().send(command);
    }
}
