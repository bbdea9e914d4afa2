package throughline.query.completions;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.Completion;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.EvidenceEvent;
import throughline.events.LeadEvent;
import throughline.events.MilestoneEvent;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PartyId;
import throughline.events.PlanEvent;
import throughline.events.ProgressEvent;
import throughline.events.Prose;
import throughline.events.QueryEvent;
import throughline.events.RatingEvent;
import throughline.events.RequestEvent;
import throughline.events.RoundEvent;
import throughline.events.RowEvent;
import throughline.events.SectionEvent;
import throughline.events.StandingEvent;
import throughline.events.TimescaleEvent;
import throughline.events.WithholdingEvent;
import throughline.events.WordingEvent;
import throughline.query.journal.Entry;
import throughline.query.view.Register;
import throughline.query.view.Rows;
import throughline.query.view.View;
import throughline.query.view.Words;

/** A row for every time that something was said to be done: who signed it off, what was asked of it, what took it back. */
public final class CompletionsView implements View {
    private static final Register REGISTER = new Register("completions");

    private static final String ROUND = """
            insert into {completions_round} (position, recorded_at, partnership_id, plan_id, action_id, organisation_id, round,
              kind, evidence, happened_on, person, organisation, role, channel)
            select new.position, new.recorded_at, plan.partnership_id, plan.plan_id, new.action_id, new.organisation_id,
              1 + (select count(*) from {completions_round} earlier where earlier.action_id = new.action_id
                   and earlier.organisation_id is not distinct from new.organisation_id),
              new.kind, new.evidence, new.happened_on, new.person, new.organisation, new.role, new.channel
            from (values (?::bigint, ?::timestamptz, ?::uuid, ?::uuid, ?::uuid, ?::text, ?::text, ?::date, ?::uuid, ?::text, ?::text, ?::text))
              as new (position, recorded_at, plan_id, action_id, organisation_id, kind, evidence, happened_on, person, organisation, role, channel)
            join {completions_plan} plan on plan.plan_id = new.plan_id""";

    /** Reopening the whole action leaves each partner's own completion alone; it is theirs to take back. */
    private static final String REOPENED = """
            update {completions_round} set reopened_position = ?, reopened_at = ?, reopened_reason = ?, reopened_person = ?,
              reopened_organisation = ?, reopened_role = ?, reopened_channel = ?
            where action_id = ? and organisation_id is not distinct from ?::uuid and reopened_position is null""";

    private static final String SIGNED_OFF = """
            update {completions_round} set signed_position = ?, signed_at = ?, signed_meeting = ?, signed_on = ?, signed_note = ?,
              signed_person = ?, signed_organisation = ?, signed_role = ?, signed_channel = ?
            where action_id = ? and organisation_id is not distinct from ?::uuid and reopened_position is null""";

    @Override
    public String name() {
        return "completions";
    }

    @Override
    public List<String> tables() {
        return List.of(
                "completions_plan",
                "completions_action",
                "completions_party",
                "completions_round",
                "completions_query",
                "completions_answer");
    }

    @Override
    public String counted() {
        return "completions_round";
    }

    @Override
    public Set<Class<? extends Event>> counts() {
        return Set.of(PartCompleted.class, ActionCompleted.class);
    }

    @Override
    public void apply(Entry entry, Rows rows) {
        switch (entry.event()) {
            case PlanEvent event -> REGISTER.plan(event, rows);
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

    private static void action(ActionEvent event, Entry entry, Rows rows) {
        switch (event) {
            case ActionAdded added -> REGISTER.action(added, entry.position(), rows);
            case ColumnKept ignored -> {}
            case WordingEvent wording -> REGISTER.wording(wording, rows);
            case RowEvent ignored -> {}
            case EvidenceEvent ignored -> {}
            case RequestEvent ignored -> {}
            case QueryEvent query -> QueriedRounds.apply(query, entry, rows);
            case StandingEvent ignored -> {}
            case CarriedForward ignored -> {}
            case EntryCorrected ignored -> {}
            case LeadEvent ignored -> {}
            case TimescaleEvent ignored -> {}
            case MilestoneEvent ignored -> {}
            case ProgressEvent ignored -> {}
            case RatingEvent ignored -> {}
            case CompletionEvent completion -> completion(completion, entry, rows);
        }
    }

    private static void completion(CompletionEvent event, Entry entry, Rows rows) {
        switch (event) {
            case PartCompleted part ->
                round(part, part.organisation(), part.kind(), part.evidence(), part.happenedOn(), entry, rows);
            case ActionCompleted whole ->
                round(whole, null, whole.kind(), whole.evidence(), whole.happenedOn(), entry, rows);
            case CompletionSignedOff signed -> signedOff(signed, entry, rows);
            case ActionReopened reopened -> reopened(reopened, entry, rows);
        }
    }

    private static void round(
            CompletionEvent event,
            @Nullable PartyId organisation,
            Completion kind,
            @Nullable Prose evidence,
            @Nullable LocalDate happenedOn,
            Entry entry,
            Rows rows) {
        var by = entry.by();
        rows.write(
                ROUND,
                entry.position(),
                Register.utc(entry.recordedAt()),
                event.planId().value(),
                event.actionId().value(),
                id(organisation),
                Words.of(kind),
                Register.text(evidence),
                happenedOn,
                by.person(),
                by.organisation(),
                Words.of(by.role()),
                Words.of(by.channel()));
    }

    private static void signedOff(CompletionSignedOff event, Entry entry, Rows rows) {
        var by = entry.by();
        rows.writeIfAny(
                SIGNED_OFF,
                entry.position(),
                Register.utc(entry.recordedAt()),
                event.meeting().text(),
                event.happenedOn(),
                Register.text(event.note()),
                by.person(),
                by.organisation(),
                Words.of(by.role()),
                Words.of(by.channel()),
                event.actionId().value(),
                id(event.organisation()));
    }

    private static void reopened(ActionReopened event, Entry entry, Rows rows) {
        var by = entry.by();
        rows.writeIfAny(
                REOPENED,
                entry.position(),
                Register.utc(entry.recordedAt()),
                event.reason().text(),
                by.person(),
                by.organisation(),
                Words.of(by.role()),
                Words.of(by.channel()),
                event.actionId().value(),
                id(event.organisation()));
    }

    private static @Nullable UUID id(@Nullable PartyId party) {
        return party == null ? null : party.value();
    }
}
