package throughline.api;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.action.AddAction;
import throughline.command.action.NamedLead;
import throughline.command.plan.AddPriority;
import throughline.command.plan.CorrectPlanEntry;
import throughline.command.plan.EndPlan;
import throughline.command.plan.LockPlan;
import throughline.command.plan.OpenPlan;
import throughline.command.plan.PublishVersion;
import throughline.command.plan.UnlockPlan;
import throughline.commands.Receipt;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.people.Access;
import throughline.people.Partnerships;
import throughline.people.SignedIn;

/** What can be asked of a plan as a whole. */
@RestController
class PlanCalls {
    private final Handing handing;
    private final Places places;
    private final Partnerships partnerships;
    private final Access access;
    private final KnownCalls known;

    PlanCalls(Handing handing, Places places, Partnerships partnerships, Access access, KnownCalls known) {
        this.handing = handing;
        this.places = places;
        this.partnerships = partnerships;
        this.access = access;
        this.known = known;
    }

    /** @param statusKey best first; absent for Blue, Green, Amber, Red */
    record Opening(
            @Nullable Prose partnership,
            @Nullable Prose title,
            @Nullable Prose period,
            @Nullable Prose marking,
            KeyCalls.@Nullable Key statusKey,
            @Nullable PlanId succeeds) {}

    record Heading(@Nullable Prose ref, @Nullable Prose title) {}

    record Version(
            @Nullable Prose label,
            @Nullable LocalDate publishedOn,
            @Nullable Prose note) {}

    record Ending(@Nullable LocalDate endedOn, @Nullable Prose reason) {}

    record Reason(@Nullable Prose reason) {}

    record Correction(
            @Nullable Long position,
            @Nullable Prose correction,
            @Nullable Prose reason) {}

    /**
     * @param priority its id or its printed reference
     * @param follows the action that it follows on from, and what it takes up of it
     */
    record NewAction(
            @Nullable String priority,
            @Nullable Prose ref,
            @Nullable Prose theme,
            @Nullable Prose text,
            @Nullable List<NamedLead> leads,
            @Nullable Timescale timescale,
            @Nullable List<AddAction.NewMilestone> milestones,
            AddAction.@Nullable FollowsOn follows) {}

    @PostMapping("/api/plans")
    ResponseEntity<Recorded> open(
            @RequestBody Opening body, @AuthenticationPrincipal SignedIn who, HttpServletRequest request) {
        var name = needed(body.partnership(), "Say whose plan it is: give the partnership's name.")
                .text();
        var title = Words.needed(body.title(), "Give the plan a title.");
        if (body.succeeds() != null) {
            places.of(body.succeeds(), who);
        }
        var known = partnerships.find(name);
        // Asked before a new partnership is made, so that a refused request leaves nothing behind.
        access.by(who, known.orElseGet(PartnershipId::next), By.Channel.API, "");
        var partnership = known.orElseGet(() -> partnerships.idOf(name));
        var id = PlanId.next();
        var key = body.statusKey() == null
                ? StatusKey.BLUE_RED_AMBER_GREEN
                : body.statusKey().checked();
        var receipt = handing.in(
                new OpenPlan(id, partnership, title, body.period(), body.marking(), key, null, body.succeeds()),
                who,
                partnership,
                request);
        return created(receipt, "/api/plans/");
    }

    @PostMapping("/api/plans/{planId}/actions")
    ResponseEntity<Recorded> addAction(
            @PathVariable PlanId planId,
            @RequestBody NewAction body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        if (body.follows() != null) {
            var earlier = needed(
                    body.follows().actionId(), "Say which action it follows on from: follows: {actionId, reason}.");
            places.of(earlier, who);
        }
        var asked = new AddAction(
                planId,
                body.priority(),
                body.ref(),
                body.theme(),
                needed(body.text(), "Say what the action is."),
                body.leads() == null ? List.of() : body.leads(),
                body.timescale(),
                body.milestones() == null ? List.of() : body.milestones(),
                body.follows());
        return created(handing.in(asked, who, partnershipOf(planId, who), request), "/api/actions/");
    }

    @PostMapping("/api/plans/{planId}/add-priority")
    Recorded addPriority(
            @PathVariable PlanId planId,
            @RequestBody Heading body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var title = needed(body.title(), "Give the priority a title.");
        return send(new AddPriority(planId, PriorityId.next(), body.ref(), title), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/publish-version")
    Recorded publishVersion(
            @PathVariable PlanId planId,
            @RequestBody Version body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var label = needed(body.label(), "Give the version its label, such as “version 12”.");
        return send(new PublishVersion(planId, label, body.publishedOn(), body.note()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/end-plan")
    Recorded end(
            @PathVariable PlanId planId,
            @RequestBody Ending body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new EndPlan(planId, body.endedOn(), body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/lock-plan")
    Recorded lock(
            @PathVariable PlanId planId,
            @RequestBody Reason body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new LockPlan(planId, body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/unlock-plan")
    Recorded unlock(
            @PathVariable PlanId planId,
            @RequestBody Reason body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new UnlockPlan(planId, body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/correct-plan-entry")
    Recorded correct(
            @PathVariable PlanId planId,
            @RequestBody Correction body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        var position = needed(body.position(), "Say which entry is wrong, by its position.");
        return send(new CorrectPlanEntry(planId, position, body.correction(), body.reason()), planId, who, request);
    }

    @Hidden
    @PostMapping("/api/plans/{planId}/{command}")
    void unknown(@PathVariable String command) {
        throw known.none("A plan", command, "/api/plans/{planId}/");
    }

    private Recorded send(Object command, PlanId planId, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, partnershipOf(planId, who), request));
    }

    private PartnershipId partnershipOf(PlanId planId, SignedIn who) {
        return places.of(planId, who).partnershipId();
    }

    static ResponseEntity<Recorded> created(Receipt receipt, String path) {
        var recorded = Recorded.of(receipt);
        return ResponseEntity.created(URI.create(path + recorded.id())).body(recorded);
    }

    static <T> T needed(@Nullable T value, String ask) {
        if (value == null) {
            throw Refusal.malformed(ask);
        }
        return value;
    }
}
