package throughline.command.action;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.MilestoneId;
import throughline.events.Prose;
import throughline.events.Rating;

/**
 * One partner's update in one piece: what happened, and where it changed, the rating, the milestones and whether it is
 * done. All of it is recorded, or nothing.
 *
 * @param source what the note is typed from: an e-mail, a meeting; absent where the partner says so itself
 * @param evidence that shows it; never alone
 */
public record RecordUpdate(
        @TargetAggregateIdentifier ActionId actionId,
        @Nullable Prose note,
        @Nullable LocalDate happenedOn,
        @Nullable Prose onBehalfOf,
        @Nullable Rating rating,
        @Nullable Prose reason,
        List<MilestoneId> milestones,
        @Nullable Done done,
        @Nullable Prose source,
        List<Evidence> evidence) {
    /** @param organisation whose part is done; absent where the whole action is */
    public record Done(
            @Nullable Prose organisation,
            @Nullable Completion kind,
            @Nullable Prose evidence) {}

    public RecordUpdate {
        milestones = List.copyOf(milestones);
        evidence = List.copyOf(evidence);
    }

    public RecordUpdate(
            ActionId actionId,
            @Nullable Prose note,
            @Nullable LocalDate happenedOn,
            @Nullable Prose onBehalfOf,
            @Nullable Rating rating,
            @Nullable Prose reason,
            List<MilestoneId> milestones,
            @Nullable Done done) {
        this(actionId, note, happenedOn, onBehalfOf, rating, reason, milestones, done, null, List.of());
    }
}
