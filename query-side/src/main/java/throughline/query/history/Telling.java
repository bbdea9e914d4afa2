package throughline.query.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionId;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Event;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.RowEvent.BodyAnswered;
import throughline.events.RowEvent.QuantityCounted;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.query.Who;
import throughline.query.journal.Entry;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** Tells the entries of a plan one by one, each as it read just after what went before it. */
public final class Telling {
    private final Names names;
    private final Sentences sentences;
    private final Payloads payloads;

    public Telling(Names names, Payloads payloads) {
        this.names = names;
        this.sentences = new Sentences(names);
        this.payloads = payloads;
    }

    /** What a sentence calls an action: by its printed reference, or by its first words. */
    public static String named(PlanState plan, ActionId action) {
        return Words.action(plan, action);
    }

    /**
     * @param entries of one plan from its beginning
     * @param wanted which of them to tell
     * @param limit how many at most
     */
    public List<Told> of(List<Entry> entries, Predicate<Entry> wanted, int limit) {
        return of(PlanState.NOTHING, entries, wanted, limit);
    }

    /** @param before the plan just before the first of the entries */
    List<Told> of(PlanState before, List<Entry> entries, Predicate<Entry> wanted, int limit) {
        var told = new ArrayList<Told>();
        var plan = before;
        for (var entry : entries) {
            if (told.size() == limit) {
                break;
            }
            if (wanted.test(entry)) {
                told.add(of(entry, plan));
            }
            plan = plan.apply(entry);
        }
        return told;
    }

    /** @param before the plan just before the entry */
    public Told of(Entry entry, PlanState before) {
        var event = entry.event();
        var actionEvent = event instanceof ActionEvent of ? of : null;
        return new Told(
                entry.position(),
                entry.recordedAt(),
                event.getClass().getSimpleName(),
                Kinds.of(event),
                sentences.of(entry, before),
                Who.of(entry.by(), names),
                actionEvent == null ? null : actionEvent.actionId(),
                actionEvent == null ? null : ref(actionEvent, before),
                happenedOn(event),
                before.ended(),
                payloads.of(event, before));
    }

    private static @Nullable String ref(ActionEvent event, PlanState before) {
        if (event instanceof ActionEvent.ActionAdded added) {
            return added.ref() == null ? null : added.ref().text();
        }
        var action = before.actions().get(event.actionId());
        var ref = action == null ? null : action.added().ref();
        return ref == null ? null : ref.text();
    }

    /** The day in the real world, for the events that give one. */
    public static @Nullable LocalDate happenedOn(Event event) {
        if (event instanceof ProgressRecorded e) {
            return e.happenedOn();
        }
        if (event instanceof NoChangeConfirmed e) {
            return e.happenedOn();
        }
        if (event instanceof MilestoneReached e) {
            return e.happenedOn();
        }
        if (event instanceof QuantityCounted e) {
            return e.happenedOn();
        }
        if (event instanceof BodyAnswered e) {
            return e.happenedOn();
        }
        if (event instanceof QueryAnswered e) {
            return e.happenedOn();
        }
        if (event instanceof ActionPutOnHold e) {
            return e.from();
        }
        if (event instanceof ActionResumed e) {
            return e.from();
        }
        if (event instanceof CompletionSignedOff e) {
            return e.happenedOn();
        }
        if (event instanceof PartCompleted e) {
            return e.happenedOn();
        }
        if (event instanceof ActionCompleted e) {
            return e.happenedOn();
        }
        if (event instanceof AwardRecorded e) {
            return e.happenedOn();
        }
        if (event instanceof ReportRecorded e) {
            return e.happenedOn();
        }
        if (event instanceof ConsultationRecorded e) {
            return e.happenedOn();
        }
        if (event instanceof ReviewRecorded e) {
            return e.happenedOn();
        }
        return event instanceof PlanEnded e ? e.endedOn() : null;
    }
}
