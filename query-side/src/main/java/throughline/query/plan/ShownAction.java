package throughline.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.Timescale;
import throughline.query.Who;
import throughline.query.accountability.Accountable;
import throughline.query.journal.Names;

/** An action's state in the shape that readers get, with names for ids and days counted. */
public final class ShownAction {
    private final PlanState plan;
    private final LocalDate on;
    private final Names names;

    /** @param on the day that lateness is counted on */
    public ShownAction(PlanState plan, LocalDate on, Names names) {
        this.plan = plan;
        this.on = on;
        this.names = names;
    }

    public GetPlan.Action of(ActionState action) {
        var updates = action.updates();
        var ratings = action.ratings();
        return new GetPlan.Action(
                action.added().actionId(),
                text(action.added().ref()),
                text(action.added().theme()),
                action.added().text().text(),
                text(action.leadAsWritten()),
                leads(action),
                accountable(action),
                when(action),
                action.rating().map(Rating::label).orElse(null),
                action.status().word(),
                action.milestones().values().stream()
                        .map(ShownAction::milestone)
                        .toList(),
                action.columns().values().stream()
                        .map(kept -> new GetPlan.Column(kept.column().text(), Plain.of(kept.content())))
                        .toList(),
                updates.isEmpty() ? null : update(updates.getLast()),
                ratings.isEmpty() ? null : rated(ratings.getLast()),
                action.rounds().stream().map(this::round).toList(),
                action.added().origins().stream()
                        .map(origin -> new GetPlan.Came(origin.planId(), origin.actionId()))
                        .toList(),
                went(action),
                action.corrections().stream()
                        .map(noted -> correction(
                                noted,
                                noted.event().position(),
                                noted.event().correction(),
                                noted.event().reason()))
                        .toList(),
                action.sequence());
    }

    /** The newest first. */
    public List<GetPlan.Rated> ratings(ActionState action) {
        return action.ratings().reversed().stream().map(this::rated).toList();
    }

    /** The newest first. */
    public List<GetPlan.Update> updates(ActionState action) {
        return action.updates().reversed().stream().map(this::update).toList();
    }

    GetPlan.Correction correction(Noted<?> noted, long corrects, Prose correction, Prose reason) {
        return new GetPlan.Correction(
                corrects, correction.text(), reason.text(), who(noted), noted.recordedAt(), noted.position());
    }

    static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }

    private List<Accountable.Named> leads(ActionState action) {
        var written = action.leadAsWritten();
        if (action.assigned().isEmpty() && written != null) {
            return List.of(new Accountable.Named(written.text(), Lead.Kind.UNCLEAR, Lead.Role.PRIMARY));
        }
        return named(action);
    }

    private List<Accountable.Named> named(ActionState action) {
        return action.leads().stream()
                .map(lead -> new Accountable.Named(plan.nameOf(lead.party()), lead.kind(), lead.role()))
                .toList();
    }

    private Accountable accountable(ActionState action) {
        var answer = Accountable.of(text(action.leadAsWritten()), named(action));
        return answer.name() != null && answer.via() == null
                ? new Accountable(answer.name(), "named as lead", null)
                : answer;
    }

    private GetPlan.When when(ActionState action) {
        var timing = action.timing();
        var current = timing.current();
        var origins = action.added().origins();
        var original = timing.originalDue(origins);
        var done = action.status().done();
        var due = timing.due() == null ? atReview(timing) : timing.due();
        return new GetPlan.When(
                current == null ? null : text(current.asWritten()),
                current == null ? null : current.kind(),
                due,
                original,
                timing.revisions().stream().map(this::revision).toList(),
                timing.slips(origins),
                done ? 0 : Timing.daysPast(due, on),
                done ? 0 : Timing.daysPast(original, on));
    }

    /** “At next review” is the day of the first review that had not taken place when it was said. */
    private @Nullable Due atReview(Timing timing) {
        var current = timing.current();
        if (current == null || current.kind() != Timescale.Kind.REVIEW_AT) {
            return null;
        }
        var said = timing.revisions().isEmpty()
                ? Instant.EPOCH
                : timing.revisions().getLast().to().recordedAt();
        var review = plan.context().governance().reviewAfter(said);
        return review == null ? null : new Due(review.toString());
    }

    private GetPlan.Revision revision(Timing.Revision revision) {
        var noted = revision.to();
        var before = revision.from();
        var timescale = noted.event().timescale();
        return new GetPlan.Revision(
                before == null ? null : before.due(),
                timescale.due(),
                text(timescale.asWritten()),
                noted.event().reason().text(),
                who(noted),
                noted.recordedAt(),
                noted.position());
    }

    private static GetPlan.Milestone milestone(ActionState.Milestone milestone) {
        var added = milestone.added();
        var reached = milestone.reached();
        return new GetPlan.Milestone(
                added.milestoneId(),
                added.text().text(),
                added.due(),
                reached == null ? "open" : "reached",
                reached == null ? null : reached.event().happenedOn());
    }

    private GetPlan.Update update(Noted<ProgressRecorded> noted) {
        var who = who(noted);
        var update = noted.event();
        return new GetPlan.Update(
                update.note().text(),
                who.name(),
                who.organisation(),
                plan.nameOf(update.onBehalfOf()),
                update.happenedOn(),
                noted.recordedAt(),
                noted.late(),
                noted.position());
    }

    private GetPlan.Rated rated(Noted<RatingEvent> noted) {
        var event = noted.event();
        var from = switch (event) {
            case RatingSet set -> set.from();
            case RatingConfirmed confirmed -> confirmed.rating();
        };
        return new GetPlan.Rated(
                from == null ? null : from.label(),
                event.rating().label(),
                event instanceof RatingConfirmed,
                event.reason().text(),
                who(noted),
                noted.recordedAt(),
                noted.late(),
                noted.position());
    }

    private GetPlan.Round round(Round round) {
        var noted = round.completed();
        var party = round.organisation();
        var reopened = round.reopened();
        return new GetPlan.Round(
                party == null ? null : plan.nameOf(party),
                round.kind(),
                text(round.evidence()),
                round.happenedOn(),
                who(noted),
                noted.recordedAt(),
                noted.late(),
                noted.position(),
                reopened == null ? null : reopening(reopened));
    }

    private GetPlan.Reopening reopening(Noted<ActionReopened> noted) {
        return new GetPlan.Reopening(noted.event().reason().text(), who(noted), noted.recordedAt(), noted.position());
    }

    private GetPlan.@Nullable Went went(ActionState action) {
        if (action.carried().isEmpty()) {
            return null;
        }
        var noted = action.carried().getLast();
        var event = noted.event();
        return new GetPlan.Went(
                event.toPlanId(), event.toActionId(), event.reason().text(), who(noted), noted.recordedAt());
    }

    private Who who(Noted<?> noted) {
        return Who.of(noted.by(), names);
    }
}
