package throughline.returns;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.query.party.FindParties;

/**
 * The people whom a plan's record names, and what the public is told in their place: the post that they hold, the group
 * that they chair, or that it is somebody.
 */
final class People {
    static final String SOMEBODY = "a named person";

    /** What stands before a surname alone. */
    private static final String TITLES = "(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof(?:essor)?|Rev(?:erend)?|Cllr|Councillor|Sir|Dame|Lord|Lady"
            + "|PCC?|PCSO|DC|DS|DI|DCI|DSU|ACC|DCC|CC|Sgt|Sergeant|Insp(?:ector)?|Ch(?:ief)?\\.?\\s+Insp(?:ector)?"
            + "|Supt|Superintendent|Ch(?:ief)?\\.?\\s+Supt|Chief\\s+Superintendent|Chief\\s+Constable)\\.?";

    private static final Pattern SEVERAL = Pattern.compile("a named person(?:(?:,|,? and) a named person)+");

    private record Person(String name, String inPlace, Pattern named) {}

    private final List<Person> people;
    private final Map<String, Integer> found = new TreeMap<>();

    private People(List<Person> people) {
        this.people = people;
    }

    /** @param others names of people that are on no register, such as those who typed entries */
    static People of(FindParties.Answer register, Stream<String> others) {
        var named = new LinkedHashMap<String, String>();
        register.parties().stream()
                .filter(party -> party.kind() == Lead.Kind.PERSON)
                .forEach(party -> named.put(party.name(), inPlace(party)));
        others.filter(name -> !name.isBlank()).forEach(name -> named.putIfAbsent(name, SOMEBODY));
        var people = new ArrayList<Person>();
        named.forEach((name, instead) -> people.add(new Person(name, instead, pattern(name))));
        people.sort(Comparator.comparing((Person person) -> -person.name().length()));
        return new People(List.copyOf(people));
    }

    private static String inPlace(FindParties.Party person) {
        return person.holds().stream()
                .filter(FindParties.Appointed::onTheDay)
                .min(Comparator.comparing(FindParties.Appointed::kind))
                .map(held -> switch (held.kind()) {
                    case POST -> held.party();
                    case GROUP -> "the chair of " + held.party();
                    case ORGANISATION -> "the nominated officer of " + held.party();
                    case PERSON, EVERYONE, UNCLEAR -> SOMEBODY;
                })
                .orElse(SOMEBODY);
    }

    /** In full, with initials for first names, or the surname behind a title; as a whole word in any case and spacing. */
    private static Pattern pattern(String name) {
        var words = Stream.of(name.strip().split("\\s+")).map(Pattern::quote).toList();
        var surname = words.getLast();
        var full = String.join("\\s+", words);
        var forms = words.size() < 2
                ? full
                : full + "|" + TITLES + "\\s+(?:" + initials(name) + "\\s*)?" + surname + "|" + initials(name) + "\\s*" + surname;
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + forms + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String initials(String name) {
        var words = name.strip().split("\\s+");
        return Stream.of(words)
                .limit(words.length - 1L)
                .map(word -> Pattern.quote(word.substring(0, word.offsetByCodePoints(0, 1))) + "\\.?")
                .collect(Collectors.joining("\\s*"));
    }

    /** A possessive stays behind what stands in the place of the name. */
    String without(@Nullable String text) {
        var said = Objects.requireNonNullElse(text, "");
        for (var person : people) {
            var matcher = person.named().matcher(said);
            if (matcher.find()) {
                said = matcher.replaceAll(match -> {
                    found.merge(person.name(), 1, Integer::sum);
                    return Matcher.quoteReplacement(person.inPlace());
                });
            }
        }
        return SEVERAL.matcher(said).replaceAll("named people");
    }

    boolean isPerson(String name) {
        return people.stream().anyMatch(person -> person.name().equalsIgnoreCase(name));
    }

    List<PublicFace.Replaced> replaced() {
        return people.stream()
                .filter(person -> found.containsKey(person.name()))
                .sorted(Comparator.comparing(Person::name))
                .map(person -> new PublicFace.Replaced(
                        person.name(), person.inPlace(), found.getOrDefault(person.name(), 0)))
                .toList();
    }
}
