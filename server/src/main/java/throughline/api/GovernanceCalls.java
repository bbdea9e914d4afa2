package throughline.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.command.governance.CancelBoardMeeting;
import throughline.command.governance.LinkNeed;
import throughline.command.governance.NameAuthority;
import throughline.command.governance.NameBoard;
import throughline.command.governance.NameReportingLine;
import throughline.command.governance.NameSeniorResponsibleOfficer;
import throughline.command.governance.NoteNeed;
import throughline.command.governance.NoteReview;
import throughline.command.governance.RecordConsultation;
import throughline.command.governance.RecordReport;
import throughline.command.governance.RecordReview;
import throughline.command.governance.ScheduleBoardMeeting;
import throughline.command.governance.SetReviewDate;
import throughline.command.governance.WithdrawAuthority;
import throughline.command.governance.WithdrawNeed;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.NeedId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.people.SignedIn;
import throughline.query.governance.GetGovernance;
import throughline.query.journal.Moment;

/** Who hears of a plan, who is bound by it, what it rests on, and when it is looked at again. */
@RestController
class GovernanceCalls {
    private final Handing handing;
    private final Places places;
    private final Ask reading;

    GovernanceCalls(Handing handing, Places places, Ask reading) {
        this.handing = handing;
        this.places = places;
        this.reading = reading;
    }

    /** @param when as written: “quarterly”, “in August and February” */
    record Board(@Nullable Prose board, @Nullable Prose when) {}

    record Meeting(@Nullable Prose board, @Nullable LocalDate date) {}

    record Cancellation(
            @Nullable Prose board,
            @Nullable LocalDate date,
            @Nullable Prose reason) {}

    /** @param reporter the person who gave it */
    record Report(
            @Nullable Prose board,
            @Nullable LocalDate happenedOn,
            @Nullable Prose report,
            @Nullable Prose reporter) {}

    record Line(@Nullable Prose reporter, @Nullable Prose board) {}

    record Officer(@Nullable Prose officer, @Nullable LocalDate from) {}

    /** @param standing bound by the duty, or partner */
    record Authority(
            @Nullable Prose authority,
            @Nullable Standing standing,
            @Nullable Prose under) {}

    record AuthorityWithdrawal(
            @Nullable Prose authority, @Nullable Prose reason) {}

    /** @param known need or gap */
    record Need(@Nullable Known known, @Nullable Prose text) {}

    /** @param priority its id or its printed reference */
    record NeedLink(@Nullable NeedId needId, @Nullable String priority) {}

    record NeedWithdrawal(@Nullable NeedId needId, @Nullable Prose reason) {}

    record Consultation(
            @Nullable Prose text,
            @Nullable Prose who,
            @Nullable LocalDate happenedOn) {}

    record ReviewNote(
            @Nullable Review review,
            @Nullable Prose asWritten,
            @Nullable Prose every) {}

    /** @param review review or needs-assessment */
    record ReviewDate(
            @Nullable Review review,
            @Nullable LocalDate date,
            @Nullable Prose reason) {}

    record ReviewOutcome(
            @Nullable Review review,
            @Nullable LocalDate happenedOn,
            @Nullable Prose outcome) {}

    @PostMapping("/api/plans/{planId}/name-board")
    Recorded board(
            @PathVariable PlanId planId,
            @RequestBody Board body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NameBoard(planId, body.board(), body.when()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/schedule-board-meeting")
    Recorded meeting(
            @PathVariable PlanId planId,
            @RequestBody Meeting body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new ScheduleBoardMeeting(planId, body.board(), body.date()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/cancel-board-meeting")
    Recorded cancel(
            @PathVariable PlanId planId,
            @RequestBody Cancellation body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new CancelBoardMeeting(planId, body.board(), body.date(), body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/record-report")
    Recorded report(
            @PathVariable PlanId planId,
            @RequestBody Report body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(
                new RecordReport(planId, body.board(), body.happenedOn(), body.report(), body.reporter()),
                planId,
                who,
                request);
    }

    @PostMapping("/api/plans/{planId}/name-reporting-line")
    Recorded line(
            @PathVariable PlanId planId,
            @RequestBody Line body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NameReportingLine(planId, body.reporter(), body.board()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/name-senior-responsible-officer")
    Recorded officer(
            @PathVariable PlanId planId,
            @RequestBody Officer body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NameSeniorResponsibleOfficer(planId, body.officer(), body.from()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/name-authority")
    Recorded authority(
            @PathVariable PlanId planId,
            @RequestBody Authority body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NameAuthority(planId, body.authority(), body.standing(), body.under()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/withdraw-authority")
    Recorded withdraw(
            @PathVariable PlanId planId,
            @RequestBody AuthorityWithdrawal body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new WithdrawAuthority(planId, body.authority(), body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/note-need")
    Recorded need(
            @PathVariable PlanId planId,
            @RequestBody Need body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NoteNeed(planId, NeedId.next(), body.known(), body.text()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/link-need")
    Recorded linkNeed(
            @PathVariable PlanId planId,
            @RequestBody NeedLink body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new LinkNeed(planId, body.needId(), body.priority()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/withdraw-need")
    Recorded withdrawNeed(
            @PathVariable PlanId planId,
            @RequestBody NeedWithdrawal body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new WithdrawNeed(planId, body.needId(), body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/record-consultation")
    Recorded consultation(
            @PathVariable PlanId planId,
            @RequestBody Consultation body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new RecordConsultation(planId, body.text(), body.who(), body.happenedOn()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/note-review")
    Recorded noteReview(
            @PathVariable PlanId planId,
            @RequestBody ReviewNote body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new NoteReview(planId, body.review(), body.asWritten(), body.every()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/set-review-date")
    Recorded reviewDate(
            @PathVariable PlanId planId,
            @RequestBody ReviewDate body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new SetReviewDate(planId, body.review(), body.date(), body.reason()), planId, who, request);
    }

    @PostMapping("/api/plans/{planId}/record-review")
    Recorded review(
            @PathVariable PlanId planId,
            @RequestBody ReviewOutcome body,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request) {
        return send(new RecordReview(planId, body.review(), body.happenedOn(), body.outcome()), planId, who, request);
    }

    @GetMapping("/api/plans/{planId}/governance")
    GetGovernance.Answer governance(
            @PathVariable PlanId planId,
            @RequestParam @Nullable String asAt,
            @RequestParam @Nullable LocalDate on,
            @AuthenticationPrincipal SignedIn who) {
        places.of(planId, who);
        return reading.ask(new GetGovernance(planId, Moment.of(asAt), on), GetGovernance.Answer.class);
    }

    private Recorded send(Object command, PlanId planId, SignedIn who, HttpServletRequest request) {
        return Recorded.of(handing.in(command, who, places.of(planId, who).partnershipId(), request));
    }
}
