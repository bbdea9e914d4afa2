package throughline.api;

import static throughline.api.PlanCalls.created;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.command.intervention.AddIntervention;
import throughline.command.intervention.LinkIntervention;
import throughline.command.intervention.PromiseBenefit;
import throughline.command.intervention.PromiseMeasure;
import throughline.command.intervention.TrackMeasure;
import throughline.command.intervention.UnlinkIntervention;
import throughline.command.intervention.UntrackMeasure;
import throughline.events.ActionId;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.interventions.GetInterventions;
import throughline.query.journal.Moment;

/** What is done beside a plan's actions. */
@RestController
class InterventionCalls {
    private final Handing handing;
    private final Places places;
    private final Ask reading;

    InterventionCalls(Handing handing, Places places, Ask reading) {
        this.handing = handing;
        this.places = places;
        this.reading = reading;
    }

    record NewIntervention(
            @Nullable Prose group,
            @Nullable Prose name,
            @Nullable Prose summary,
            @Nullable List<Prose> benefits,
            @Nullable List<Prose> measures) {}

    record Text(@Nullable Prose text) {}

    record Tracking(@Nullable MeasureId measureId, @Nullable IndicatorId indicatorId) {}

    record Untracking(
            @Nullable MeasureId measureId, @Nullable Prose reason) {}

    /** @param priority its id or its printed reference */
    record Linking(@Nullable String priority, @Nullable ActionId actionId) {}

    record Unlinking(
            @Nullable String priority,
            @Nullable ActionId actionId,
            @Nullable Prose reason) {}

    @GetMapping("/api/plans/{planId}/interventions")
    GetInterventions.Answer interventions(
            @PathVariable PlanId planId, @RequestParam @Nullable String asAt, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetInterventions(planId, Moment.of(asAt)), GetInterventions.Answer.class);
    }

    @PostMapping("/api/plans/{planId}/interventions")
    ResponseEntity<Recorded> add(
            @PathVariable PlanId planId,
            @RequestBody NewIntervention body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new AddIntervention(
                InterventionId.next(),
                planId,
                body.group(),
                body.name(),
                body.summary(),
                body.benefits() == null ? List.of() : body.benefits(),
                body.measures() == null ? List.of() : body.measures());
        var place = places.of(planId, who);
        return created(handing.in(asked, who, place.partnershipId(), request), "/api/interventions/");
    }

    @PostMapping("/api/interventions/{interventionId}/promise-benefit")
    Recorded benefit(
            @PathVariable InterventionId interventionId,
            @RequestBody Text body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new PromiseBenefit(interventionId, body.text()), interventionId, who, request);
    }

    @PostMapping("/api/interventions/{interventionId}/promise-measure")
    Recorded measure(
            @PathVariable InterventionId interventionId,
            @RequestBody Text body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new PromiseMeasure(interventionId, MeasureId.next(), body.text()), interventionId, who, request);
    }

    @PostMapping("/api/interventions/{interventionId}/track-measure")
    Recorded track(
            @PathVariable InterventionId interventionId,
            @RequestBody Tracking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new TrackMeasure(interventionId, body.measureId(), body.indicatorId()), interventionId, who, request);
    }

    @PostMapping("/api/interventions/{interventionId}/untrack-measure")
    Recorded untrack(
            @PathVariable InterventionId interventionId,
            @RequestBody Untracking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new UntrackMeasure(interventionId, body.measureId(), body.reason()), interventionId, who, request);
    }

    @PostMapping("/api/interventions/{interventionId}/link-intervention")
    Recorded link(
            @PathVariable InterventionId interventionId,
            @RequestBody Linking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new LinkIntervention(interventionId, body.priority(), body.actionId()), interventionId, who, request);
    }

    @PostMapping("/api/interventions/{interventionId}/unlink-intervention")
    Recorded unlink(
            @PathVariable InterventionId interventionId,
            @RequestBody Unlinking body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new UnlinkIntervention(interventionId, body.priority(), body.actionId(), body.reason()),
                interventionId,
                who,
                request);
    }

    @Hidden
    @PostMapping("/api/interventions/{interventionId}/{command}")
    void unknown(@PathVariable String command) {
        throw Refusal.unknown(
                "An intervention knows no “%s”. It knows promise-benefit, promise-measure, track-measure, untrack-measure, link-intervention and unlink-intervention."
                        .formatted(command));
    }

    private Recorded send(Object command, InterventionId intervention, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, places.of(intervention, who).partnershipId(), request));
    }
}
