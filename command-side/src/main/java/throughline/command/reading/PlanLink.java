package throughline.command.reading;

import org.jspecify.annotations.Nullable;

/**
 * A link from an action to a priority of another plan.
 *
 * @param number as printed, null where none is
 * @param title null where only the number is printed
 * @param subTheme the part of the priority that is meant, null where none is said
 */
public record PlanLink(
        @Nullable String number,
        @Nullable String title,
        @Nullable String subTheme) {}
