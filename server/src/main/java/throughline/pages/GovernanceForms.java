package throughline.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import throughline.command.governance.CancelBoardMeeting;
import throughline.command.governance.LinkNeed;
import throughline.command.governance.NameAuthority;
import throughline.command.governance.NameBoard;
import throughline.command.governance.NameReportingLine;
import throughline.command.governance.NameSeniorResponsibleOfficer;
import throughline.command.governance.NoteNeed;
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
import throughline.query.Unknown;

/** Records who hears of a plan and when it is looked at again, from the forms around it. */
@Controller
class GovernanceForms {
    private static final int DAY = 10;

    private final AroundDesk desk;

    GovernanceForms(AroundDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/plans/{planId}/around/" + GovernanceTools.SECTION + "/{form}")
    String send(
            @PathVariable PlanId planId,
            @PathVariable String form,
            @RequestParam MultiValueMap<String, String> values,
            @AuthenticationPrincipal SignedIn who,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var sent = new AroundDesk.Sent(planId, new Typed(form, values), who, request, response, model);
        return desk.record(sent, typed -> command(form, planId, typed));
    }

    private static Object command(String form, PlanId plan, Typed typed) {
        return switch (form) {
            case "name-board" ->
                new NameBoard(plan, typed.needed("board", "Give the name of the board."), typed.prose("when"));
            case "schedule-board-meeting" ->
                new ScheduleBoardMeeting(
                        plan, board(typed), needed(typed, "date", "Say on which day the board meets."));
            case "cancel-board-meeting" -> cancelled(plan, typed);
            case "record-report" ->
                new RecordReport(
                        plan,
                        board(typed),
                        typed.day("happened"),
                        typed.needed("report", "Say what was reported."),
                        typed.prose("reporter"));
            case "name-reporting-line" ->
                new NameReportingLine(
                        plan,
                        typed.needed("reporter", "Give the name of the group that reports."),
                        typed.needed("board", "Give the name of the board that it reports to."));
            case "name-senior-responsible-officer" ->
                new NameSeniorResponsibleOfficer(
                        plan,
                        typed.needed("officer", "Give the name of the senior responsible officer."),
                        typed.day("from"));
            case "set-review-date" ->
                new SetReviewDate(
                        plan, review(typed), needed(typed, "date", "Say on which day it is."), typed.prose("reason"));
            case "record-review" ->
                new RecordReview(plan, review(typed), typed.day("happened"), typed.prose("outcome"));
            default -> duty(form, plan, typed);
        };
    }

    private static Object duty(String form, PlanId plan, Typed typed) {
        return switch (form) {
            case "name-authority" ->
                new NameAuthority(
                        plan,
                        typed.needed("authority", "Give the name of the authority."),
                        Fields.chosen(Standing.class, typed, "standing", "Say whether it is bound by the duty or a partner."),
                        typed.prose("under"));
            case "withdraw-authority" ->
                new WithdrawAuthority(
                        plan,
                        typed.needed("authority", "Choose the authority."),
                        typed.needed("reason", "Say why it is withdrawn."));
            case "note-need" ->
                new NoteNeed(
                        plan,
                        NeedId.next(),
                        Fields.chosen(Known.class, typed, "known", "Say whether it is a need or a gap."),
                        typed.needed("text", "Say what is needed, or what is not known."));
            case "link-need" -> new LinkNeed(plan, need(typed), typed.get("priority"));
            case "withdraw-need" ->
                new WithdrawNeed(plan, need(typed), typed.needed("reason", "Say why it no longer stands."));
            case "record-consultation" ->
                new RecordConsultation(
                        plan,
                        typed.needed("text", "Say what was asked, and what came of it."),
                        typed.prose("who"),
                        typed.day("happened"));
            default ->
                throw new Unknown("A plan’s governance has no form “" + form
                        + "”. Go back to what stands around the plan, and use one of its own.");
        };
    }

    /** A meeting is chosen by its day and its board, one behind the other. */
    private static CancelBoardMeeting cancelled(PlanId plan, Typed typed) {
        var meeting = typed.get("meeting");
        try {
            var date = LocalDate.parse(meeting.substring(0, Math.min(DAY, meeting.length())));
            var board = Prose.orNull(meeting.substring(DAY).strip());
            return new CancelBoardMeeting(
                    plan, board, date, typed.needed("reason", "Say why the meeting is cancelled."));
        } catch (DateTimeParseException e) {
            throw new Mistake("meeting", "Choose the meeting that is cancelled.");
        }
    }

    private static Prose board(Typed typed) {
        return typed.needed("board", "Choose the board.");
    }

    private static LocalDate needed(Typed typed, String field, String ask) {
        var day = typed.day(field);
        if (day == null) {
            throw new Mistake(field + "-day", ask);
        }
        return day;
    }

    private static Review review(Typed typed) {
        return Fields.chosen(Review.class, typed, "review", "Say what is looked at again.");
    }

    private static NeedId need(Typed typed) {
        return Fields.id("need", typed.get("need"), NeedId::of, "Choose the need.");
    }
}
