package throughline.api;

import static throughline.api.PlanCalls.needed;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
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
import throughline.command.carrying.CarriedOver;
import throughline.command.carrying.CarryOverPlan;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.carrying.GetCarryOver;

/** What becomes of a plan's unfinished actions: what is proposed, what would be recorded, and what is decided. */
@RestController
class CarryingCalls {
    private final Ask reading;
    private final Handing handing;
    private final Places places;
    private final CarriedAnswers answers;

    CarryingCalls(Ask reading, Handing handing, Places places, CarriedAnswers answers) {
        this.reading = reading;
        this.handing = handing;
        this.places = places;
        this.answers = answers;
    }

    /** @param seen the `position` of the proposals that the decisions rest on; what was recorded since makes it `412` */
    record CarryingOver(
            CarryOverPlan.@Nullable To to,
            @Nullable List<CarryOverPlan.Decision> decisions,
            @Nullable Prose endThisPlan,
            @Nullable Long seen) {}

    @Operation(summary = "Every unfinished action of a plan, with what is proposed to become of it and why")
    @GetMapping("/api/plans/{planId}/carry-over")
    GetCarryOver.Answer proposals(@PathVariable PlanId planId, @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetCarryOver(planId), GetCarryOver.Answer.class);
    }

    @Operation(
            summary = "Decides what becomes of a plan's unfinished actions, all in one piece or not at all",
            description = "`to` names an open plan by `planId`, or describes the one that is opened to succeed this one."
                    + " With `rehearse=true` nothing is recorded, and the answer says sentence by sentence what would be.")
    @PostMapping({"/api/plans/{planId}/carry-over", "/api/plans/{planId}/carry-over-plan"})
    ResponseEntity<CarriedAnswers.Answer> carryOver(
            @PathVariable PlanId planId,
            @RequestParam(defaultValue = "false") boolean rehearse,
            @RequestBody CarryingOver body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var place = places.of(planId, who);
        var decisions = needed(
                body.decisions(), "Decide what becomes of the actions: decisions: [{actionId, decision, reason}].");
        if (body.to() != null && body.to().planId() != null) {
            places.mustCoordinate(body.to().planId(), who);
        }
        var asked = new CarryOverPlan(planId, body.to(), decisions, body.endThisPlan(), body.seen(), rehearse);
        var receipt = handing.in(asked, who, place.partnershipId(), request);
        var answer = answers.of(receipt, planId, who);
        var where = answer.planId();
        return rehearse || where == null
                ? ResponseEntity.ok(answer)
                : ResponseEntity.created(URI.create("/api/plans/" + where)).body(answer);
    }
}
