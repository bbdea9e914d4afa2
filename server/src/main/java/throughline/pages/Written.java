package throughline.pages;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.Lead;
import throughline.query.accountability.Accountable;
import throughline.query.history.GetActionHistory;
import throughline.query.plan.GetPlan;
import throughline.query.rounds.GetRound;

/** What a plan says, in the words and shapes of its page. */
@Component("written")
public class Written {
    /** How many actions stand at a rating; the label is absent for those that are not rated. */
    public record Count(@Nullable String label, int number) {}

    private final British british;

    public Written(British british) {
        this.british = british;
    }

    /** The worst first, then those not rated, since that is what a reader looks for. */
    public List<Count> ratings(GetPlan.Answer plan) {
        var ratings = plan.counts().ratings();
        var labels = plan.statusKey().reversed().stream().map(GetPlan.Key::label).toList();
        var rated = labels.stream().mapToInt(label -> ratings.getOrDefault(label, 0)).sum();
        return Stream.concat(
                        labels.stream().map(label -> new Count(label, ratings.getOrDefault(label, 0))),
                        Stream.of(new Count(null, plan.counts().actions() - rated)))
                .toList();
    }

    /** “Version 3, published 26 July 2024”. */
    public String version(GetPlan.Answer plan) {
        var last = plan.versions().getLast();
        var label = last.label().matches("\\d.*") ? "Version " + last.label() : capital(last.label());
        return last.publishedOn() == null ? label : label + ", published " + british.day(last.publishedOn());
    }

    /** “1. Know where violence happens”. */
    public String heading(@Nullable String ref, String title) {
        return ref == null || title.startsWith(ref) ? title : ref + (ref.matches("\\w+") ? ". " : " ") + title;
    }

    /** “Data · led by Health, with Police”. */
    public String themeAndLeads(GetPlan.Action action) {
        var led = action.leadAsWritten() != null
                ? "led by " + action.leadAsWritten().replaceAll("\\s+", " ")
                : named(action, Lead.Role.PRIMARY).isEmpty() ? "no lead named" : "led by " + named(action, Lead.Role.PRIMARY);
        return action.theme() == null ? capital(led) : action.theme() + " · " + led;
    }

    /** What a party was asked in a round and has not answered, each action once. */
    public List<GetRound.Line> owing(GetRound.Party party) {
        return party.lines().stream()
                .filter(line -> List.of("open", "overdue", "not-received").contains(line.state()))
                .toList();
    }

    public String leading(GetPlan.Action action) {
        return named(action, Lead.Role.PRIMARY);
    }

    public String supporting(GetPlan.Action action) {
        return named(action, Lead.Role.SUPPORTING);
    }

    private static String named(GetPlan.Action action, Lead.Role role) {
        return action.leads().stream()
                .filter(lead -> lead.role() == role && lead.kind() != Lead.Kind.UNCLEAR)
                .map(Accountable.Named::name)
                .collect(Collectors.joining(", "));
    }

    /** “accountable, acting chair of Safety Board, for Owen Marsh”. */
    public String answering(Accountable accountable) {
        var inName = accountable.actingFor().isEmpty() ? null : "for " + String.join(" and ", accountable.actingFor());
        return Stream.of(accountable.word(), accountable.via(), inName)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    /** “completed 17 July 2024”. */
    public String standing(GetPlan.Action action) {
        var standing = action.completions().stream()
                .filter(round -> round.organisation() == null && round.reopened() == null)
                .findFirst();
        var word = action.status().replace('-', ' ');
        return action.status().equals("completed") && standing.isPresent()
                ? (word + " " + british.day(standing.get().happenedOn())).strip()
                : word;
    }

    /** In which sense something is done. */
    public String kind(Completion kind) {
        return switch (kind) {
            case DELIVERED -> "delivered";
            case IN_PLACE -> "in place, business as usual from now on";
            case SUPERSEDED -> "superseded";
        };
    }

    /** “Moved from 28 June 2024 to 31 October 2024”. */
    public String revised(GetPlan.Revision revision) {
        if (revision.from() != null && revision.to() != null) {
            return "Moved from " + british.due(revision.from()) + " to " + british.due(revision.to());
        }
        return revision.to() != null
                ? "Set to " + british.due(revision.to())
                : "Changed to “" + (revision.asWritten() == null ? "no date" : revision.asWritten()) + "”";
    }

    /** A kept column's heading: what a document printed as progress is not an update of somebody's. */
    public String column(String name) {
        return title(name) + " as written";
    }

    /** What a reader chooses to see of a timeline. */
    public String kinds(String kind) {
        return switch (kind) {
            case "progress" -> "Updates";
            case "timescale" -> "Dates";
            case "milestone" -> "Steps";
            case "rating" -> "Ratings";
            case "lead" -> "Leads";
            case "completion" -> "Completions";
            case "correction" -> "Corrections";
            case "query" -> "Queries";
            case "action" -> "The action itself";
            default -> capital(kind);
        };
    }

    /** “one plan”, “two plans”, “3 plans”. */
    public String plans(int number) {
        return switch (number) {
            case 1 -> "one plan";
            case 2 -> "two plans";
            case 3 -> "three plans";
            default -> number + " plans";
        };
    }

    /** What another action of the same promise is called: “3.4”, or its first words. */
    public String life(ActionId action, List<GetActionHistory.Life> lives) {
        return lives.stream()
                .filter(life -> life.actionId().equals(action))
                .findFirst()
                .map(life -> life.ref() == null ? brief(life.text()) : life.ref())
                .orElse("another action");
    }

    private static String brief(String text) {
        return "“" + (text.length() > 60 ? text.substring(0, 57) + "…" : text) + "”";
    }

    /** Why an action went on as it did, each reason once. */
    public List<String> reasons(GetActionHistory.Life life, List<GetActionHistory.Edge> edges) {
        return edges.stream()
                .filter(edge -> edge.from().equals(life.actionId()))
                .map(edge -> "Carried forward " + british.day(edge.recordedAt()) + ": " + edge.reason())
                .distinct()
                .toList();
    }

    /** {@code text}, {@code points} or {@code fields}. */
    public String shape(@Nullable Object content) {
        return switch (content) {
            case Map<?, ?> fields -> "fields";
            case List<?> points -> "points";
            case null, default -> "text";
        };
    }

    /** A document's own key in plain words: {@code other.keyFindings} is “Key findings”. */
    public String title(String key) {
        var words = key.replaceFirst("^other\\.", "")
                .replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[._-]+", " ")
                .strip();
        return words.isEmpty() ? key : capital(words);
    }

    static String capital(String words) {
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
