package throughline.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import throughline.api.Ask;
import throughline.api.Places;
import throughline.command.Words;
import throughline.drafts.Draft;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Lead;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.accountability.Accountable;
import throughline.query.history.GetActionHistory;
import throughline.query.history.Told;
import throughline.query.journal.Moment;
import throughline.query.plan.GetAction;
import throughline.query.plan.GetPlan;

/** The form of an update, with everything that its page shows around it. */
@Component
class UpdateForm {
    private static final String OTHERS_FIRST = "Something else was recorded on this action while you were writing, and"
            + " yours is not saved yet. Read it below, then save yours as well.";

    private final Ask reading;
    private final Places places;
    private final Access access;
    private final Begun begun;
    private final British british;
    private final Clock clock;

    UpdateForm(Ask reading, Places places, Access access, Begun begun, British british, Clock clock) {
        this.reading = reading;
        this.places = places;
        this.access = access;
        this.begun = begun;
        this.british = british;
        this.clock = clock;
    }

    /**
     * What the page says beside the form.
     *
     * @param keptAt when the draft was kept; absent where there is none
     * @param restored whether the form shows a draft that was begun before
     * @param failed why nothing was recorded; absent where nothing was tried
     * @param preview as it would read in the record
     */
    record Said(
            @Nullable Instant keptAt,
            boolean restored,
            @Nullable Failed failed,
            List<String> preview) {
        static Said draft(@Nullable Draft draft) {
            return new Said(draft == null ? null : draft.keptAt(), draft != null, null, List.of());
        }

        static Said kept(@Nullable Instant at) {
            return new Said(at, false, null, List.of());
        }

        Said with(Failed why) {
            return new Said(keptAt, restored, why, preview);
        }

        Said with(List<String> sentences) {
            return new Said(keptAt, restored, failed, sentences);
        }
    }

    String show(ActionId actionId, Typed typed, Said said, SignedIn who, Model model) {
        var place = places.of(actionId, who);
        var answer = answer(actionId);
        var role = access.roleIn(who.person(), place.partnershipId()).orElse(null);
        var seen = seen(typed);
        var failed = said.failed();
        model.addAttribute("answer", answer);
        model.addAttribute("action", answer.action());
        model.addAttribute("coordinates", role == By.Role.COORDINATOR);
        model.addAttribute("own", who.organisation());
        model.addAttribute("organisations", parties(answer));
        model.addAttribute("typed", typed);
        model.addAttribute(
                "failed", failed != null && failed.status() == 412 ? new Failed(412, OTHERS_FIRST, "since") : failed);
        model.addAttribute("preview", said.preview());
        model.addAttribute("since", seen == null ? List.of() : since(actionId, seen));
        model.addAttribute("files", begun.files(who, actionId));
        model.addAttribute("restored", said.restored());
        model.addAttribute("keptAt", said.keptAt() == null ? "" : moment(said.keptAt()));
        model.addAttribute("longest", Words.LONGEST);
        model.addAttribute("once", UUID.randomUUID().toString());
        model.addAttribute("plan", answer.planId());
        model.addAttribute("marking", answer.marking());
        model.addAttribute("current", "action");
        return "update";
    }

    GetAction.Answer answer(ActionId actionId) {
        return reading.ask(new GetAction(actionId, Moment.NOW), GetAction.Answer.class);
    }

    /** The last entry of the action that the form's owner had before their eyes; absent where the form does not say. */
    @Nullable Long seen(Typed typed) {
        var seen = typed.get("seen");
        return seen.matches("\\d{1,18}") ? Long.valueOf(seen) : null;
    }

    /** What was recorded on the action after that. */
    private List<Told> since(ActionId action, long seen) {
        return reading.ask(new GetActionHistory(action), GetActionHistory.Answer.class).events().stream()
                .skip(seen + 1)
                .toList();
    }

    /** “14:32”, or “3 May 2024, 14:32” where that is not today. */
    String moment(Instant at) {
        var today = LocalDate.now(clock.withZone(Words.LONDON));
        return at.atZone(Words.LONDON).toLocalDate().equals(today) ? british.clock(at) : british.moment(at);
    }

    /** Organisations, and whoever leads the action or owes an update on it. */
    private static List<String> parties(GetAction.Answer answer) {
        return Stream.of(
                        answer.parties().stream()
                                .filter(party -> party.kind() == Lead.Kind.ORGANISATION)
                                .map(GetAction.Party::name),
                        answer.action().leads().stream().map(Accountable.Named::name),
                        answer.action().requests().stream().map(GetPlan.Request::party))
                .flatMap(name -> name)
                .distinct()
                .toList();
    }
}
