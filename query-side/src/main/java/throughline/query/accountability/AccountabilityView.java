package throughline.query.accountability;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.Due;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.EvidenceEvent;
import throughline.events.Lead;
import throughline.events.LeadEvent;
import throughline.events.LeadEvent.LeadAssigned;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.LeadEvent.LeadWritten;
import throughline.events.MilestoneEvent;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneDated;
import throughline.events.MilestoneEvent.MilestoneMoved;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.Origin;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent;
import throughline.events.PlanEvent.AccountabilityRuleSet;
import throughline.events.PlanEvent.DocumentBroughtIn;
import throughline.events.PlanEvent.PlanEnded;
import throughline.events.PlanEvent.PlanEntryCorrected;
import throughline.events.PlanEvent.PlanLocked;
import throughline.events.PlanEvent.PlanOpened;
import throughline.events.PlanEvent.PlanUnlocked;
import throughline.events.PlanEvent.PriorityAdded;
import throughline.events.PlanEvent.PriorityMoved;
import throughline.events.PlanEvent.PriorityRenamed;
import throughline.events.PlanEvent.RatingRuleSet;
import throughline.events.PlanEvent.ReturnIssued;
import throughline.events.PlanEvent.StatusKeyChosen;
import throughline.events.PlanEvent.VersionPublished;
import throughline.events.ProgressEvent;
import throughline.events.QueryEvent;
import throughline.events.RatingEvent;
import throughline.events.RequestEvent;
import throughline.events.RoundEvent;
import throughline.events.RowEvent;
import throughline.events.SectionEvent;
import throughline.events.StandingEvent;
import throughline.events.StandingEvent.ActionMarkedDuplicate;
import throughline.events.StandingEvent.ActionPutOnHold;
import throughline.events.StandingEvent.ActionResumed;
import throughline.events.StandingEvent.ActionStopped;
import throughline.events.StandingEvent.CarryForwardMarked;
import throughline.events.StandingEvent.DuplicateWithdrawn;
import throughline.events.StandingEvent.FollowOnNamed;
import throughline.events.Timescale;
import throughline.events.TimescaleEvent;
import throughline.events.TimescaleEvent.PartnerDateSet;
import throughline.events.TimescaleEvent.TimescaleInterpreted;
import throughline.events.TimescaleEvent.TimescaleRevised;
import throughline.events.TimescaleEvent.TimescaleSet;
import throughline.events.WithholdingEvent;
import throughline.events.WordingEvent;
import throughline.query.journal.Entry;
import throughline.query.view.Register;
import throughline.query.view.Rows;
import throughline.query.view.View;
import throughline.query.view.Words;

/** How each action stood in each stretch of the log: who leads it, when it is due, whether it is done. */
public final class AccountabilityView implements View {
    private static final Register REGISTER = new Register("accountability");

    private static final String ADDED = """
            insert into {accountability_state} (action_id, plan_id, partnership_id, from_position, from_at,
              original_due, slips, carried)
            values (?, ?, ?, ?, ?, ?, ?, false)""";

    private static final String RULE = """
            with before as (
              update {accountability_rule} set to_position = ?, to_at = ? where plan_id = ? and to_position is null)
            insert into {accountability_rule} (plan_id, from_position, from_at, group_word, list_word)
            values (?, ?, ?, ?::text, ?::text)""";

    private static final Stretch LEAD_WRITTEN = Stretch.with("lead_written = ?::text");
    private static final Stretch LEAD_ASSIGNED =
            Stretch.with("lead_parties = ?::uuid[]", "lead_kinds = ?::text[]", "lead_roles = ?::text[]");
    private static final Stretch DUE =
            Stretch.with("due = ?::text", "due_on = ?::date", "original_due = coalesce(original_due, ?::text)");
    /** A date that moved later slipped. */
    private static final Stretch DUE_REVISED = Stretch.with(
            "due = ?::text",
            "due_on = ?::date",
            "original_due = coalesce(original_due, ?::text)",
            "slips = slips + case when due_on < ?::date then 1 else 0 end",
            "reasons = reasons || ?::text");

    private static final Stretch COMPLETED = Stretch.with(
            "completion = coalesce(completion, ?::text)", "last_heard = coalesce(?::timestamptz, last_heard)");
    private static final Stretch REOPENED = Stretch.with("completion = null", "stopped = false");
    private static final Stretch STOPPED = Stretch.with("stopped = true");
    private static final Stretch DUPLICATE = Stretch.with("duplicate = ?::boolean");
    private static final Stretch ON_HOLD = Stretch.with("on_hold = ?::boolean");
    private static final Stretch CARRIED = Stretch.with("carried = true");
    private static final Stretch HEARD = Stretch.with("last_heard = ?::timestamptz");

    @Override
    public String name() {
        return "accountability";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "accountability_plan",
                "accountability_action",
                "accountability_party",
                "accountability_state",
                "accountability_rule",
                "accountability_request");
    }

    @Override
    public String counted() {
        return "accountability_action";
    }

    @Override
    public Set<Class<? extends Event>> counts() {
        return Set.of(ActionAdded.class);
    }

    @Override
    public void apply(Entry entry, Rows rows) {
        switch (entry.event()) {
            case PlanEvent event -> {
                REGISTER.plan(event, rows);
                rule(event, entry, rows);
            }
            case SectionEvent ignored -> {}
            case ContextEvent ignored -> {}
            case PartyEvent event -> REGISTER.party(event, rows);
            case RoundEvent ignored -> {}
            // Who withholds a text has it taken out of the views, and then has them built anew.
            case WithholdingEvent ignored -> {}
            case LogEvent ignored -> {}
            case ActionEvent event -> action(event, entry, rows);
        }
    }

    private static void rule(PlanEvent event, Entry entry, Rows rows) {
        switch (event) {
            case AccountabilityRuleSet set -> {
                var at = Register.utc(entry.recordedAt());
                var rule = set.rule();
                rows.write(
                        RULE,
                        entry.position(),
                        at,
                        set.planId().value(),
                        set.planId().value(),
                        entry.position(),
                        at,
                        Register.text(rule == null ? null : rule.group()),
                        Register.text(rule == null ? null : rule.list()));
            }
            case PlanOpened ignored -> {}
            case PriorityAdded ignored -> {}
            case PriorityRenamed ignored -> {}
            case PriorityMoved ignored -> {}
            case VersionPublished ignored -> {}
            case PlanEnded ignored -> {}
            case PlanLocked ignored -> {}
            case PlanUnlocked ignored -> {}
            case PlanEntryCorrected ignored -> {}
            case RatingRuleSet ignored -> {}
            case StatusKeyChosen ignored -> {}
            case DocumentBroughtIn ignored -> {}
            case ReturnIssued ignored -> {}
        }
    }

    private static void action(ActionEvent event, Entry entry, Rows rows) {
        switch (event) {
            case ActionAdded added -> added(added, entry, rows);
            case ColumnKept ignored -> {}
            case WordingEvent wording -> REGISTER.wording(wording, rows);
            case RowEvent ignored -> {}
            case EvidenceEvent ignored -> {}
            case RequestEvent request -> RequestRows.write(request, entry, rows);
            case QueryEvent ignored -> {}
            case StandingEvent standing -> standing(standing, entry, rows);
            case EntryCorrected ignored -> {}
            case CarriedForward forward -> CARRIED.write(forward.actionId(), entry, rows);
            case LeadEvent lead -> lead(lead, entry, rows);
            case TimescaleEvent timescale -> due(timescale, entry, rows);
            case MilestoneEvent milestone -> milestone(milestone, entry, rows);
            case ProgressEvent progress -> heard(progress, entry, rows);
            case RatingEvent rating -> heard(rating, entry, rows);
            case CompletionEvent completion -> completion(completion, entry, rows);
        }
    }

    private static void added(ActionAdded added, Entry entry, Rows rows) {
        REGISTER.action(added, entry.position(), rows);
        var due = added.origins().stream()
                .map(Origin::originalDue)
                .filter(Objects::nonNull)
                .min(Comparator.comparing(Due::lastDay))
                .orElse(null);
        rows.write(
                ADDED,
                added.actionId().value(),
                added.planId().value(),
                added.partnershipId().value(),
                entry.position(),
                Register.utc(entry.recordedAt()),
                text(due),
                added.origins().stream().mapToInt(Origin::slips).max().orElse(0));
    }

    private static void lead(LeadEvent event, Entry entry, Rows rows) {
        switch (event) {
            case LeadWritten written ->
                LEAD_WRITTEN.write(
                        written.actionId(), entry, rows, written.asWritten().text());
            case LeadReworded written ->
                LEAD_WRITTEN.write(written.actionId(), entry, rows, Register.text(written.asWritten()));
            case LeadInterpreted read ->
                named(
                        read.actionId(),
                        read.leads().stream().map(LeadInterpreted.Read::lead).toList(),
                        entry,
                        rows);
            case LeadAssigned assigned -> named(assigned.actionId(), assigned.leads(), entry, rows);
        }
    }

    private static void named(ActionId action, List<Lead> leads, Entry entry, Rows rows) {
        LEAD_ASSIGNED.write(
                action,
                entry,
                rows,
                texts(leads, lead -> lead.party().toString()),
                texts(leads, lead -> Words.of(lead.kind())),
                texts(leads, lead -> Words.of(lead.role())));
    }

    private static void due(TimescaleEvent event, Entry entry, Rows rows) {
        switch (event) {
            case TimescaleSet set -> due(set.actionId(), set.timescale(), entry, rows);
            case TimescaleInterpreted read -> due(read.actionId(), read.timescale(), entry, rows);
            case TimescaleRevised revised -> {
                var due = revised.timescale().due();
                DUE_REVISED.write(revised.actionId(), entry, rows, text(due), day(due), text(due), day(due),
                        revised.reason().text());
            }
            case PartnerDateSet ignored -> {}
        }
    }

    private static void due(ActionId action, Timescale timescale, Entry entry, Rows rows) {
        var due = timescale.due();
        DUE.write(action, entry, rows, text(due), day(due), text(due));
    }

    private static void milestone(MilestoneEvent event, Entry entry, Rows rows) {
        switch (event) {
            case MilestoneAdded ignored -> {}
            case MilestoneDated ignored -> {}
            case MilestoneReworded ignored -> {}
            case MilestoneMoved ignored -> {}
            case MilestoneWithdrawn ignored -> {}
            case MilestoneReached reached -> heard(reached, entry, rows);
        }
    }

    private static void standing(StandingEvent event, Entry entry, Rows rows) {
        switch (event) {
            case ActionPutOnHold held -> ON_HOLD.write(held.actionId(), entry, rows, true);
            case ActionResumed resumed -> ON_HOLD.write(resumed.actionId(), entry, rows, false);
            case ActionMarkedDuplicate marked -> DUPLICATE.write(marked.actionId(), entry, rows, true);
            case DuplicateWithdrawn withdrawn -> DUPLICATE.write(withdrawn.actionId(), entry, rows, false);
            case ActionStopped stopped -> STOPPED.write(stopped.actionId(), entry, rows);
            case FollowOnNamed ignored -> {}
            case CarryForwardMarked ignored -> {}
        }
    }

    private static void completion(CompletionEvent event, Entry entry, Rows rows) {
        switch (event) {
            case PartCompleted part -> heard(part, entry, rows);
            case ActionCompleted whole ->
                COMPLETED.write(whole.actionId(), entry, rows, Words.of(whole.kind()), heardAt(entry));
            case CompletionSignedOff signed -> heard(signed, entry, rows);
            case ActionReopened reopened -> {
                if (reopened.organisation() == null) {
                    REOPENED.write(reopened.actionId(), entry, rows);
                }
            }
        }
    }

    private static void heard(ActionEvent event, Entry entry, Rows rows) {
        var at = heardAt(entry);
        if (at != null) {
            HEARD.write(event.actionId(), entry, rows, at);
        }
    }

    /** What a document printed is not yet heard from anybody. */
    private static @Nullable OffsetDateTime heardAt(Entry entry) {
        return entry.by().channel() == By.Channel.IMPORT ? null : Register.utc(entry.recordedAt());
    }

    private static String[] texts(List<Lead> leads, Function<Lead, String> text) {
        return leads.stream().map(text).toArray(String[]::new);
    }

    private static @Nullable String text(@Nullable Due due) {
        return due == null ? null : due.text();
    }

    private static @Nullable LocalDate day(@Nullable Due due) {
        return due == null ? null : due.lastDay();
    }
}
