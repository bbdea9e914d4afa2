package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What else a printed row holds: conditions, quantities, bodies, related actions, links. */
public sealed interface RowEvent extends ActionEvent {
    /** The action depends on something that is not in its lead's hands. */
    record ConditionNoted(
            ActionId actionId,
            PlanId planId,
            ConditionId conditionId,
            Prose text,
            @Nullable Excerpt excerpt) implements RowEvent {}

    record ConditionSettled(ActionId actionId, PlanId planId, ConditionId conditionId, boolean met, Prose reason)
            implements RowEvent {}

    /**
     * @param count how many are promised
     * @param every for each of which times, in plain words ({@code "annually"}); absent for once
     */
    record QuantityPromised(
            ActionId actionId,
            PlanId planId,
            QuantityId quantityId,
            int count,
            Prose what,
            @Nullable Prose every,
            @Nullable Excerpt excerpt)
            implements RowEvent {}

    /** @param count how many more were done, not the sum; less than 0 takes back what was counted too often */
    record QuantityCounted(
            ActionId actionId,
            PlanId planId,
            QuantityId quantityId,
            int count,
            PartyId organisation,
            LocalDate happenedOn,
            @Nullable Prose note)
            implements RowEvent {}

    /** What a body that does not lead has to do with an action. */
    enum Involvement {
        @JsonProperty("answers")
        ANSWERS,
        @JsonProperty("approves")
        APPROVES,
        @JsonProperty("receives")
        RECEIVES
    }

    /** A named body must answer, approve or be told, though it does not lead. */
    record BodyInvolved(
            ActionId actionId,
            PlanId planId,
            PartyId body,
            Involvement involvement,
            @Nullable Prose what,
            @Nullable Excerpt excerpt)
            implements RowEvent {}

    /** @param agreed absent where the body only had to answer or be told */
    record BodyAnswered(
            ActionId actionId,
            PlanId planId,
            PartyId body,
            Involvement involvement,
            @Nullable Boolean agreed,
            Prose answer,
            LocalDate happenedOn)
            implements RowEvent {}

    record ActionRelated(
            ActionId actionId,
            PlanId planId,
            ActionId related,
            @Nullable Prose note,
            @Nullable Excerpt excerpt) implements RowEvent {}

    /**
     * A link to a priority of another plan or strategy.
     *
     * @param to the other plan as the document calls it
     * @param number of its priority, as printed
     * @param subTheme the part of that priority, where one is printed
     */
    record ActionLinked(
            ActionId actionId,
            PlanId planId,
            @Nullable Prose to,
            @Nullable Prose number,
            Prose title,
            @Nullable Prose subTheme,
            @Nullable Excerpt excerpt)
            implements RowEvent {}

    /**
     * Something in the printed row that a careful reader could not settle from the text alone.
     *
     * @param kind a word to sort by: {@code lead-unclear}, {@code completion-unclear} …
     */
    record DoubtNoted(
            ActionId actionId,
            PlanId planId,
            String kind,
            Prose sentence,
            @Nullable Excerpt excerpt) implements RowEvent {}

    /** @param position of the entry that noted the doubt */
    record DoubtSettled(ActionId actionId, PlanId planId, long position, Prose how) implements RowEvent {}
}
