package throughline.command.carrying;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.action.NamedLead;
import throughline.events.ActionId;
import throughline.events.MilestoneId;
import throughline.events.PlanId;
import throughline.events.Prose;
import throughline.events.StatusKey;
import throughline.events.Timescale;

/**
 * Decides what becomes of a plan's unfinished actions, all in one piece: carried forward, split, merged, completed,
 * stopped, handed to business as usual, or left.
 *
 * @param to where actions go on; absent where none does
 * @param endThisPlan why this plan ends with it, and then every action needs a decision; absent where it goes on
 * @param seen the last position of the plan that the decisions rest on; absent where that does not matter
 * @param rehearse only says what would be recorded, and records nothing
 */
public record CarryOverPlan(
        @TargetAggregateIdentifier PlanId planId,
        @Nullable To to,
        List<Decision> decisions,
        @Nullable Prose endThisPlan,
        @Nullable Long seen,
        boolean rehearse) {

    /**
     * A plan that is open already, or the one that is opened now to succeed this one.
     *
     * @param planId of the open plan; absent for a new one, which needs a title
     * @param marking absent for that of this plan
     * @param statusKey absent for that of this plan
     * @param priorities absent for those of this plan
     * @param keepRules whether a new plan begins with this one's rules: who answers, and what ratings should be
     */
    public record To(
            @Nullable PlanId planId,
            @Nullable Prose title,
            @Nullable Prose period,
            @Nullable Prose marking,
            @Nullable StatusKey statusKey,
            @Nullable List<Heading> priorities,
            @Nullable Boolean keepRules) {
        public static To open(PlanId planId) {
            return new To(planId, null, null, null, null, null, null);
        }
    }

    /** A priority of the new plan. */
    public record Heading(@Nullable Prose ref, @Nullable Prose title) {}

    /**
     * @param into what it goes on as: at most one where it is carried forward or merged, two or more where it is split
     * @param with the actions that it is merged with
     * @param evidence that it is done
     * @param happenedOn the day that it was done; absent for today
     */
    public record Decision(
            @Nullable ActionId actionId,
            @Nullable Kind decision,
            @Nullable Prose reason,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<Into> into,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<ActionId> with,

            @Nullable Prose evidence,
            @Nullable LocalDate happenedOn) {}

    /**
     * What an action goes on as. Whatever is not said stays as it was.
     *
     * @param priorityRef the priority of the plan that it goes into, by printed reference or id
     * @param timescale a new one; that it moved stands beside the first date, with the decision's reason
     * @param milestones of those that are open, which go with this part; those that no part names go with the first
     */
    public record Into(
            @Nullable String priorityRef,
            @Nullable Prose ref,
            @Nullable Prose text,
            @Nullable List<NamedLead> leads,
            @Nullable Timescale timescale,
            @Nullable List<MilestoneId> milestones) {
        static final Into AS_IT_WAS = new Into(null, null, null, null, null, null);
    }

    /** What becomes of one action. */
    public enum Kind {
        @JsonProperty("carry-forward")
        CARRY_FORWARD,
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("stop")
        STOP,
        @JsonProperty("business-as-usual")
        BUSINESS_AS_USUAL,
        @JsonProperty("split")
        SPLIT,
        @JsonProperty("merge")
        MERGE,
        @JsonProperty("leave")
        LEAVE
    }
}
