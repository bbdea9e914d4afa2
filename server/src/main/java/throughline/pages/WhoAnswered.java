package throughline.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.events.ActionId;
import throughline.events.Appointment.Manner;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.party.FindParties;
import throughline.query.party.FindParties.Appointed;
import throughline.query.plan.GetPlan;

/** One question, answered in a sentence: who answered for this action on that day? */
@Component
class WhoAnswered {
    private static final int SEVERAL = 10;

    private final Ask reading;
    private final British british;
    private final Wordings wordings;

    WhoAnswered(Ask reading, British british, Wordings wordings) {
        this.reading = reading;
        this.british = british;
        this.wordings = wordings;
    }

    /**
     * @param steps of the way to that person, each with its days and when it was recorded
     * @param then what the record said at the end of that day, where that was something else
     */
    public record Answer(
            ActionId actionId,
            String label,
            String text,
            String sentence,
            List<String> steps,
            @Nullable String then) {}

    /** @param ref an action's reference, or some of its words; empty where none fits */
    List<Answer> of(PlanId planId, String ref, LocalDate day) {
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, day), GetPlan.Answer.class);
        var fitting = fitting(plan, ref);
        if (fitting.isEmpty()) {
            return List.of();
        }
        var register = reading.ask(new FindParties(plan.partnershipId(), Moment.NOW, day), FindParties.Answer.class);
        var atTheTime = asRecordedOn(planId, day);
        var today = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class).on();
        return fitting.stream()
                .limit(SEVERAL)
                .map(action -> answer(action, day, today, register, atTheTime))
                .toList();
    }

    private Answer answer(
            GetPlan.Action action,
            LocalDate day,
            LocalDate today,
            FindParties.Answer register,
            GetPlan.@Nullable Answer atTheTime) {
        var label = action.ref() == null ? "this action" : action.ref();
        var answers = day.isBefore(today) ? "answered" : "answers";
        var who = action.accountable();
        var name = who.name();
        var sentence = name == null
                ? "On %s nobody %s for %s. %s".formatted(british.day(day), answers, label, who.unresolved())
                : "On %s %s %s for %s, %s.".formatted(
                        british.day(day), name, who.others().isEmpty() ? answers : plural(answers), label, as(who.via()));
        var steps = new ArrayList<String>();
        if (name != null && who.partyId() != null) {
            steps(who.partyId(), register, new HashSet<>(), steps);
        }
        return new Answer(
                action.actionId(), label, action.text(), sentence, steps, then(action, label, name, atTheTime));
    }

    /** “answered” is its own plural. */
    private static String plural(String answers) {
        return answers.equals("answers") ? "answer" : answers;
    }

    private static String as(@Nullable String via) {
        if (via == null || via.equals("named as lead")) {
            return "who is named as its lead";
        }
        return via.equals("named first") ? "who is named first of its leads" : "as " + via;
    }

    private void steps(PartyId partyId, FindParties.Answer register, HashSet<PartyId> seen, List<String> steps) {
        var party = register.parties().stream()
                .filter(one -> one.partyId().equals(partyId))
                .findFirst()
                .orElse(null);
        if (party == null || !seen.add(partyId)) {
            return;
        }
        var holding = party.appointments().stream().filter(Appointed::onTheDay).toList();
        var acting = holding.stream().filter(held -> held.manner() == Manner.ACTING).toList();
        for (var held : acting.isEmpty() ? holding : acting) {
            steps.add(step(held));
            if (held.holderKind() != Lead.Kind.PERSON) {
                steps(held.holderId(), register, seen, steps);
            }
        }
    }

    private String step(Appointed held) {
        return "%s: %s %s from %s%s (recorded on %s, entry @%d)".formatted(
                held.holder(),
                wordings.office(held.kind(), held.manner()),
                held.party(),
                british.day(held.from()),
                held.to() == null ? "" : " to " + british.day(held.to()),
                british.day(held.recordedAt()),
                held.position());
    }

    private static @Nullable String then(
            GetPlan.Action action, String label, @Nullable String name, GetPlan.@Nullable Answer atTheTime) {
        if (atTheTime == null) {
            return "At the end of that day the plan was not in the record yet.";
        }
        var before = actions(atTheTime).stream()
                .filter(one -> one.actionId().equals(action.actionId()))
                .findFirst()
                .orElse(null);
        if (before == null) {
            return "At the end of that day " + label + " was not in the record yet.";
        }
        var said = before.accountable().name();
        if (Objects.equals(said, name)) {
            return null;
        }
        return "At the end of that day the record said otherwise: it named " + (said == null ? "nobody" : said)
                + ". What is said here was recorded later.";
    }

    private GetPlan.@Nullable Answer asRecordedOn(PlanId planId, LocalDate day) {
        try {
            return reading.ask(new GetPlan(planId, Moment.of(day), day), GetPlan.Answer.class);
        } catch (Unknown e) {
            return null;
        }
    }

    /** The reference itself, or where no action has it, words of the action. */
    private static List<GetPlan.Action> fitting(GetPlan.Answer plan, String ref) {
        var wanted = plain(ref);
        var named = actions(plan).stream()
                .filter(action -> action.ref() != null && plain(action.ref()).equals(wanted))
                .toList();
        return named.isEmpty() && wanted.length() > 3
                ? actions(plan).stream().filter(action -> plain(action.text()).contains(wanted)).toList()
                : named;
    }

    static List<GetPlan.Action> actions(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .toList();
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.UK).replaceAll("\\s+", "").replaceAll("\\.$", "");
    }
}
