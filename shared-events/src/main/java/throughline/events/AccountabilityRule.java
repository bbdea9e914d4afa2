package throughline.events;

import org.jspecify.annotations.Nullable;

/**
 * Who answers where a lead is a group or a list, as a plan itself says.
 *
 * @param group the word for a group's chair ({@code "accountable"}); absent where the plan says nothing of groups
 * @param list the word for the first named of a list ({@code "responsible"}); absent where it says nothing of lists
 * @param asWritten the plan's own words; absent where the coordinator chose
 */
public record AccountabilityRule(
        @Nullable Prose group,
        @Nullable Prose list,
        @Nullable Prose asWritten) {}
