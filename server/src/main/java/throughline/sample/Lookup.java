package throughline.sample;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.ActionId;
import throughline.events.MilestoneId;
import throughline.events.PlanId;

/** Finds in the log what the story calls by its printed name. */
record Lookup(JdbcClient jdbc) {
    ActionId action(PlanId plan, String ref) {
        return new ActionId(
                jdbc.sql("""
                        select action_id from event
                        where plan_id = ? and type = 'ActionAdded' and payload ->> 'ref' = ?""").params(plan.value(), ref).query(UUID.class).single());
    }

    MilestoneId milestone(ActionId action, String text) {
        return MilestoneId.of(
                jdbc.sql("""
                        select payload ->> 'milestoneId' from event
                        where action_id = ? and type = 'MilestoneAdded' and payload ->> 'text' = ?""").params(action.value(), text).query(String.class).single());
    }
}
