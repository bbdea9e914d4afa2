package throughline.pages;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import throughline.api.Places;
import throughline.command.action.ConfirmNoChanges;
import throughline.commands.Desk;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.PlanId;
import throughline.people.SignedIn;
import throughline.query.mywork.GetMyWork;

/** Several actions of which nothing has changed: read line by line, then recorded with one press. */
@Controller
class UnchangedPage {
    private static final String FORM = "unchanged";
    private static final String NOTE = "note-";

    private final OwnWork own;
    private final Places places;
    private final Desk desk;

    UnchangedPage(OwnWork own, Places places, Desk desk) {
        this.own = own;
        this.places = places;
        this.desk = desk;
    }

    @GetMapping("/my-work/unchanged")
    String read(
            @RequestParam(name = "action", required = false) @Nullable List<String> actions,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        var work = own.of(who);
        try {
            var lines = lines(chosen(actions), work);
            return show(lines.stream().map(line -> Unchanged.of(line, who)).toList(), work, Typed.nothing(), who, model);
        } catch (Mistake e) {
            return back(e, work, who, response, model);
        }
    }

    @PostMapping("/my-work/unchanged")
    String record(
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(FORM, values);
        var done = new ArrayList<Confirmed>();
        var byPlan = new LinkedHashMap<PlanId, List<String>>();
        try {
            for (var action : chosen(typed.all("action"))) {
                var plan = places.of(id(action), who).planId();
                byPlan.computeIfAbsent(plan, one -> new ArrayList<>()).add(action);
            }
        } catch (Mistake e) {
            return back(e, own.of(who), who, response, model);
        }
        RuntimeException refused = null;
        for (var plan : byPlan.entrySet()) {
            try {
                done.add(confirm(plan.getKey(), plan.getValue(), typed, who, request.getRequestURI()));
            } catch (RuntimeException e) {
                refused = refused == null ? e : refused;
            }
        }
        if (refused != null) {
            var failed = Failed.because(refused);
            response.setStatus(failed.status());
            model.addAttribute("failed", failed);
            model.addAttribute("recorded", own.told(done, who));
            done.forEach(one -> byPlan.remove(one.planId()));
            var work = own.of(who);
            var left = byPlan.values().stream().flatMap(List::stream).map(action -> own.unchanged(id(action), work, who));
            return show(left.toList(), work, typed, who, model);
        }
        var recorded = done.stream().map(Confirmed::written).toArray();
        return "redirect:" + UriComponentsBuilder.fromPath("/").queryParam("recorded", recorded).build().encode();
    }

    /** One plan's lines are one entry, however often and with which other plans' they are sent. */
    private Confirmed confirm(PlanId plan, List<String> actions, Typed typed, SignedIn who, String path) {
        var lines = actions.stream()
                .map(action -> new ConfirmNoChanges.Line(id(action), typed.prose(NOTE + action)))
                .toList();
        var said = new LinkedMultiValueMap<String, String>();
        actions.forEach(action -> said.add(NOTE + action, typed.get(NOTE + action)));
        var key = typed.get(Typed.KEY);
        if (!key.isEmpty()) {
            said.add(Typed.KEY, UUID.nameUUIDFromBytes((key + plan).getBytes(UTF_8)).toString());
        }
        var once = new Typed(FORM, said).once(path + "/" + plan);
        var partnership = places.of(plan, who).partnershipId();
        var receipt = desk.send(new ConfirmNoChanges(plan, lines, null, null), who, partnership, By.Channel.PAGE, once, null);
        return new Confirmed(plan, receipt.position(), lines.size());
    }

    /** Each once. @throws Mistake when there is none */
    private static Set<String> chosen(@Nullable List<String> actions) {
        if (actions == null || actions.isEmpty()) {
            throw new Mistake("action", "Tick the actions on which nothing has changed, then press the button again.");
        }
        return new LinkedHashSet<>(actions);
    }

    private static ActionId id(String action) {
        try {
            return ActionId.of(action);
        } catch (IllegalArgumentException e) {
            throw notTheirs();
        }
    }

    private static Mistake notTheirs() {
        return new Mistake("action", "One of these is not among your actions any more, so nothing was recorded. Choose again.");
    }

    /** @throws Mistake when one of them does not name whoever chose it */
    private static List<GetMyWork.Line> lines(Set<String> chosen, GetMyWork.Answer work) {
        var lines = OwnWork.lines(work).filter(line -> chosen.contains(line.actionId().toString())).toList();
        if (lines.size() < chosen.size()) {
            throw notTheirs();
        }
        return lines;
    }

    private String show(List<Unchanged> lines, GetMyWork.Answer work, Typed typed, SignedIn who, Model model) {
        own.around(work, who, model);
        model.addAttribute("lines", lines);
        model.addAttribute("typed", typed);
        model.addAttribute("once", UUID.randomUUID().toString());
        return FORM;
    }

    private String back(
            Mistake mistake,
            GetMyWork.Answer work,
            SignedIn who,
            HttpServletResponse response,
            Model model) {
        var failed = Failed.because(mistake);
        response.setStatus(failed.status());
        return own.show(work, List.of(), failed, who, model);
    }
}
