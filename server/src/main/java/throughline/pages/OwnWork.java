package throughline.pages;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.drafts.Draft;
import throughline.drafts.Drafts;
import throughline.events.ActionId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.mywork.GetMyWork;
import throughline.query.plan.GetAction;

/** What somebody owes, with the drafts that they have begun and what they have just recorded. */
@Component
class OwnWork {
    /** An update of theirs that is begun on an action which does not name them. */
    public record Elsewhere(Draft draft, @Nullable String ref, String text) {}

    private static final List<String> WORDS =
            List.of("Nothing", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine");
    private static final List<String> MARKINGS = List.of("OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET", "TOP SECRET");

    private final Ask reading;
    private final Access access;
    private final Places places;
    private final Drafts drafts;

    OwnWork(Ask reading, Access access, Places places, Drafts drafts) {
        this.reading = reading;
        this.access = access;
        this.places = places;
        this.drafts = drafts;
    }

    GetMyWork.Answer of(SignedIn who) {
        var asked = new GetMyWork(who.name(), who.organisation(), access.recordedBy(who.person()));
        return reading.ask(asked, GetMyWork.Answer.class);
    }

    /** Every action that names them, whether something is owed on it or not. */
    static Stream<GetMyWork.Line> lines(GetMyWork.Answer work) {
        return Stream.concat(work.owed().stream(), work.nothingOwed().stream());
    }

    /** As their own work has it, or else as the action itself says. */
    Unchanged unchanged(ActionId action, GetMyWork.Answer work, SignedIn who) {
        return lines(work)
                .filter(line -> line.actionId().equals(action))
                .findFirst()
                .map(line -> Unchanged.of(line, who))
                .orElseGet(() -> Unchanged.of(found(action), who));
    }

    private GetAction.Answer found(ActionId action) {
        return reading.ask(new GetAction(action, Moment.NOW, null), GetAction.Answer.class);
    }

    /** @param failed why what was chosen here could not be gone on with; absent where nothing was */
    String show(GetMyWork.Answer work, List<String> recorded, @Nullable Failed failed, SignedIn who, Model model) {
        around(work, who, model);
        model.addAttribute("work", work);
        model.addAttribute("headline", headline(work.owed().size()));
        model.addAttribute("recorded", recorded);
        model.addAttribute("failed", failed);
        return "my-work";
    }

    /** What this page and the one on which several are confirmed share. */
    void around(GetMyWork.Answer work, SignedIn who, Model model) {
        model.addAttribute(
                "keys", work.plans().stream().collect(Collectors.toMap(GetMyWork.Plan::planId, GetMyWork.Plan::statusKey)));
        model.addAttribute("several", work.plans().size() > 1);
        var begun = drafts.of(who.person());
        var here = lines(work).map(GetMyWork.Line::actionId).collect(Collectors.toSet());
        model.addAttribute("drafts", begun.stream().collect(Collectors.toMap(Draft::actionId, Function.identity())));
        model.addAttribute("elsewhere", elsewhere(begun, here, who));
        model.addAttribute("marking", highest(work));
        model.addAttribute("current", "work");
    }

    /** Whoever lost their part in a partnership since is not shown what they had begun there. */
    private List<Elsewhere> elsewhere(Collection<Draft> begun, Set<ActionId> here, SignedIn who) {
        return begun.stream()
                .filter(draft -> !here.contains(draft.actionId()))
                .filter(draft -> visible(() -> places.of(draft.actionId(), who)))
                .map(draft -> {
                    var action = found(draft.actionId()).action();
                    return new Elsewhere(draft, action.ref(), action.text());
                })
                .toList();
    }

    private static boolean visible(Runnable look) {
        try {
            look.run();
            return true;
        } catch (Unknown e) {
            return false;
        }
    }

    /** What they have just confirmed, as it stands in the record. */
    List<String> told(List<Confirmed> confirmed, SignedIn who) {
        return confirmed.stream()
                .filter(one -> visible(() -> places.of(one.planId(), who)))
                .flatMap(one -> sentences(one, who).stream())
                .toList();
    }

    private List<String> sentences(Confirmed confirmed, SignedIn who) {
        // Beside each of them stand the few requests that it answered.
        var since = Math.max(0, confirmed.position() - 10L * confirmed.number() - 10);
        var upTo = new Moment.At(confirmed.position());
        var asked = new GetPlanHistory(confirmed.planId(), since, 1000, Set.of("progress"), upTo);
        var said = reading.ask(asked, GetPlanHistory.Answer.class).events().stream()
                .filter(told -> told.type().equals("NoChangeConfirmed") && told.by().name().equals(who.name()))
                .map(Told::sentence)
                .toList();
        return said.subList(Math.max(0, said.size() - confirmed.number()), said.size());
    }

    private static String headline(int owed) {
        return switch (owed) {
            case 0 -> "Nothing is owed";
            case 1 -> "One update is owed";
            default -> (owed < WORDS.size() ? WORDS.get(owed) : owed) + " updates are owed";
        };
    }

    /** What stands on the page is handled as the most guarded of its plans is. */
    private static @Nullable String highest(GetMyWork.Answer work) {
        return work.plans().stream()
                .map(GetMyWork.Plan::marking)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.comparing((String marking) -> MARKINGS.indexOf(marking.toUpperCase(Locale.ROOT)))
                        .thenComparing(String::length))
                .orElse(null);
    }
}
