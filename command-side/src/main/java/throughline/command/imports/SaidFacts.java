package throughline.command.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.command.reading.Dates;
import throughline.command.reading.Doubt;
import throughline.command.reading.Happened;
import throughline.command.reading.ReadEntry;
import throughline.command.reading.ReadLead;
import throughline.command.reading.Reference;
import throughline.command.reading.ReferenceReading;
import throughline.command.reading.Span;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Excerpt;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.events.RequestId;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.TimescaleEvent.PartnerDateSet;

/** Turns the entries of a printed progress cell into the events that they would have been. */
final class SaidFacts {
    private static final String PROGRESS = "progress";

    private static final Pattern DUE = Pattern.compile("(?i)\\bdue\\s+(?:(?:in|by|on|for|during)\\s+)?");

    private record Request(RequestId id, PartyId party) {}

    private final ActionId action;
    private final PlanId plan;
    private final PartyNames names;
    private final List<ReadLead> leads;
    private final Rows rows;
    private final Reference reference;
    private final List<ActionEvent> facts = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final List<Request> open = new ArrayList<>();
    private boolean completed;

    SaidFacts(ActionId action, PlanId plan, PartyNames names, List<ReadLead> leads, Rows rows, Reference reference) {
        this.action = action;
        this.plan = plan;
        this.names = names;
        this.leads = leads;
        this.rows = rows;
        this.reference = reference;
    }

    List<ActionEvent> facts() {
        return List.copyOf(facts);
    }

    List<Doubt> doubts() {
        return List.copyOf(doubts);
    }

    void add(ReadEntry entry) {
        var words = new Prose(entry.text());
        var from = RowFacts.excerpt(PROGRESS, entry.span());
        var day = day(entry.when());
        switch (entry.kind()) {
            case PROGRESS, NO_CHANGE -> progress(entry, words, from);
            case UPDATE_REQUIRED -> requested(entry, words, from);
            case UPDATE_NOT_RECEIVED -> notReceived(entry, words, from);
            case COMPLETED -> completed(entry, Completion.DELIVERED, day, from);
            case COMPLETED_BY_PARTNER -> completed(entry, Completion.DELIVERED, day, from);
            case IN_PLACE -> completed(entry, Completion.IN_PLACE, day, from);
            case SUPERSEDED -> completed(entry, Completion.SUPERSEDED, day, from);
            case PARTLY_COMPLETED -> {
                progress(entry, words, from);
                doubt(
                        entry,
                        "completion-unclear",
                        "The cell says that a part is done, and not whose. Mark that part as"
                                + " completed for the partner whose it is.");
            }
            case CLOSED -> facts.add(new ActionStopped(action, plan, words));
            case REOPENED -> {
                facts.add(new ActionReopened(action, plan, null, words));
                completed = false;
            }
            case QUERY ->
                facts.add(new QueryRaised(action, plan, QueryId.next(), words, completed, owner(entry), null, from));
            case DUPLICATE -> duplicate(entry, words, from);
            case ON_HOLD -> facts.add(new ActionPutOnHold(action, plan, words, day, from));
            case RESUMED -> facts.add(new ActionResumed(action, plan, words, day, from));
            case CARRIED_FORWARD -> facts.add(new CarryForwardMarked(action, plan, words, from));
            case SEE_ELSEWHERE ->
                doubt(
                        entry,
                        "see-elsewhere",
                        "The cell only points to another row. Record here what holds for this action.");
            case NOT_STARTED, NOTHING -> {}
        }
    }

    /** Taken as a note, whatever it says. */
    void note(ReadEntry entry) {
        progress(entry, new Prose(entry.text()), RowFacts.excerpt(PROGRESS, entry.span()));
    }

    private void progress(ReadEntry entry, Prose words, Excerpt from) {
        var day = day(entry.when());
        var month = day == null && entry.when() != null ? entry.when().due() : null;
        if (entry.partners().isEmpty()) {
            facts.add(new ProgressRecorded(action, plan, words, day, null, null, month, from));
        }
        for (var partner : entry.partners()) {
            var party = names.party(partner);
            facts.add(new ProgressRecorded(action, plan, words, day, party, null, month, from));
            if (entry.partners().size() == 1) {
                dated(entry, party);
            }
            open.removeIf(request -> {
                var answers = request.party().equals(party);
                if (answers) {
                    facts.add(new RequestAnswered(action, plan, request.id(), party, false));
                }
                return answers;
            });
        }
    }

    /** “GBC accreditation due 24-26”: a date of its own, where the plan gives another for the whole. */
    private void dated(ReadEntry entry, PartyId party) {
        var due = DUE.matcher(entry.text());
        if (!due.find()) {
            return;
        }
        Dates.in(entry.text(), reference).stream()
                .filter(found -> found.span().start() == due.end())
                .findFirst()
                .ifPresent(found -> {
                    var start = entry.span().start() + due.start();
                    var span =
                            new Span(start, entry.span().start() + found.span().end());
                    facts.add(new PartnerDateSet(
                            action, plan, party, found.due(), null, RowFacts.excerpt(PROGRESS, span)));
                });
    }

    private void requested(ReadEntry entry, Prose words, Excerpt from) {
        var parties = asked(entry);
        if (parties.isEmpty()) {
            progress(entry, words, from);
            doubt(
                    entry,
                    "request-unclear",
                    "The cell asks for an update and does not say from whom. Ask the partner that is meant.");
        }
        for (var party : parties) {
            var request = new Request(RequestId.next(), party);
            open.add(request);
            facts.add(new UpdateRequested(action, plan, request.id(), party, null, null, words, from));
        }
    }

    private void notReceived(ReadEntry entry, Prose words, Excerpt from) {
        if (open.isEmpty()) {
            requested(entry, words, from);
        }
        open.forEach(request -> facts.add(new UpdateNotReceived(action, plan, request.id(), words, from)));
    }

    /** Whoever is named; where nobody is, the one lead of the row, since nobody else could be meant. */
    private List<PartyId> asked(ReadEntry entry) {
        if (!entry.partners().isEmpty()) {
            return entry.partners().stream().map(names::party).distinct().toList();
        }
        return leads.size() == 1 ? List.of(names.lead(leads.getFirst()).party()) : List.of();
    }

    private void completed(ReadEntry entry, Completion kind, @Nullable LocalDate day, Excerpt from) {
        if (entry.partners().isEmpty() || entry.kind() == ReadEntry.Kind.COMPLETED) {
            facts.add(new ActionCompleted(action, plan, kind, null, day, from));
            completed = true;
            return;
        }
        entry.partners()
                .forEach(partner ->
                        facts.add(new PartCompleted(action, plan, names.party(partner), kind, null, day, from)));
    }

    private void duplicate(ReadEntry entry, Prose words, Excerpt from) {
        var originals = ReferenceReading.of(entry.text()).stream()
                .map(reference -> rows.named(reference, action))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var original = originals.size() == 1 ? originals.getFirst() : null;
        if (original == null) {
            doubt(
                    entry,
                    "duplicate-unclear",
                    "The cell says that this repeats another action, and not clearly which. Choose that action.");
        }
        facts.add(new ActionMarkedDuplicate(action, plan, original, words, from));
    }

    private @Nullable PartyId owner(ReadEntry entry) {
        return entry.partners().size() == 1 ? names.party(entry.partners().getFirst()) : null;
    }

    private void doubt(ReadEntry entry, String kind, String sentence) {
        doubts.add(new Doubt(kind, entry.span(), sentence));
    }

    private static @Nullable LocalDate day(@Nullable Happened when) {
        return when != null && when.first().equals(when.last()) ? when.first() : null;
    }
}
