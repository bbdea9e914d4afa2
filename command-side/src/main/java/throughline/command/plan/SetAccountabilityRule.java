package throughline.command.plan;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.AccountabilityRule;
import throughline.events.PlanId;
import throughline.events.Prose;

/**
 * Says who answers where a lead is a group or a list; without either word the plan has no rule.
 *
 * @param group the plan's word for a group's chair, such as “accountable”
 * @param list the plan's word for the first named of a list, such as “responsible”
 */
public record SetAccountabilityRule(
        @TargetAggregateIdentifier PlanId planId,
        @Nullable Prose group,
        @Nullable Prose list,
        @Nullable Prose reason) {
    private static final int LONGEST = 60;

    /** @throws Refusal when what should be a word is a text */
    @Nullable AccountabilityRule rule() {
        var chair = word(group);
        var first = word(list);
        return chair == null && first == null ? null : new AccountabilityRule(chair, first, null);
    }

    private static @Nullable Prose word(@Nullable Prose given) {
        if (given == null || given.text().isBlank()) {
            return null;
        }
        var word = given.text().strip();
        if (word.length() > LONGEST) {
            throw Refusal.malformed("Give one word, such as “accountable”, of up to %d characters; what it means goes into the reason."
                    .formatted(LONGEST));
        }
        return new Prose(word);
    }
}
