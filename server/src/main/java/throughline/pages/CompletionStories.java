package throughline.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.query.Who;
import throughline.query.completions.FindCompletions.Query;
import throughline.query.completions.FindCompletions.Round;
import throughline.query.plan.GetPlan;

/** The rounds of an action together, told in the order in which things were said. */
final class CompletionStories {
    private CompletionStories() {}

    /**
     * @param standing what became of it, in a word or two
     * @param others rounds of the action that the filters leave out
     * @param evidence files and links that were attached to the action
     */
    public record Story(
            ActionId actionId,
            @Nullable String ref,
            String text,
            String standing,
            boolean open,
            List<Step> steps,
            int others,
            List<GetPlan.Evidence> evidence) {}

    /**
     * @param what happened, as a sentence begins: “The whole action was completed, delivered”
     * @param words that somebody wrote with it
     */
    public record Step(
            long position,
            Instant at,
            @Nullable LocalDate happenedOn,
            String what,
            @Nullable String words,
            Who by) {}

    /**
     * @param rounds to tell, the newest first
     * @param every round of the plan
     * @param actions of the plan
     * @return those that something happened to last come first
     */
    static List<Story> of(List<Round> rounds, List<Round> every, List<GetPlan.Action> actions) {
        var byAction = new LinkedHashMap<ActionId, List<Round>>();
        rounds.forEach(round ->
                byAction.computeIfAbsent(round.actionId(), id -> new ArrayList<>()).add(round));
        return byAction.values().stream()
                .map(own -> story(own, every, actions))
                .sorted(Comparator.comparingLong((Story story) -> story.steps().getLast().position())
                        .reversed())
                .toList();
    }

    private static Story story(List<Round> own, List<Round> every, List<GetPlan.Action> actions) {
        var first = own.getFirst();
        var all = every.stream()
                .filter(round -> round.actionId().equals(first.actionId()))
                .toList();
        var steps = own.stream()
                .flatMap(round -> steps(round).stream())
                .sorted(Comparator.comparingLong(Step::position))
                .toList();
        return new Story(
                first.actionId(),
                first.ref(),
                first.text(),
                standing(all),
                all.stream().flatMap(round -> round.queries().stream()).anyMatch(query -> !query.settled()),
                steps,
                all.size() - own.size(),
                actions.stream()
                        .filter(action -> action.actionId().equals(first.actionId()))
                        .flatMap(action -> action.evidence().stream())
                        .toList());
    }

    private static String standing(List<Round> all) {
        var standing = all.stream().filter(round -> round.reopened() == null).toList();
        var whole = standing.stream().filter(round -> round.organisation() == null).findFirst();
        if (whole.isPresent() && whole.get().kind() == Completion.SUPERSEDED) {
            return "Superseded";
        }
        if (whole.isPresent()) {
            return whole.get().signedOff() == null ? "Done, not signed off" : "Done and signed off";
        }
        if (all.stream().anyMatch(round -> round.organisation() == null)) {
            return "Reopened";
        }
        return standing.isEmpty() ? "Reopened" : "Done in part";
    }

    private static List<Step> steps(Round round) {
        var steps = new ArrayList<Step>();
        var whose = round.organisation() == null ? "The whole action" : "The part of " + round.organisation();
        steps.add(new Step(
                round.position(),
                round.at(),
                round.happenedOn(),
                whose + " was completed" + (round.round() > 1 ? " again (round " + round.round() + ")" : "") + ": "
                        + kind(round.kind()) + ".",
                round.evidence() == null ? null : "Evidence: " + round.evidence(),
                round.by()));
        round.queries().forEach(query -> asked(query, steps));
        var signed = round.signedOff();
        if (signed != null) {
            steps.add(new Step(
                    signed.position(),
                    signed.at(),
                    signed.happenedOn(),
                    whose + " was signed off in " + signed.meeting() + ".",
                    signed.note(),
                    signed.by()));
        }
        var reopened = round.reopened();
        if (reopened != null) {
            steps.add(new Step(
                    reopened.position(), reopened.at(), null, whose + " was reopened.", reopened.reason(), reopened.by()));
        }
        return steps;
    }

    private static void asked(Query query, List<Step> steps) {
        var owner = query.owner() == null ? "" : " " + query.owner() + " is to answer";
        var by = query.deadline() == null ? "" : (owner.isEmpty() ? " An answer is due" : "") + " by " + new British().day(query.deadline());
        var due = owner + by;
        steps.add(new Step(
                query.position(),
                query.at(),
                null,
                (query.settled() ? "It was queried." : "It was queried, and the query is open.") + due + (due.isEmpty() ? "" : "."),
                query.question(),
                query.by()));
        query.answers()
                .forEach(answer -> steps.add(new Step(
                        answer.position(),
                        answer.at(),
                        answer.happenedOn(),
                        answer.settled() ? "The query was answered, and is settled." : "The query was answered, and stays open.",
                        answer.answer(),
                        answer.by())));
    }

    static String kind(Completion kind) {
        return switch (kind) {
            case DELIVERED -> "delivered";
            case IN_PLACE -> "in place, business as usual from now on";
            case SUPERSEDED -> "superseded, so that nothing more is owed";
        };
    }
}
