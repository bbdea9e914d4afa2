package throughline.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.history.GetActionHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.FindPlans;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;

/** One action: what is in force now, what happened, and its life across plans. */
@Controller
class ActionPage {
    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Tools tools;
    private final FactTools factTools;

    /** Another action of the same plan. */
    public record Sibling(ActionId actionId, @Nullable String ref, String text) {}

    ActionPage(Ask reading, Places places, Access access, Tools tools, FactTools factTools) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.tools = tools;
        this.factTools = factTools;
    }

    @GetMapping("/actions/{actionId}")
    String action(
            @PathVariable ActionId actionId,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam @Nullable Long recorded,
            @RequestParam Map<String, String> asked,
            @RequestHeader(name = "X-Live-After", required = false) @Nullable Long after,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        model.addAttribute("after", after);
        return show(actionId, kind, AsAsked.of(asked), recorded, Typed.nothing(), null, who, model);
    }

    String show(
            ActionId actionId,
            String kind,
            @Nullable Long recorded,
            Typed typed,
            @Nullable Failed failed,
            SignedIn who,
            Model model) {
        return show(actionId, kind, AsAsked.NOW, recorded, typed, failed, who, model);
    }

    /** @param failed why what was typed was not recorded; absent where nothing was */
    private String show(
            ActionId actionId,
            String kind,
            AsAsked then,
            @Nullable Long recorded,
            Typed typed,
            @Nullable Failed failed,
            SignedIn who,
            Model model) {
        var place = places.of(actionId, who);
        var answer = reading.ask(new GetAction(actionId, then.asAt(), then.on()), GetAction.Answer.class);
        var visible = access.visibleTo(who.person());
        var history = reading.ask(new GetActionHistory(actionId, visible), GetActionHistory.Answer.class);
        var events = history.events().stream()
                .filter(told -> told.position() <= answer.position())
                .toList();
        var role = access.roleIn(who.person(), place.partnershipId()).orElse(null);
        var coordinates = role == By.Role.COORDINATOR && !then.past();
        var records = coordinates || role == By.Role.PARTNER && !then.past();
        model.addAttribute("then", then);
        model.addAttribute("told", told(model, events));
        model.addAttribute("answer", answer);
        model.addAttribute("action", answer.action());
        model.addAttribute("strip", strip(answer, history));
        model.addAttribute("year", year(answer, history).inWords());
        model.addAttribute("events", of(kind, events).reversed());
        model.addAttribute("kinds", events.stream().map(Told::kind).distinct().toList());
        model.addAttribute("kind", kind);
        model.addAttribute("recorded", recorded == null ? List.of() : together(recorded, history.events()));
        var lives = history.throughline();
        model.addAttribute("lives", lives);
        model.addAttribute("edges", history.edges());
        model.addAttribute("life", lives.size() > 1 ? Life.of(lives, actionId) : null);
        model.addAttribute("earlier", beside(lives, actionId, GetActionHistory.Life::from));
        model.addAttribute("later", beside(lives, actionId, GetActionHistory.Life::to));
        model.addAttribute("records", records);
        model.addAttribute("coordinates", coordinates);
        var nextPlans = coordinates ? nextPlans(answer, place.partnershipId(), visible) : List.<FindPlans.Line>of();
        model.addAttribute("nextPlans", nextPlans);
        model.addAttribute("offered", records ? tools.ofAction(answer, coordinates, !nextPlans.isEmpty()) : List.of());
        var decides = coordinates || records && FactTools.leads(answer.action(), who);
        model.addAttribute("facts", records ? factTools.of(answer, decides, coordinates) : List.of());
        model.addAttribute("siblings", decides ? siblings(answer) : List.of());
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("plan", answer.planId());
        model.addAttribute("marking", answer.marking());
        model.addAttribute("current", "action");
        return "action";
    }

    /** The other actions of its plan, to choose from. */
    private List<Sibling> siblings(GetAction.Answer answer) {
        var plan = reading.ask(new GetPlan(answer.planId(), Moment.NOW, null), GetPlan.Answer.class);
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .filter(action -> !action.actionId().equals(answer.actionId()))
                .map(action -> new Sibling(action.actionId(), action.ref(), action.text()))
                .toList();
    }

    private List<FindPlans.Line> nextPlans(
            GetAction.Answer answer, PartnershipId partnership, Set<PartnershipId> visible) {
        return reading.ask(new FindPlans(visible, 0, 1000), FindPlans.Answer.class).plans().stream()
                .filter(line -> line.partnershipId().equals(partnership)
                        && !line.planId().equals(answer.planId()))
                .filter(line -> line.standing().equals("open"))
                .toList();
    }

    /** What the page that refreshes itself has not shown yet. */
    private static List<Told> told(Model model, List<Told> events) {
        return model.getAttribute("after") instanceof Long after
                ? events.stream().filter(told -> told.position() > after).toList()
                : List.of();
    }

    /** The lives that an action comes from, or goes on as. */
    private static List<GetActionHistory.Life> beside(
            List<GetActionHistory.Life> lives,
            ActionId actionId,
            Function<GetActionHistory.Life, ? extends Collection<ActionId>> which) {
        var ids = lives.stream()
                .filter(life -> life.actionId().equals(actionId))
                .flatMap(life -> which.apply(life).stream())
                .toList();
        return lives.stream().filter(life -> ids.contains(life.actionId())).toList();
    }

    /** Entries of a kind, with the corrections of any of them. */
    private static List<Told> of(String kind, List<Told> events) {
        if (kind.isEmpty()) {
            return events;
        }
        var kept = new HashSet<Long>();
        var narrowed = new ArrayList<Told>();
        for (var told : events) {
            var corrected = told.kind().equals("correction")
                    && told.data().get("position") instanceof Number position
                    && kept.contains(position.longValue());
            if (told.kind().equals(kind) || corrected) {
                kept.add(told.position());
                narrowed.add(told);
            }
        }
        return narrowed;
    }

    /** What one form recorded stands at one moment in the log. */
    private static List<String> together(long position, List<Told> events) {
        return events.stream()
                .filter(told -> told.position() == position)
                .findFirst()
                .map(last -> events.stream()
                        .filter(told -> told.at().equals(last.at()) && told.position() <= position)
                        .map(Told::sentence)
                        .toList())
                .orElse(List.of());
    }

    private static Year year(GetAction.Answer answer, GetActionHistory.Answer history) {
        var period = history.throughline().stream()
                .filter(life -> life.actionId().equals(answer.actionId()))
                .findFirst()
                .map(life -> life.period())
                .orElse(null);
        return Year.of(
                period,
                answer.on(),
                points(answer).stream().map(Strip.Point::day).toList());
    }

    private static Strip strip(GetAction.Answer answer, GetActionHistory.Answer history) {
        return Strip.of(points(answer), year(answer, history), answer.on());
    }

    private static List<Strip.Point> points(GetAction.Answer answer) {
        return answer.ratings().reversed().stream()
                .map(rated -> new Strip.Point(
                        rated.recordedAt().atZone(Moment.LONDON).toLocalDate(),
                        rated.rating(),
                        Marks.colour(rated.rating(), answer.statusKey())))
                .toList();
    }
}
