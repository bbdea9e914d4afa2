package throughline.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A small form about something that stands around a plan.
 *
 * @param form the command that it sends
 */
public record AroundTool(String form, String title, String button, List<Box> boxes) {
    /** Forms that belong together, under one address. */
    public record Group(String section, @Nullable String title, List<AroundTool> tools) {}

    /** How an answer is given: on a line, in a few lines, as a day, or by choosing. */
    public enum Way {
        LINE,
        WORDS,
        DAY,
        CHOICE
    }

    public record Choice(String value, String words) {}

    /**
     * @param width as the components' styles know it; empty for the whole
     * @param choices those that there are; empty in every other way
     */
    public record Box(
            Way way, String name, String label, @Nullable String hint, String width, List<Choice> choices) {}

    static AroundTool of(String form, String title, String button, Box... boxes) {
        return new AroundTool(form, title, button, List.of(boxes));
    }

    static Box line(String name, String label, @Nullable String hint) {
        return new Box(Way.LINE, name, label, hint, "", List.of());
    }

    /** For a figure, a sum or a period. */
    static Box brief(String name, String label, @Nullable String hint) {
        return new Box(Way.LINE, name, label, hint, "govuk-input--width-10", List.of());
    }

    static Box words(String name, String label, @Nullable String hint) {
        return new Box(Way.WORDS, name, label, hint, "", List.of());
    }

    static Box day(String name, String label, @Nullable String hint) {
        return new Box(Way.DAY, name, label, hint, "", List.of());
    }

    static Box choice(String name, String label, List<Choice> choices) {
        return new Box(Way.CHOICE, name, label, null, "", choices);
    }
}
