package throughline.pages;

import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.command.action.AnswerQuery;
import throughline.command.action.CountQuantity;
import throughline.command.action.DateMilestone;
import throughline.command.action.InvolveBody;
import throughline.command.action.LinkAction;
import throughline.command.action.MarkDuplicate;
import throughline.command.action.MarkToCarryForward;
import throughline.command.action.NameFollowOn;
import throughline.command.action.NamedParty;
import throughline.command.action.NoteCondition;
import throughline.command.action.PromiseQuantity;
import throughline.command.action.PutOnHold;
import throughline.command.action.RaiseQuery;
import throughline.command.action.RecordBodyAnswer;
import throughline.command.action.RelateAction;
import throughline.command.action.Resume;
import throughline.command.action.SetPartnerDate;
import throughline.command.action.SettleCondition;
import throughline.command.action.SignOffCompletion;
import throughline.command.action.StopAction;
import throughline.command.action.WithdrawDuplicate;
import throughline.events.ActionId;
import throughline.events.ConditionId;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.MilestoneId;
import throughline.events.Prose;
import throughline.events.QuantityId;
import throughline.events.QueryId;
import throughline.events.RowEvent.Involvement;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.plan.GetAction;

/** Reads the forms about what stands around an action. */
@Component
class FactForms {
    private final Ask reading;

    FactForms(Ask reading) {
        this.reading = reading;
    }

    Object command(String form, ActionId action, Typed typed) {
        return switch (form) {
            case "sign-off-completion" ->
                new SignOffCompletion(
                        action,
                        typed.prose("organisation"),
                        typed.prose("meeting"),
                        typed.day("happened"),
                        typed.prose("note"));
            case "raise-query" ->
                new RaiseQuery(
                        action,
                        QueryId.next(),
                        typed.prose("question"),
                        typed.has("of-completion", "yes"),
                        typed.get("owner").isEmpty() ? null : party(typed, "owner"),
                        typed.day("deadline"));
            case "answer-query" ->
                new AnswerQuery(
                        action,
                        chosen(typed, "query", QueryId::of, "Choose the query that is answered."),
                        typed.prose("answer"),
                        !typed.has("open", "yes"),
                        typed.day("happened"));
            case "put-on-hold" -> new PutOnHold(action, typed.prose("reason"), typed.day("from"));
            case "resume" -> new Resume(action, typed.prose("reason"), typed.day("from"));
            case "stop-action" -> new StopAction(action, typed.prose("reason"));
            case "mark-to-carry-forward" -> new MarkToCarryForward(action, typed.prose("reason"));
            case "mark-duplicate" -> new MarkDuplicate(action, other(typed), typed.prose("reason"));
            case "withdraw-duplicate" -> new WithdrawDuplicate(action, typed.prose("reason"));
            case "name-follow-on" -> new NameFollowOn(action, other(typed), typed.prose("reason"));
            case "relate-action" -> new RelateAction(action, other(typed), typed.prose("note"));
            case "link-action" ->
                new LinkAction(
                        action, typed.prose("to"), typed.prose("number"), typed.prose("title"), typed.prose("sub-theme"));
            default -> row(form, action, typed);
        };
    }

    private Object row(String form, ActionId action, Typed typed) {
        return switch (form) {
            case "note-condition" -> new NoteCondition(action, ConditionId.next(), typed.prose("text"));
            case "settle-condition" ->
                new SettleCondition(
                        action,
                        chosen(typed, "condition", ConditionId::of, "Choose the condition."),
                        yesOrNo(typed, "met", "Say whether the condition was met."),
                        typed.prose("reason"));
            case "promise-quantity" ->
                new PromiseQuantity(
                        action,
                        QuantityId.next(),
                        number(typed, "count"),
                        typed.prose("what"),
                        typed.prose("every"));
            case "count-quantity" ->
                new CountQuantity(
                        action,
                        chosen(typed, "quantity", QuantityId::of, "Choose what was counted."),
                        number(typed, "count"),
                        typed.prose("organisation"),
                        typed.day("happened"),
                        typed.prose("note"));
            case "involve-body" ->
                new InvolveBody(
                        action,
                        party(typed, "body"),
                        Fields.chosen(Involvement.class, typed, "involvement", "Say what the body has to do."),
                        typed.prose("what"));
            case "record-body-answer" -> answered(action, typed);
            case "set-partner-date" ->
                new SetPartnerDate(action, party(typed, "party"), due(typed), typed.prose("reason"));
            case "date-milestone" ->
                new DateMilestone(
                        action,
                        chosen(typed, "step", MilestoneId::of, "Choose the step."),
                        due(typed),
                        typed.prose("reason"));
            default ->
                throw new Unknown("An action has no form “" + form + "”. Go back to the action and use one of its own.");
        };
    }

    /** The form offers the bodies that are involved, each in one of its parts. */
    private RecordBodyAnswer answered(ActionId action, Typed typed) {
        var involved = reading.ask(new GetAction(action, Moment.NOW), GetAction.Answer.class);
        var body = involved.action().row().bodies().stream()
                .filter(one -> (one.partyId() + " " + Fields.word(one.involvement())).equals(typed.get("body")))
                .findFirst()
                .orElseThrow(() -> new Mistake("body", "Choose the body that answered."));
        var kind = involved.parties().stream()
                .filter(party -> party.partyId().equals(body.partyId()))
                .findFirst()
                .map(GetAction.Party::kind)
                .orElse(Lead.Kind.ORGANISATION);
        var agreed = body.involvement() == Involvement.APPROVES
                ? yesOrNo(typed, "agreed", "Say whether it approved.")
                : null;
        return new RecordBodyAnswer(
                action,
                new NamedParty(new Prose(body.name()), kind),
                body.involvement(),
                agreed,
                typed.prose("answer"),
                typed.day("happened"));
    }

    private static NamedParty party(Typed typed, String field) {
        var name = typed.needed(field, "Give the name.");
        return new NamedParty(
                name, Fields.chosen(Lead.Kind.class, typed, field + "-kind", "Say what “" + name + "” is."));
    }

    private static ActionId other(Typed typed) {
        return chosen(typed, "other", ActionId::of, "Choose the other action.");
    }

    private static <T> T chosen(Typed typed, String field, Function<String, T> of, String ask) {
        try {
            UUID.fromString(typed.get(field));
            return of.apply(typed.get(field));
        } catch (IllegalArgumentException e) {
            throw new Mistake(field, ask);
        }
    }

    private static boolean yesOrNo(Typed typed, String field, String ask) {
        return switch (typed.get(field)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw new Mistake(field, ask);
        };
    }

    private static int number(Typed typed, String field) {
        try {
            return Integer.parseInt(typed.get(field).replace(",", ""));
        } catch (NumberFormatException e) {
            throw new Mistake(field, "Give a whole number, such as 4.");
        }
    }

    private static Due due(Typed typed) {
        var due = Fields.due(typed);
        if (due == null) {
            throw new Mistake("due-day", "Give the date: a day, or a month with the day left empty.");
        }
        return due;
    }
}
