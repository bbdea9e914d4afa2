package throughline.query.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.query.Who;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.PlanState;
import throughline.query.plan.Requests;
import throughline.query.plan.RoundState;

/** Reads one round off the fold of its plan. */
final class RoundReturn {
    private record Owed(ActionState action, Requests.Asked asked) {}

    private final PlanState plan;
    private final RoundState round;
    private final LocalDate on;
    private final Names names;
    private final List<Owed> owed;

    RoundReturn(PlanState plan, RoundState round, LocalDate on, Names names) {
        this.plan = plan;
        this.round = round;
        this.on = on;
        this.names = names;
        owed = plan.actions().values().stream().flatMap(this::owed).toList();
    }

    private Stream<Owed> owed(ActionState action) {
        var id = round.opened().event().roundId();
        return action.requests().all().values().stream()
                .filter(asked -> id.equals(asked.requested().event().roundId()))
                .map(asked -> new Owed(action, asked));
    }

    String state() {
        if (round.closed() != null) {
            return "closed";
        }
        return round.opened().event().deadline().isBefore(on) ? "overdue" : "open";
    }

    FindRounds.Line line() {
        var opened = round.opened();
        return new FindRounds.Line(
                opened.event().roundId(),
                opened.event().title().text(),
                opened.event().deadline(),
                opened.event().boardOn(),
                state(),
                Who.of(opened.by(), names),
                opened.recordedAt(),
                round.closed() == null ? null : round.closed().recordedAt(),
                counts());
    }

    FindRounds.Counts counts() {
        return new FindRounds.Counts(
                owed.size(),
                (int) owed.stream().map(one -> one.asked().party()).distinct().count(),
                count(owed, "answered"),
                count(owed, "answered-late"),
                count(owed, "not-received"),
                count(owed, "open") + count(owed, "overdue"),
                count(owed, "withdrawn"));
    }

    /** By name. */
    List<GetRound.Party> parties() {
        var byParty = new LinkedHashMap<PartyId, List<Owed>>();
        owed.forEach(one -> byParty.computeIfAbsent(one.asked().party(), id -> new ArrayList<>()).add(one));
        var inPlan = new Hearing(plan, plan.actions().values(), names);
        return byParty.entrySet().stream()
                .map(one -> party(one.getKey(), one.getValue(), inPlan))
                .sorted(Comparator.comparing(GetRound.Party::party, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private GetRound.Party party(PartyId id, List<Owed> asked, Hearing inPlan) {
        var known = plan.parties().get(id);
        Collection<ActionState> actions = asked.stream().map(Owed::action).toList();
        return new GetRound.Party(
                id,
                plan.nameOf(id),
                known == null ? null : known.kind(),
                asked.size(),
                count(asked, "answered"),
                count(asked, "answered-late"),
                count(asked, "not-received"),
                count(asked, "open") + count(asked, "overdue"),
                count(asked, "withdrawn"),
                new Hearing(plan, actions, names).last(id),
                inPlan.last(id),
                asked.stream().map(this::line).toList());
    }

    private GetRound.Line line(Owed one) {
        var asked = one.asked();
        var answered = asked.answered();
        var withdrawn = asked.withdrawn();
        return new GetRound.Line(
                asked.requested().event().requestId(),
                one.action().added().actionId(),
                text(one.action().added().ref()),
                one.action().added().text().text(),
                asked.state(on),
                asked.requested().recordedAt(),
                answered == null ? null : answered.recordedAt(),
                answered == null ? null : Who.of(answered.by(), names),
                Answered.words(one.action(), asked),
                asked.notReceived() == null ? null : asked.notReceived().recordedAt(),
                withdrawn == null ? null : withdrawn.event().reason().text(),
                asked.handedOver().stream()
                        .map(over -> plan.nameOf(over.event().from()))
                        .toList(),
                asked.requested().position());
    }

    /** Those who let a deadline pass, or a return go out, in silence. */
    static List<GetRound.Missing> missing(List<GetRound.Party> parties) {
        return parties.stream()
                .map(RoundReturn::missing)
                .filter(one -> one.missing() > 0)
                .toList();
    }

    private static GetRound.Missing missing(GetRound.Party party) {
        var passed = (int) party.lines().stream()
                .filter(line -> line.state().equals("not-received") || line.state().equals("overdue"))
                .count();
        return new GetRound.Missing(
                party.partyId(),
                party.party(),
                passed,
                party.asked() - party.withdrawn(),
                party.inTime() + party.late() == 0,
                since(party.lastHeard()));
    }

    private static @Nullable Instant since(GetRound.@Nullable Heard heard) {
        return heard == null ? null : heard.recordedAt();
    }

    private int count(List<Owed> some, String state) {
        return (int) some.stream().filter(one -> one.asked().state(on).equals(state)).count();
    }

    static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }
}
