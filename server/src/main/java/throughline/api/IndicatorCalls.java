package throughline.api;

import static throughline.api.PlanCalls.created;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
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
import throughline.command.indicator.AddIndicator;
import throughline.command.indicator.CorrectReading;
import throughline.command.indicator.RateChange;
import throughline.command.indicator.RecordReading;
import throughline.command.indicator.SetBaseline;
import throughline.command.indicator.SetGoodDirection;
import throughline.command.indicator.SetIndicatorTarget;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.people.SignedIn;
import throughline.query.indicators.GetIndicators;
import throughline.query.journal.Moment;
import tools.jackson.databind.JsonNode;

/** What a plan measures. */
@RestController
class IndicatorCalls {
    private final Handing handing;
    private final Places places;
    private final Ask reading;

    IndicatorCalls(Handing handing, Places places, Ask reading) {
        this.handing = handing;
        this.places = places;
        this.reading = reading;
    }

    /**
     * @param good which way it should go: down, up or unknown; absent: read from a name such as “A reduction in …”
     * @param baseline a number, or words such as “TBC”
     */
    record NewIndicator(
            @Nullable Prose name,
            @Nullable Prose area,
            @Nullable Prose unit,
            @Nullable Good good,
            @Schema(types = {"string", "number"}) @Nullable JsonNode baseline,
            @Nullable Prose baselineOn,
            @Schema(types = {"string", "number"}) @Nullable JsonNode target,
            @Nullable Prose targetBy) {}

    record Reading(@Nullable Prose period, @Schema(types = {"string", "number"}) @Nullable JsonNode value) {}

    record ReadingCorrection(
            @Nullable Prose period,
            @Schema(types = {"string", "number"}) @Nullable JsonNode value,
            @Nullable Prose reason) {}

    record Baseline(
            @Schema(types = {"string", "number"}) @Nullable JsonNode baseline,
            @Nullable Prose on,
            @Nullable Prose reason) {}

    record Target(
            @Schema(types = {"string", "number"}) @Nullable JsonNode target,
            @Nullable Prose by,
            @Nullable Prose reason) {}

    record Direction(@Nullable Good good, @Nullable Prose reason) {}

    record ChangeRating(@Nullable Rating rating, @Nullable Prose reason) {}

    @GetMapping("/api/plans/{planId}/indicators")
    GetIndicators.Answer indicators(
            @PathVariable PlanId planId, @RequestParam @Nullable String asAt, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetIndicators(planId, Moment.of(asAt)), GetIndicators.Answer.class);
    }

    @PostMapping("/api/plans/{planId}/indicators")
    ResponseEntity<Recorded> add(
            @PathVariable PlanId planId,
            @RequestBody NewIndicator body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var asked = new AddIndicator(
                IndicatorId.next(),
                planId,
                body.name(),
                body.area(),
                body.unit(),
                body.good(),
                Figure.of(body.baseline()),
                body.baselineOn(),
                Figure.of(body.target()),
                body.targetBy());
        var place = places.of(planId, who);
        return created(handing.in(asked, who, place.partnershipId(), request), "/api/indicators/");
    }

    @PostMapping("/api/indicators/{indicatorId}/record-reading")
    Recorded record(
            @PathVariable IndicatorId indicatorId,
            @RequestBody Reading body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new RecordReading(indicatorId, body.period(), Figure.of(body.value())), indicatorId, who, request);
    }

    @PostMapping("/api/indicators/{indicatorId}/correct-reading")
    Recorded correct(
            @PathVariable IndicatorId indicatorId,
            @RequestBody ReadingCorrection body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new CorrectReading(indicatorId, body.period(), Figure.of(body.value()), body.reason()), indicatorId, who, request);
    }

    @PostMapping("/api/indicators/{indicatorId}/set-baseline")
    Recorded baseline(
            @PathVariable IndicatorId indicatorId,
            @RequestBody Baseline body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new SetBaseline(indicatorId, Figure.of(body.baseline()), body.on(), body.reason()), indicatorId, who, request);
    }

    @PostMapping({"/api/indicators/{indicatorId}/set-indicator-target", "/api/indicators/{indicatorId}/set-target"})
    Recorded target(
            @PathVariable IndicatorId indicatorId,
            @RequestBody Target body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new SetIndicatorTarget(indicatorId, Figure.of(body.target()), body.by(), body.reason()),
                indicatorId,
                who,
                request);
    }

    @PostMapping("/api/indicators/{indicatorId}/set-good-direction")
    Recorded direction(
            @PathVariable IndicatorId indicatorId,
            @RequestBody Direction body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new SetGoodDirection(indicatorId, body.good(), body.reason()), indicatorId, who, request);
    }

    @PostMapping("/api/indicators/{indicatorId}/rate-change")
    Recorded rate(
            @PathVariable IndicatorId indicatorId,
            @RequestBody ChangeRating body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new RateChange(indicatorId, body.rating(), body.reason()), indicatorId, who, request);
    }

    @Hidden
    @PostMapping("/api/indicators/{indicatorId}/{command}")
    void unknown(@PathVariable String command) {
        throw Refusal.unknown(
                "An indicator knows no “%s”. It knows record-reading, correct-reading, set-baseline, set-indicator-target, set-good-direction and rate-change."
                        .formatted(command));
    }

    private Recorded send(Object command, IndicatorId indicator, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, places.of(indicator, who).partnershipId(), request));
    }
}
