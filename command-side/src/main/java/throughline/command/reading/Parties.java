package throughline.command.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import throughline.events.Lead;

/** The bodies that a document names by themselves somewhere, by which cells that run names together can be cut. */
public record Parties(Set<String> keys) {
    public static final Parties NONE = new Parties(Set.of());

    public Parties {
        keys = Set.copyOf(keys);
    }

    /** Short cells first: a name that stands alone is how a longer cell is cut. What raises a doubt teaches nothing. */
    public static Parties learn(List<String> leadCells, Glossary glossary) {
        Map<String, String> learned = new HashMap<>();
        leadCells.stream()
                .distinct()
                .sorted(Comparator.comparingInt((String cell) -> FieldWords.split(cell).length)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(cell -> {
                    var reading = LeadReading.of(cell, glossary, new Parties(learned.keySet()));
                    if (reading.doubts().isEmpty()) {
                        reading.leads().stream()
                                .filter(lead -> lead.kind() == Lead.Kind.ORGANISATION || lead.kind() == Lead.Kind.GROUP)
                                .forEach(lead -> learned.put(lead.key(), lead.name()));
                    }
                });
        return new Parties(learned.keySet());
    }

    boolean has(String name) {
        return keys.contains(key(name));
    }

    /**
     * One key for the spellings of one name: capitals, articles, stops, apostrophes, {@code &} for "and" and
     * {@code Services} for {@code Service} make no other party.
     */
    public static String key(String name) {
        return FieldWords.plain(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^the ", "")
                .replace("&", " and ")
                .replaceAll("[.'’,]", "")
                .replaceAll("\\bservices\\b", "service")
                .lines()
                .flatMap(line -> List.of(FieldWords.split(line)).stream())
                .collect(Collectors.joining(" "));
    }
}
