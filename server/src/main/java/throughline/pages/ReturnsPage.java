package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import throughline.api.ReturnRights;
import throughline.commands.Desk;
import throughline.documents.printing.Format;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.PlanId;
import throughline.events.ReturnId;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.journal.Moment;
import throughline.query.party.FindParties;
import throughline.query.plan.GetPlan;
import throughline.query.returns.GetReturns;
import throughline.returns.Gathering;
import throughline.returns.Issuing;
import throughline.returns.Rendering;
import throughline.returns.Sha256;

/** The returns of a plan: which were issued, and making another, which is looked at before it is. */
@Controller
class ReturnsPage {
    static final String FORM = "issue-return";

    private final Ask reading;
    private final Places places;
    private final ReturnRights rights;
    private final Issuing issuing;
    private final Gathering gathering;
    private final Rendering rendering;
    private final ReturnsUnderWay underWay;
    private final Desk desk;

    ReturnsPage(
            Ask reading,
            Places places,
            ReturnRights rights,
            Issuing issuing,
            Gathering gathering,
            Rendering rendering,
            ReturnsUnderWay underWay,
            Desk desk) {
        this.reading = reading;
        this.places = places;
        this.rights = rights;
        this.issuing = issuing;
        this.gathering = gathering;
        this.rendering = rendering;
        this.underWay = underWay;
        this.desk = desk;
    }

    @GetMapping("/plans/{planId}/returns")
    String all(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            Model model) {
        var typed = values.containsKey("scope") ? new Typed(FORM, values) : Typed.nothing();
        return show(planId, typed, null, who, model);
    }

    /** What its first page will say, before anything is recorded. */
    @GetMapping("/plans/{planId}/returns/preview")
    String preview(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletResponse response,
            Model model) {
        var typed = new Typed(FORM, values);
        rights.mustIssue(places.of(planId, who).partnershipId(), who);
        try {
            return preview(planId, typed, null, model);
        } catch (RuntimeException e) {
            var failed = failed(e);
            response.setStatus(failed.status());
            return show(planId, typed, failed, who, model);
        }
    }

    /** A file to look at, which says on each page that it was not issued. */
    @GetMapping("/plans/{planId}/returns/draft")
    ResponseEntity<byte[]> draft(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @RequestParam("as") String format,
            @AuthenticationPrincipal SignedIn who) {
        rights.mustIssue(places.of(planId, who).partnershipId(), who);
        var wish = issuing.wish(ReturnWish.of(planId, new Typed(FORM, values)));
        var file = rendering.draft(wish, Format.valueOf(format.toUpperCase(Locale.ROOT)));
        return rights.draft(file, Sha256.of(file.bytes()));
    }

    @PostMapping("/plans/{planId}/returns")
    String issue(
            @PathVariable PlanId planId,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var place = places.of(planId, who);
        rights.mustIssue(place.partnershipId(), who);
        var typed = new Typed(FORM, values);
        try {
            var asked = ReturnWish.of(planId, typed);
            var once = typed.once(request.getRequestURI());
            var id = ReturnId.next();
            var made = underWay.make(id, () -> {
                var receipt = issuing.issue(
                        asked,
                        id,
                        who,
                        place.partnershipId(),
                        command -> desk.send(command, who, place.partnershipId(), By.Channel.PAGE, once, null));
                return receipt.result() == null ? id : ReturnId.of(receipt.result().replace("\"", ""));
            });
            return "redirect:/plans/" + planId + "/returns/" + (made == null ? id : made)
                    + (made == null ? "" : "?issued");
        } catch (RuntimeException e) {
            var failed = failed(e);
            response.setStatus(failed.status());
            return show(planId, typed, failed, who, model);
        }
    }

    private String preview(PlanId planId, Typed typed, @Nullable Failed failed, Model model) {
        var asked = ReturnWish.of(planId, typed);
        var wish = issuing.wish(asked);
        var gathered = gathering.gather(wish);
        model.addAttribute("going", gathered.going());
        model.addAttribute("replaced", gathered.replaced());
        model.addAttribute("wish", wish);
        model.addAttribute("asked", asked);
        model.addAttribute("formats", asked.formats());
        model.addAttribute("query", ReturnQuery.of(typed));
        model.addAttribute("fixed", wish.until().toString());
        frame(planId, typed, failed, model);
        return "return-preview";
    }

    private String show(PlanId planId, Typed typed, @Nullable Failed failed, SignedIn who, Model model) {
        var place = places.of(planId, who);
        var plan = frame(planId, typed, failed, model);
        model.addAttribute("returns", reading.ask(new GetReturns(planId), GetReturns.Answer.class).returns());
        model.addAttribute("mayIssue", rights.mayIssue(place.partnershipId(), who));
        model.addAttribute("partners", partners(plan));
        model.addAttribute("formats", List.of(Format.values()));
        return "returns";
    }

    private GetPlan.Answer frame(PlanId planId, Typed typed, @Nullable Failed failed, Model model) {
        var plan = reading.ask(new GetPlan(planId, Moment.NOW, null), GetPlan.Answer.class);
        model.addAttribute("answer", plan);
        model.addAttribute("typed", typed);
        model.addAttribute("failed", failed);
        model.addAttribute("once", UUID.randomUUID().toString());
        PlanFrame.around(model, plan, "plan");
        return plan;
    }

    /** Those that something may fall to. */
    private List<FindParties.Party> partners(GetPlan.Answer plan) {
        return reading
                .ask(new FindParties(plan.partnershipId(), Moment.NOW, null), FindParties.Answer.class)
                .parties()
                .stream()
                .filter(party -> party.kind() != Lead.Kind.EVERYONE)
                .toList();
    }

    /** What a moment has not, somebody chose: it is said at the form, and nothing of it is lost. */
    private static Failed failed(RuntimeException e) {
        return e instanceof Unknown ? new Failed(404, String.valueOf(e.getMessage()), "as-at-day") : Failed.because(e);
    }
}
