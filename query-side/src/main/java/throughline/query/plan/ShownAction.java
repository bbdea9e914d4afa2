package throughline.query.plan;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.By;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.Due;
import throughline.events.Excerpt;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
import throughline.events.Timescale;
import throughline.query.Who;
import throughline.query.accountability.Accountable;
import throughline.query.journal.Moment;
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
        var chased = new ShownChasing(plan, on, names);
        var went = action.carried().stream().map(this::went).toList();
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
                ByRule.of(plan, action, on),
                action.status().word(),
                new ShownDates(plan, on, names).milestones(action),
                action.columns().values().stream()
                        .map(kept -> new GetPlan.Column(kept.column().text(), Plain.of(kept.content())))
                        .toList(),
                updates.isEmpty() ? null : lastUpdate(updates),
                ratings.isEmpty() ? null : rated(ratings.getLast()),
                action.rounds().stream().map(this::round).toList(),
                action.added().origins().stream()
                        .map(origin -> new GetPlan.Came(origin.planId(), origin.actionId()))
                        .toList(),
                went.isEmpty() ? null : went.getFirst(),
                went,
                action.corrections().stream()
                        .map(noted -> correction(
                                noted,
                                noted.event().position(),
                                noted.event().correction(),
                                noted.event().reason()))
                        .toList(),
                new ShownEntries(plan, names).of(action),
                chased.requests(action),
                chased.queries(action),
                new ShownEvidence(plan, names).of(action),
                action.standings().carryForward() != null,
                chased.hold(action),
                chased.duplicate(action),
                chased.stopped(action),
                chased.followOns(action),
                new ShownRow(plan).of(action),
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
        if (action.leads().isEmpty() && written != null) {
            return List.of(new Accountable.Named(written.text(), Lead.Kind.UNCLEAR, Lead.Role.PRIMARY));
        }
        return named(action);
    }

    private List<Accountable.Named> named(ActionState action) {
        var read = action.interpreted();
        if (action.readAnew() && read != null) {
            return read.event().leads().stream()
                    .map(one -> named(one.lead(), text(one.note()), one.excerpt()))
                    .toList();
        }
        return action.leads().stream().map(lead -> named(lead, null, null)).toList();
    }

    private Accountable.Named named(Lead lead, @Nullable String note, @Nullable Excerpt excerpt) {
        return new Accountable.Named(
                plan.nameOf(lead.party()), plan.register().kindOf(lead), lead.role(), lead.party(), note, excerpt);
    }

    private Accountable accountable(ActionState action) {
        return Accountable.of(text(action.leadAsWritten()), named(action), plan.rule(), plan.register(), on);
    }

    private GetPlan.When when(ActionState action) {
        var timing = action.timing();
        var current = timing.current();
        var origins = action.added().origins();
        var original = timing.originalDue(origins);
        var done = action.status().done();
        var due = timing.due() == null ? atReview(timing) : timing.due();
        var read = timing.interpreted();
        return new GetPlan.When(
                current == null ? null : text(current.asWritten()),
                current == null ? null : current.kind(),
                due,
                original,
                timing.revisions().stream().map(this::revision).toList(),
                timing.slips(origins),
                done ? 0 : Timing.daysPast(due, on),
                done ? 0 : Timing.daysPast(original, on),
                current == null ? null : current.from(),
                current == null ? null : text(current.every()),
                current == null ? null : current.dates(),
                read == null || !read.event().timescale().equals(current)
                        ? null
                        : text(read.event().unclear()),
                read == null || !read.event().timescale().equals(current)
                        ? null
                        : read.event().excerpt(),
                new ShownDates(plan, on, names).partners(action));
    }

    /** “At next review” is the day of the first review that had not taken place when it was said. */
    private @Nullable Due atReview(Timing timing) {
        var current = timing.current();
        if (current == null || current.kind() != Timescale.Kind.REVIEW_AT) {
            return null;
        }
        var said = !timing.revisions().isEmpty()
                ? timing.revisions().getLast().to().recordedAt()
                : timing.interpreted() == null
                        ? Instant.EPOCH
                        : timing.interpreted().recordedAt();
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

    /** What was said last; that nothing has changed says nothing of its own, where something else was said before. */
    private GetPlan.Update lastUpdate(List<Noted<ProgressEvent>> updates) {
        return update(updates.reversed().stream()
                .filter(noted -> noted.event() instanceof ProgressRecorded)
                .findFirst()
                .orElse(updates.getLast()));
    }

    private GetPlan.Update update(Noted<ProgressEvent> noted) {
        var who = who(noted);
        return switch (noted.event()) {
            case ProgressRecorded e -> update(noted, who, e.note().text(), e.onBehalfOf(), e.happenedOn(), e.source());
            case NoChangeConfirmed e ->
                update(
                        noted,
                        who,
                        e.note() == null ? "No change." : e.note().text(),
                        e.onBehalfOf(),
                        e.happenedOn(),
                        e.source());
        };
    }

    private GetPlan.Update update(
            Noted<?> noted,
            Who who,
            String note,
            @Nullable PartyId party,
            @Nullable LocalDate happenedOn,
            @Nullable Prose source) {
        return new GetPlan.Update(
                note,
                who.name(),
                who.organisation(),
                party == null ? null : plan.nameOf(party),
                happenedOn,
                text(source),
                noted.recordedAt(),
                noted.event() instanceof ProgressRecorded e && e.excerpt() != null
                        ? null
                        : recordedAfter(happenedOn, noted),
                noted.late(),
                noted.by().channel() == By.Channel.IMPORT,
                noted.position());
    }

    /** Days between the two clocks: what was said long after it happened is seen to be. */
    static @Nullable Long recordedAfter(@Nullable LocalDate happenedOn, Noted<?> noted) {
        return happenedOn == null
                ? null
                : Math.max(0, DAYS.between(happenedOn, LocalDate.ofInstant(noted.recordedAt(), Moment.LONDON)));
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
                round.signedOff() == null ? null : signOff(round.signedOff()),
                reopened == null ? null : reopening(reopened));
    }

    private GetPlan.SignOff signOff(Noted<CompletionSignedOff> noted) {
        var event = noted.event();
        return new GetPlan.SignOff(
                event.meeting().text(),
                event.happenedOn(),
                text(event.note()),
                who(noted),
                noted.recordedAt(),
                noted.position());
    }

    private GetPlan.Reopening reopening(Noted<ActionReopened> noted) {
        return new GetPlan.Reopening(noted.event().reason().text(), who(noted), noted.recordedAt(), noted.position());
    }

    private GetPlan.Went went(Noted<CarriedForward> noted) {
        var event = noted.event();
        return new GetPlan.Went(
                event.toPlanId(), event.toActionId(), event.reason().text(), who(noted), noted.recordedAt());
    }

    private Who who(Noted<?> noted) {
        return Who.of(noted.by(), names);
    }
}
