package throughline.command.action;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.Due;
import throughline.events.EvidenceEvent;
import throughline.events.Lead;
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.Origin;
import throughline.events.PartyId;
import throughline.events.ProgressEvent;
import throughline.events.Prose;
import throughline.events.QueryEvent;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.events.RatingEvent;
import throughline.events.RequestEvent;
import throughline.events.RowEvent;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.WordingEvent;

/** What of an action is not finished, and would go along with it into another plan. */
public final class Unfinished {
    private @Nullable ActionAdded added;
    private final WrittenLeads leads = new WrittenLeads();
    private final WrittenTimescale timescale = new WrittenTimescale();
    private final Map<PartyId, PartnerDateSet> partnerDates = new LinkedHashMap<>();
    private final Map<PartyId, Due> firstPartnerDates = new HashMap<>();
    private final Map<MilestoneId, MilestoneAdded> milestones = new LinkedHashMap<>();
    private final Map<MilestoneId, Due> firstStepDates = new HashMap<>();
    private final Map<QueryId, QueryRaised> queries = new LinkedHashMap<>();
    private final OpenRow row = new OpenRow();
    private final Whether whether = new Whether();
    private Timing timing = Timing.NONE;
    private Completions completions = Completions.NONE;

    Unfinished() {}

    /** As a history tells it. */
    public static Unfinished after(List<? extends ActionEvent> events) {
        var unfinished = new Unfinished();
        events.forEach(unfinished::on);
        return unfinished;
    }

    void on(ActionEvent event) {
        switch (event) {
            case ActionAdded e -> {
                added = e;
                timing = Timing.carriedFrom(e.origins());
            }
            case LeadEvent e -> leads.on(e);
            case TimescaleEvent e -> on(e);
            case MilestoneEvent e -> on(e);
            case RowEvent e -> row.on(e);
            case QueryEvent e -> on(e);
            case CompletionEvent e -> {
                completions = completions.after(e);
                if (e instanceof ActionReopened reopened && reopened.organisation() == null) {
                    whether.reopened();
                }
            }
            case StandingEvent e -> whether.on(e);
            case CarriedForward e -> whether.carried();
            case RequestEvent e -> {}
            case ProgressEvent e -> {}
            case RatingEvent e -> {}
            case EvidenceEvent e -> {}
            case ColumnKept e -> {}
            case WordingEvent e -> added = Reads.now(wording(), e);
            case EntryCorrected e -> {}
        }
    }

    private void on(TimescaleEvent event) {
        timing = timing.after(event);
        timescale.on(event);
        if (event instanceof PartnerDateSet date) {
            partnerDates.put(date.party(), date);
            firstPartnerDates.putIfAbsent(date.party(), date.due());
        }
    }

    private void on(MilestoneEvent event) {
        switch (event) {
            case MilestoneAdded e -> {
                milestones.put(e.milestoneId(), e);
                if (e.due() != null) {
                    firstStepDates.put(e.milestoneId(), e.due());
                }
            }
            case MilestoneDated e -> {
                milestones.computeIfPresent(
                        e.milestoneId(),
                        (id, open) -> new MilestoneAdded(open.actionId(), open.planId(), id, open.text(), e.due()));
                firstStepDates.putIfAbsent(e.milestoneId(), e.due());
            }
            case MilestoneReworded e ->
                milestones.computeIfPresent(
                        e.milestoneId(),
                        (id, open) -> new MilestoneAdded(open.actionId(), open.planId(), id, e.text(), open.due()));
            case MilestoneMoved e -> {}
            case MilestoneWithdrawn e -> milestones.remove(e.milestoneId());
            case MilestoneReached e -> milestones.remove(e.milestoneId());
        }
    }

    private void on(QueryEvent event) {
        switch (event) {
            case QueryRaised e -> queries.put(e.queryId(), e);
            case QueryAnswered e -> {
                if (e.settled()) {
                    queries.remove(e.queryId());
                }
            }
        }
    }

    /** Why nothing is left to decide about it; absent where something is. */
    public @Nullable String settled() {
        return completions.whole() ? "is completed" : whether.gone();
    }

    /** Something is still owed: it is neither settled nor the double of another action. */
    public boolean owed() {
        return settled() == null && !whether.duplicate();
    }

    public ActionAdded wording() {
        if (added == null) {
            throw new IllegalStateException("The action has no beginning.");
        }
        return added;
    }

    public ActionId actionId() {
        return wording().actionId();
    }

    /** For a sentence: “3.4”, or its first words where it has no reference. */
    public String name() {
        var ref = wording().ref();
        var text = wording().text().text().strip();
        return ref != null ? ref.text().strip() : "“" + (text.length() > 60 ? text.substring(0, 57) + "…" : text) + "”";
    }

    /** The first date that the promise ever had, and how often it slipped, go with it for ever. */
    public Origin origin() {
        return new Origin(wording().planId(), actionId(), timing.original(), timing.slips());
    }

    public @Nullable Prose leadAsWritten() {
        return leads.asWritten();
    }

    public List<Lead> leads() {
        return leads.list();
    }

    /** How the printed words were read; absent once somebody has said who leads. */
    public @Nullable LeadInterpreted leadsRead() {
        return leads.read();
    }

    public WrittenTimescale timescale() {
        return timescale;
    }

    /** The date in force of each partner who is not done. */
    public List<PartnerDateSet> partnerDates() {
        return partnerDates.values().stream()
                .filter(date -> !completions.parts().contains(date.party()))
                .toList();
    }

    /** The first date that the partner ever had; absent where it had none. */
    public @Nullable Due firstDate(PartyId partner) {
        return firstPartnerDates.get(partner);
    }

    /** The first date that the step ever had; absent where it had none. */
    public @Nullable Due firstDate(MilestoneId step) {
        return firstStepDates.get(step);
    }

    /** Each with the date in force. */
    public Collection<MilestoneAdded> milestones() {
        return List.copyOf(milestones.values());
    }

    public OpenRow row() {
        return row;
    }

    public Collection<QueryRaised> queries() {
        return new ArrayList<>(queries.values());
    }
}
