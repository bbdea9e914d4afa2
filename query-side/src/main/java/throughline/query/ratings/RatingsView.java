package throughline.query.ratings;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionEvent;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionEvent.ColumnKept;
import throughline.events.ActionEvent.EntryCorrected;
import throughline.events.CompletionEvent;
import throughline.events.ContextEvent;
import throughline.events.Event;
import throughline.events.EvidenceEvent;
import throughline.events.LeadEvent;
import throughline.events.MilestoneEvent;
import throughline.events.LogEvent;
import throughline.events.PartyEvent;
import throughline.events.PlanEvent;
import throughline.events.ProgressEvent;
import throughline.events.QueryEvent;
import throughline.events.Rating;
import throughline.events.RatingEvent;
import throughline.events.RatingEvent.RatingConfirmed;
import throughline.events.RatingEvent.RatingSet;
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

/** A row for every rating that was set or confirmed. */
public final class RatingsView implements View {
    private static final Register REGISTER = new Register("ratings");

    /**
     * The plan's status key lists its ratings best first; labels are compared whatever their capitals. One statement with
     * the recorder, since two that take turns could never travel in a batch, and a rebuild would wait for each.
     */
    private static final String CHANGE = """
            with recorder as (
              insert into {ratings_recorder} (plan_id, person, organisation) values (?, ?, ?) on conflict do nothing)
            insert into {ratings_change} (position, recorded_at, partnership_id, plan_id, action_id, from_rating, to_rating,
              direction, confirmed, reason, person, organisation, role, channel)
            select new.position, new.recorded_at, plan.partnership_id, plan.plan_id, new.action_id, new.from_rating, new.to_rating,
              case when new.from_rating is null then 'first'
                   else case sign(place.of_to - place.of_from) when -1 then 'better' when 1 then 'worse' when 0 then 'same' end end,
              new.confirmed, new.reason, new.person, new.organisation, new.role, new.channel
            from (values (?::bigint, ?::timestamptz, ?::uuid, ?::uuid, ?::text, ?::text, ?::boolean, ?::text, ?::uuid, ?::text, ?::text, ?::text))
              as new (position, recorded_at, plan_id, action_id, from_rating, to_rating, confirmed, reason, person, organisation, role, channel)
            join {ratings_plan} plan on plan.plan_id = new.plan_id
            cross join lateral (
              select min(place) filter (where lower(label) = lower(new.from_rating)) as of_from,
                     min(place) filter (where lower(label) = lower(new.to_rating)) as of_to
              from unnest(plan.ratings) with ordinality as key (label, place)) as place""";

    @Override
    public String name() {
        return "ratings";
    }

    @Override
    public List<String> tables() {
        return List.of("ratings_plan", "ratings_action", "ratings_recorder", "ratings_change");
    }

    @Override
    public String counted() {
        return "ratings_change";
    }

    @Override
    public Set<Class<? extends Event>> counts() {
        return Set.of(RatingSet.class, RatingConfirmed.class);
    }

    @Override
    public void apply(Entry entry, Rows rows) {
        switch (entry.event()) {
            case PlanEvent event -> REGISTER.plan(event, rows);
            case SectionEvent ignored -> {}
            case ContextEvent ignored -> {}
            case PartyEvent ignored -> {}
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
            case QueryEvent ignored -> {}
            case StandingEvent ignored -> {}
            case CarriedForward ignored -> {}
            case EntryCorrected ignored -> {}
            case LeadEvent ignored -> {}
            case TimescaleEvent ignored -> {}
            case MilestoneEvent ignored -> {}
            case ProgressEvent ignored -> {}
            case CompletionEvent ignored -> {}
            case RatingEvent rating -> rating(rating, entry, rows);
        }
    }

    private static void rating(RatingEvent event, Entry entry, Rows rows) {
        switch (event) {
            case RatingSet set -> change(set, set.from(), false, entry, rows);
            case RatingConfirmed confirmed -> change(confirmed, confirmed.rating(), true, entry, rows);
        }
    }

    private static void change(RatingEvent event, @Nullable Rating from, boolean confirmed, Entry entry, Rows rows) {
        var by = entry.by();
        rows.write(
                CHANGE,
                event.planId().value(),
                by.person(),
                by.organisation(),
                entry.position(),
                Register.utc(entry.recordedAt()),
                event.planId().value(),
                event.actionId().value(),
                from == null ? null : from.label(),
                event.rating().label(),
                confirmed,
                event.reason().text(),
                by.person(),
                by.organisation(),
                Words.of(by.role()),
                Words.of(by.channel()));
    }
}
