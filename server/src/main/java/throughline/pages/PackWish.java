package throughline.pages;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import throughline.events.ActionId;

/** What somebody has chosen an evidence pack to be about, as the form holds it; whatever is missing is said at its field. */
public final class PackWish {
    private final Asked asked;
    private final Set<String> kinds;

    private PackWish(Asked asked, Set<String> kinds) {
        this.asked = asked;
        this.kinds = kinds;
    }

    static PackWish of(MultiValueMap<String, String> fields) {
        var kinds = new LinkedHashSet<>(fields.getOrDefault("kind", List.of()));
        kinds.remove("");
        Map<String, String> single = fields.toSingleValueMap();
        return new PackWish(Asked.of(single, "from", "to").mustBeInOrder("from", "to"), kinds);
    }

    Asked asked() {
        return asked;
    }

    /** {@code plan}, {@code action}, {@code person} or {@code question}; what a link has filled in says it too. */
    public String about() {
        var said = asked.get("about");
        if (Set.of("plan", "action", "person", "question").contains(said)) {
            return said;
        }
        return asked.chosen("action") != null ? "action" : asked.chosen("person") != null ? "person" : "plan";
    }

    public Set<String> kinds() {
        return kinds;
    }

    public boolean has(String field, Object value) {
        return asked.get(field).equals(value.toString());
    }

    ActionId action() {
        var action = actionOrNone();
        if (action == null) {
            throw new Mistake("action", "Choose the action that the pack shall be about.");
        }
        return action;
    }

    @Nullable ActionId actionOrNone() {
        return chosen("action", ActionId::of);
    }

    UUID person() {
        var person = personOrNone();
        if (person == null) {
            throw new Mistake("person", "Choose the person whose entries the pack shall hold.");
        }
        return person;
    }

    @Nullable UUID personOrNone() {
        return chosen("person", UUID::fromString);
    }

    private <T> @Nullable T chosen(String field, Function<String, T> read) {
        var typed = asked.chosen(field);
        try {
            return typed == null ? null : read.apply(typed);
        } catch (IllegalArgumentException e) {
            throw new Mistake(field, "There is nothing under this id. Choose from the list.");
        }
    }

    @Nullable LocalDate from() {
        return asked.day("from");
    }

    @Nullable LocalDate to() {
        return asked.day("to");
    }

    /** @throws Mistake where the question is the whole plan, or its days cannot be read */
    void mustNarrow() {
        if (!asked.problems().isEmpty()) {
            var first = asked.problems().getFirst();
            throw new Mistake(first.field(), first.sentence());
        }
        if (kinds.isEmpty() && from() == null && to() == null && personOrNone() == null) {
            throw new Mistake("kind-rating", "Choose at least one kind of entry, or a first or last day. For everything, choose the whole plan.");
        }
    }

    /** @throws Mistake where it is no list of numbers */
    List<Long> seen() {
        var typed = asked.get("seen").replace(" ", "");
        if (typed.isEmpty()) {
            return List.of();
        }
        if (!typed.matches("\\d{1,15}(,\\d{1,15}){0,9}")) {
            throw new Mistake("seen", "Give the number of entries that stands in the checkpoint’s second line, such as 412.");
        }
        return Stream.of(typed.split(",")).map(Long::valueOf).toList();
    }

    /** Where a problem is put that names no field of its own. */
    String field() {
        return "about-" + about();
    }

    void wrong(String field, String sentence) {
        if (asked.problems().stream().noneMatch(problem -> problem.sentence().equals(sentence))) {
            asked.wrong(field, field, sentence);
        }
    }
}
