package throughline.command.reading;

import java.util.Map;

/**
 * The abbreviations that a plan explains itself, in its own list and in its text.
 *
 * @param expansions by abbreviation, as printed
 */
public record Glossary(Map<String, String> expansions) {
    public static final Glossary NONE = new Glossary(Map.of());

    public Glossary {
        expansions = Map.copyOf(expansions);
    }
}
