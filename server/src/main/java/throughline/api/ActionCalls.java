package throughline.api;

import static throughline.api.PlanCalls.needed;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.action.AddMilestone;
import throughline.command.action.AssignLead;
import throughline.command.action.CarryOverToNextPlan;
import throughline.command.action.CorrectEntry;
import throughline.command.action.MarkCompleted;
import throughline.command.action.NamedLead;
import throughline.command.action.ReachMilestone;
import throughline.command.action.RecordProgress;
import throughline.command.action.RecordUpdate;
import throughline.command.action.Reopen;
import throughline.command.action.Reschedule;
import throughline.command.action.SetRating;
import throughline.command.action.SettleDoubt;
import throughline.commands.Receipt;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.Due;
import throughline.events.MilestoneId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.Timescale;
import throughline.people.SignedIn;

/** What can be asked of an action: one call per command, under the command's name. */
@RestController
class ActionCalls {
    private final Handing handing;
    private final Places places;
    private final KnownCalls known;

    ActionCalls(Handing handing, Places places, KnownCalls known) {
        this.handing = handing;
        this.places = places;
        this.known = known;
    }

    record Assignment(
            @Nullable List<NamedLead> leads, @Nullable Prose reason) {}

    record Rescheduling(
            @Nullable Prose asWritten,
            Timescale.@Nullable Kind kind,
            @Nullable Due due,
            @Nullable Prose reason) {}

    record NewMilestone(@Nullable Prose text, @Nullable Due due) {}

    record Reaching(
            @Nullable MilestoneId milestoneId, @Nullable LocalDate happenedOn) {}

    /** @param source what it is typed from: an e-mail, a meeting */
    record Progress(
            @Nullable Prose note,
            @Nullable LocalDate happenedOn,
            @Nullable Prose onBehalfOf,
            @Nullable Prose source) {}

    record Rated(@Nullable Rating rating, @Nullable Prose reason) {}

    record Completed(
            @Nullable Prose organisation,
            @Nullable Completion kind,
            @Nullable Prose evidence,
            @Nullable LocalDate happenedOn) {}

    record Reopening(@Nullable Prose organisation, @Nullable Prose reason) {}

    record CarryingOver(
            @Nullable PlanId toPlanId,
            @Nullable String priorityRef,
            @Nullable Prose ref,
            @Nullable Prose reason) {}

    record Update(
            @Nullable Prose note,
            @Nullable LocalDate happenedOn,
            @Nullable Prose onBehalfOf,
            @Nullable Rating rating,
            @Nullable Prose reason,
            @Nullable List<MilestoneId> milestones,
            RecordUpdate.@Nullable Done done,
            @Nullable Prose source) {}

    @PostMapping("/api/actions/{actionId}/assign-lead")
    Recorded assignLead(
            @PathVariable ActionId actionId,
            @RequestBody Assignment body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var leads = needed(body.leads(), "Name the leads, in order: leads: [{name, kind, role}].");
        for (var lead : leads) {
            needed(
                    lead == null || lead.name() == null || lead.kind() == null || lead.role() == null ? null : lead,
                    "Give every lead its name, its kind (person, post, group, organisation, everyone, unclear) and its role (primary, supporting).");
        }
        return send(new AssignLead(actionId, leads, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/reschedule")
    Recorded reschedule(
            @PathVariable ActionId actionId,
            @RequestBody Rescheduling body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var timescale = new Timescale(body.asWritten(), body.kind(), body.due());
        return send(new Reschedule(actionId, timescale, body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/add-milestone")
    Recorded addMilestone(
            @PathVariable ActionId actionId,
            @RequestBody NewMilestone body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var text = needed(body.text(), "Say what the milestone is.");
        return send(new AddMilestone(actionId, MilestoneId.next(), text, body.due()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/reach-milestone")
    Recorded reachMilestone(
            @PathVariable ActionId actionId,
            @RequestBody Reaching body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var milestone = needed(body.milestoneId(), "Say which milestone is reached, by its milestoneId.");
        return send(new ReachMilestone(actionId, milestone, body.happenedOn()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/record-progress")
    Recorded recordProgress(
            @PathVariable ActionId actionId,
            @RequestBody Progress body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new RecordProgress(
                        actionId, body.note(), body.happenedOn(), body.onBehalfOf(), body.source()),
                actionId,
                who,
                request);
    }

    @PostMapping("/api/actions/{actionId}/set-rating")
    Recorded setRating(
            @PathVariable ActionId actionId,
            @RequestBody Rated body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new SetRating(actionId, body.rating(), body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/mark-completed")
    Recorded markCompleted(
            @PathVariable ActionId actionId,
            @RequestBody Completed body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new MarkCompleted(actionId, body.organisation(), body.kind(), body.evidence(), body.happenedOn()),
                actionId,
                who,
                request);
    }

    @PostMapping("/api/actions/{actionId}/reopen")
    Recorded reopen(
            @PathVariable ActionId actionId,
            @RequestBody Reopening body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new Reopen(actionId, body.organisation(), body.reason()), actionId, who, request);
    }

    @PostMapping("/api/actions/{actionId}/correct-entry")
    Recorded correct(
            @PathVariable ActionId actionId,
            @RequestBody PlanCalls.Correction body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var position = needed(body.position(), "Say which entry is wrong, by its position.");
        return send(new CorrectEntry(actionId, position, body.correction(), body.reason()), actionId, who, request);
    }

    record Settling(@Nullable Long position, @Nullable Prose how) {}

    @PostMapping("/api/actions/{actionId}/settle-doubt")
    Recorded settleDoubt(
            @PathVariable ActionId actionId,
            @RequestBody Settling body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var position = needed(body.position(), "Say which open question is settled, by its position.");
        return send(new SettleDoubt(actionId, position, body.how()), actionId, who, request);
    }

    @PostMapping({"/api/actions/{actionId}/carry-over", "/api/actions/{actionId}/carry-over-to-next-plan"})
    ResponseEntity<Recorded> carryOver(
            @PathVariable ActionId actionId,
            @RequestBody CarryingOver body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var to = needed(body.toPlanId(), "Say into which plan the action goes, by its toPlanId.");
        places.mustCoordinate(to, who);
        var asked = new CarryOverToNextPlan(actionId, to, body.priorityRef(), body.ref(), body.reason());
        return PlanCalls.created(receipt(asked, actionId, who, request), "/api/actions/");
    }

    @PostMapping("/api/actions/{actionId}/record-update")
    Recorded recordUpdate(
            @PathVariable ActionId actionId,
            @RequestBody Update body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var milestones = body.milestones() == null ? List.<MilestoneId>of() : body.milestones();
        var asked = new RecordUpdate(
                actionId,
                body.note(),
                body.happenedOn(),
                body.onBehalfOf(),
                body.rating(),
                body.reason(),
                milestones,
                body.done(),
                body.source(),
                List.of());
        return send(asked, actionId, who, request);
    }

    @Hidden
    @PostMapping("/api/actions/{actionId}/{command}")
    void unknown(@PathVariable String command) {
        throw known.none("An action", command, "/api/actions/{actionId}/");
    }

    private Recorded send(Object command, ActionId action, SignedIn who, HttpServletRequest request) {
        return Recorded.of(receipt(command, action, who, request));
    }

    private Receipt receipt(Object command, ActionId action, SignedIn who, HttpServletRequest request) {
        return handing.in(command, action, who, places.of(action, who).partnershipId(), request);
    }
}
