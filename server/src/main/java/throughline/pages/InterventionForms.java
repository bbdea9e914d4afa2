package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.command.intervention.AddIntervention;
import throughline.command.intervention.LinkIntervention;
import throughline.command.intervention.PromiseBenefit;
import throughline.command.intervention.PromiseMeasure;
import throughline.command.intervention.TrackMeasure;
import throughline.command.intervention.UntrackMeasure;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.Unknown;

/** Records what is done beside a plan's actions, from the forms around it. */
@Controller
class InterventionForms {
    private final AroundDesk desk;

    InterventionForms(AroundDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/plans/{planId}/around/" + InterventionTools.SECTION + "/{form}")
    String send(
            @PathVariable PlanId planId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new AroundDesk.Sent(planId, new Typed(form, values), who, request, response, model);
        return desk.record(sent, typed -> command(form, sent, typed));
    }

    private Object command(String form, AroundDesk.Sent sent, Typed typed) {
        return switch (form) {
            case "add-intervention" ->
                new AddIntervention(
                        InterventionId.next(),
                        sent.plan(),
                        typed.prose("group"),
                        typed.needed("name", "Say what the intervention is called."),
                        typed.prose("summary"),
                        lines(typed, "benefits"),
                        lines(typed, "measures"));
            case "promise-benefit" ->
                new PromiseBenefit(intervention(sent), typed.needed("text", "Say what it is good for."));
            case "promise-measure" ->
                new PromiseMeasure(
                        intervention(sent), MeasureId.next(), typed.needed("text", "Say what it wants to be measured by."));
            case "track-measure" ->
                new TrackMeasure(measured(sent), measure(typed), desk.indicator(sent));
            case "untrack-measure" ->
                new UntrackMeasure(
                        measured(sent), measure(typed), typed.needed("reason", "Say why it does not show the measure."));
            case "link-intervention" -> new LinkIntervention(intervention(sent), typed.get("priority"), null);
            default ->
                throw new Unknown("An intervention has no form “" + form + "”. Go back to what stands around the plan.");
        };
    }

    private InterventionId intervention(AroundDesk.Sent sent) {
        return desk.intervention(sent, sent.typed().get("intervention"));
    }

    /** The intervention whose measure was chosen. */
    private InterventionId measured(AroundDesk.Sent sent) {
        var chosen = sent.typed().get("measure");
        if (chosen.isEmpty()) {
            throw new Mistake("measure", "Choose the measure.");
        }
        return desk.intervention(sent, chosen.split(" ", 2)[0]);
    }

    private static MeasureId measure(Typed typed) {
        var chosen = typed.get("measure");
        return Fields.id("measure", chosen.substring(chosen.indexOf(' ') + 1), MeasureId::of, "Choose the measure.");
    }

    private static List<Prose> lines(Typed typed, String field) {
        return typed.get(field).lines().map(String::strip).filter(line -> !line.isEmpty()).map(Prose::new).toList();
    }
}
