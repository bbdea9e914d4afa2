package throughline.sample;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.ActionId;
import throughline.events.AppointmentId;
import throughline.events.Event;
import throughline.events.MilestoneId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.QuantityId;
import throughline.events.QueryId;
import throughline.events.RoundId;
import throughline.events.WithholdingId;
import throughline.query.withholding.Fields;

/** Finds in the log what the story calls by its printed name. */
record Lookup(JdbcClient jdbc) {
    ActionId action(PlanId plan, String ref) {
        return new ActionId(
                jdbc.sql("""
                        select action_id from journal
                        where plan_id = ? and type = 'ActionAdded' and payload ->> 'ref' = ?""").params(plan.value(), ref).query(UUID.class).single());
    }

    PriorityId priority(PlanId plan, String ref) {
        return PriorityId.of(
                jdbc.sql("""
                        select payload ->> 'priorityId' from journal
                        where plan_id = ? and type = 'PriorityAdded' and payload ->> 'ref' = ?""").params(plan.value(), ref).query(String.class).single());
    }

    MilestoneId milestone(ActionId action, String text) {
        return MilestoneId.of(
                jdbc.sql("""
                        select payload ->> 'milestoneId' from journal
                        where action_id = ? and type = 'MilestoneAdded' and payload ->> 'text' = ?""").params(action.value(), text).query(String.class).single());
    }

    /** What a plan's partnership calls by that name. */
    PartyId party(PartnershipId partnership, String name) {
        return PartyId.of(jdbc.sql("""
                        select payload ->> 'partyId' from journal
                        where partnership_id = ? and type = 'PartyRegistered' and payload ->> 'name' = ?
                        order by position limit 1""")
                .params(partnership.value(), name)
                .query(String.class)
                .single());
    }

    /** The appointment that was made last. */
    AppointmentId appointment(PartyId party) {
        return AppointmentId.of(
                jdbc.sql("""
                        select payload ->> 'appointmentId' from journal
                        where stream = ? and type = 'Appointed' order by position desc limit 1""").param(party.toString()).query(String.class).single());
    }

    RoundId round(PlanId plan, String title) {
        return RoundId.of(
                jdbc.sql("""
                        select payload ->> 'roundId' from journal
                        where plan_id = ? and type = 'RoundOpened' and payload ->> 'title' = ?""").params(plan.value(), title).query(String.class).single());
    }

    /** The position of what the reading of its row left open last. */
    long doubt(ActionId action) {
        return jdbc.sql("select max(position) from event where action_id = ? and type = 'DoubtNoted'")
                .param(action.value())
                .query(Long.class)
                .single();
    }

    /** A text of the first entry of a kind in the plan. */
    Found text(PlanId plan, Class<? extends Event> type, String field) {
        return jdbc.sql("""
                        select position, payload::text from event where plan_id = ? and type = ?
                        order by position limit 1""")
                .params(plan.value(), type.getSimpleName())
                .query((row, n) ->
                        new Found(row.getLong(1), Fields.of(row.getString(2)).indexOf(field)))
                .single();
    }

    record Found(long position, int place) {}

    WithholdingId withholding(Found text) {
        return WithholdingId.of(jdbc.sql("""
                        select stream from event where type = 'TextHidden'
                          and (payload ->> 'position')::bigint = ? and (payload ->> 'place')::int = ?""")
                .params(text.position(), text.place())
                .query(String.class)
                .single());
    }

    QueryId query(ActionId action) {
        return QueryId.of(
                jdbc.sql("""
                        select payload ->> 'queryId' from journal
                        where action_id = ? and type = 'QueryRaised' order by position desc limit 1""").param(action.value()).query(String.class).single());
    }

    QuantityId quantity(ActionId action) {
        return QuantityId.of(
                jdbc.sql("""
                        select payload ->> 'quantityId' from journal
                        where action_id = ? and type = 'QuantityPromised' order by position desc limit 1""").param(action.value()).query(String.class).single());
    }
}
