package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.command.action.AssignLead;
import throughline.command.action.DateMilestone;
import throughline.command.action.NamedLead;
import throughline.command.action.Reschedule;
import throughline.command.action.SettleDoubt;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.MilestoneId;
import throughline.events.PlanId;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.accountability.Accountable;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;
import throughline.query.reading.GetReading;

/** How a printed plan was read: what is open first, settled on the spot; then every row's words beside their reading. */
@Controller
class ReadingPage {
    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Desk desk;

    ReadingPage(Ask reading, Places places, Access access, Desk desk) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.desk = desk;
    }

    /** The rows under one priority. */
    record Group(String heading, List<GetReading.Row> rows) {}

    @GetMapping("/plans/{planId}/reading")
    String reading(
            @PathVariable PlanId planId,
            @RequestParam(defaultValue = "open") String show,
            @RequestParam @Nullable Long recorded,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        places.of(planId, who);
        model.addAttribute("recorded", recorded == null ? List.of() : sentenceOf(planId, recorded));
        return show(planId, show.equals("settled"), Typed.nothing(), null, who, model);
    }

    @PostMapping("/plans/{planId}/reading/{actionId}")
    String settle(
            @PathVariable PlanId planId,
            @PathVariable ActionId actionId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(actionId, who);
        var sent = new Typed("", values);
        // Each finding has forms of its own on the one page.
        var typed = new Typed(sent.get("form") + "-" + sent.get("position"), values);
        try {
            var command = command(sent.get("form"), actionId, typed);
            var once = typed.once(request.getRequestURI());
            var receipt = desk.send(command, who, place.partnershipId(), By.Channel.PAGE, once, null);
            return "redirect:/plans/" + planId + "/reading?recorded=" + receipt.position();
        } catch (RuntimeException e) {
            var failed = Failed.because(e);
            response.setStatus(failed.status());
            return show(planId, false, typed, failed, who, model);
        }
    }

    private List<String> sentenceOf(PlanId planId, long position) {
        return reading.ask(new GetPlanHistory(planId, position - 1, 1), GetPlanHistory.Answer.class).events().stream()
                .filter(told -> told.position() == position)
                .map(Told::sentence)
                .toList();
    }

    private static Object command(String form, ActionId action, Typed typed) {
        return switch (form) {
            case "assign-lead" -> new AssignLead(action, leads(typed), typed.prose("reason"));
            case "reschedule" -> {
                var timescale = Fields.timescale(typed);
                if (timescale == null) {
                    throw new Mistake("due-day", "Give the date, or say in words when it is to be done.");
                }
                yield new Reschedule(
                        action, timescale, typed.needed("reason", "Say how you know, such as “agreed with the lead”."));
            }
            case "date-milestone" -> {
                var due = Fields.due(typed);
                if (due == null) {
                    throw new Mistake("due-day", "Give the date: a day, or a month with the day left empty.");
                }
                yield new DateMilestone(action, MilestoneId.of(typed.get("step")), due, typed.prose("reason"));
            }
            case "settle-doubt" ->
                new SettleDoubt(
                        action, typed.position("position"), typed.needed("how", "Say how it was settled."));
            default -> throw new Unknown("There is no such form here. Go back to the reading of the plan.");
        };
    }

    private static List<NamedLead> leads(Typed typed) {
        var leads = Fields.leads(typed);
        if (leads.isEmpty()) {
            throw new Mistake("lead-1", "Name at least one lead.");
        }
        return leads;
    }

    private String show(
            PlanId planId, boolean settled, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var place = places.of(planId, who);
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        var found = reading.ask(new GetReading(planId, Moment.NOW), GetReading.Answer.class);
        var role = access.roleIn(who.person(), place.partnershipId()).orElse(null);
        model.addAttribute("found", found);
        model.addAttribute("settled", settled);
        model.addAttribute("findings", grouped(settled ? found.settled() : found.open()));
        model.addAttribute("groups", groups(plan, found));
        model.addAttribute("unread", found.rows().stream()
                .flatMap(row -> row.cells().stream())
                .filter(cell -> !cell.column().equals("text"))
                .mapToInt(cell -> cell.unread().size())
                .sum());
        model.addAttribute("sections", plan.sections().size());
        model.addAttribute("settles", role == By.Role.COORDINATOR && !plan.standing().equals("locked"));
        model.addAttribute("ended", plan.standing().equals("ended"));
        model.addAttribute("named", named(plan));
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(model, plan, "reading");
        return "reading";
    }

    private static Map<ToDo, List<GetReading.Finding>> grouped(List<GetReading.Finding> findings) {
        var grouped = new EnumMap<ToDo, List<GetReading.Finding>>(ToDo.class);
        findings.forEach(one ->
                grouped.computeIfAbsent(ToDo.about(one.kind()), key -> new ArrayList<>()).add(one));
        return grouped;
    }

    private static List<Group> groups(GetPlan.Answer plan, GetReading.Answer found) {
        return plan.priorities().stream()
                .map(priority -> new Group(
                        (priority.ref() == null ? "" : priority.ref() + " ") + priority.title(),
                        found.rows().stream()
                                .filter(row -> priority.actions().stream()
                                        .anyMatch(action -> action.actionId().equals(row.actionId())))
                                .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    /** Whom the plan names already, so that a name need not be typed twice. */
    private static List<String> named(GetPlan.Answer plan) {
        return plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(action -> action.leads().stream())
                .map(Accountable.Named::name)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
    }
}
