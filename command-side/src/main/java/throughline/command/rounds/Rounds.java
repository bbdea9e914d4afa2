package throughline.command.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.Aggregate;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.Action;
import throughline.command.action.Asked;
import throughline.command.party.Register;
import throughline.command.plan.Plan;
import throughline.command.plan.PlanActions;
import throughline.command.plan.Terms;
import throughline.events.ActionId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.RoundEvent.RoundOpened;
import throughline.events.RoundId;

/** Opens and closes rounds over all actions of a plan. Each request is one unit of work. */
public class Rounds {
    private static final String UNKNOWN = "There is no such round. Look it up among the rounds of its plan.";

    private final Repository<Round> rounds;
    private final Repository<Action> actions;
    private final Repository<Plan> plans;
    private final Terms.Of terms;
    private final PlanActions ofPlan;
    private final Register register;
    private final Clock clock;

    public Rounds(
            Repository<Round> rounds,
            Repository<Action> actions,
            Repository<Plan> plans,
            Terms.Of terms,
            PlanActions ofPlan,
            Register register,
            Clock clock) {
        this.rounds = rounds;
        this.actions = actions;
        this.plans = plans;
        this.terms = terms;
        this.ofPlan = ofPlan;
        this.register = register;
        this.clock = clock;
    }

    @CommandHandler
    public Opened handle(OpenRound asked, MetaData metadata) throws Exception {
        Actor.from(metadata).mustCoordinate("open a round of update requests");
        var plan = terms.apply(asked.planId());
        plan.mustTakeUpdates();
        var title = Words.needed(asked.title(), "Give the round a title, such as “Quarter 3”.");
        var deadline = deadline(asked);
        var wanted = Wanted.of(asked.parties(), plan.partnershipId(), register);
        var id = RoundId.next();
        rounds.newInstance(() -> new Round(new RoundOpened(
                id, asked.planId(), plan.partnershipId(), title, deadline, asked.boardOn())));
        var answers = ask(asked.planId(), id, deadline, wanted.ids());
        var parties = new LinkedHashSet<PartyId>();
        answers.forEach(answer -> parties.addAll(answer.parties()));
        wanted.mustBeAmong(parties);
        if (parties.isEmpty()) {
            throw Refusal.rule("Nobody can be asked: no open action of this plan has a lead in particular who still owes"
                    + " something. Say who leads them first.");
        }
        return new Opened(
                id,
                answers.stream().mapToInt(answer -> answer.parties().size()).sum(),
                parties.size(),
                wanted.everyone() ? notAsked(answers) : List.of());
    }

    @CommandHandler
    public void handle(CloseRound asked, MetaData metadata) {
        Actor.from(metadata).mustCoordinate("close a round of update requests");
        Aggregate<Round> round;
        try {
            round = rounds.load(asked.roundId().toString());
        } catch (AggregateNotFoundException e) {
            throw Refusal.unknown(UNKNOWN);
        }
        var planId = round.invoke(Round::planId);
        terms.apply(planId).mustTakeUpdates();
        round.execute(found -> found.close(asked.note()));
        var title = round.invoke(Round::title);
        for (var action : ofPlan.apply(planId)) {
            actions.load(action.toString()).execute(found -> found.closeRound(asked.roundId(), title));
        }
    }

    private LocalDate deadline(OpenRound asked) {
        var deadline = Words.deadline(asked.deadline(), clock);
        if (deadline == null) {
            throw Refusal.malformed("Say by which day answers are due: give the round a deadline.");
        }
        var board = asked.boardOn();
        if (board != null && board.isBefore(deadline)) {
            throw Refusal.malformed("The board meets before the last day for answers, so it could not see them all."
                    + " Give an earlier deadline, or check the day of the board.");
        }
        if (board != null && board.getYear() > 2199) {
            throw Refusal.malformed("The day of the board lies after the year 2199. Check the year.");
        }
        return deadline;
    }

    private List<Asked> ask(PlanId planId, RoundId round, LocalDate deadline, Set<PartyId> only) {
        var rule = plans.load(planId.toString()).invoke(Plan::accountabilityRule);
        var answers = new ArrayList<Asked>();
        for (ActionId action : ofPlan.apply(planId)) {
            answers.add(actions.load(action.toString())
                    .invoke(found -> found.askIn(round, deadline, rule, only)));
        }
        return answers;
    }

    private static List<Opened.NotAsked> notAsked(List<Asked> answers) {
        return answers.stream()
                .filter(answer -> answer.unasked() != null)
                .map(answer ->
                        new Opened.NotAsked(answer.actionId(), answer.ref(), String.valueOf(answer.unasked())))
                .toList();
    }
}
