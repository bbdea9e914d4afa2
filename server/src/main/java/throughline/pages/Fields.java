package throughline.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.command.action.NamedLead;
import throughline.events.Completion;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.Timescale;

/** Reads the groups of fields that several forms have. */
final class Fields {
    static final int LEADS = 4;

    private Fields() {}

    /** The rows that have a name, in their order. */
    static List<NamedLead> leads(Typed typed) {
        return leads(typed, "");
    }

    /** @param of what the names of the fields end with, where a page has several such groups */
    static List<NamedLead> leads(Typed typed, String of) {
        var leads = new ArrayList<NamedLead>();
        for (int row = 1; row <= LEADS; row++) {
            var name = typed.prose("lead-" + row + of);
            if (name != null) {
                leads.add(new NamedLead(
                        name,
                        chosen(Lead.Kind.class, typed, "kind-" + row + of, "Say what “" + name + "” is: a person, a post, a group …"),
                        chosen(Lead.Role.class, typed, "role-" + row + of, "Say whether “" + name + "” leads or supports.")));
            }
        }
        return leads;
    }

    /** @return nothing where the form says nothing of it */
    static @Nullable Timescale timescale(Typed typed) {
        var asWritten = typed.prose("as-written");
        var due = due(typed);
        if (asWritten == null && due == null) {
            return null;
        }
        var kind = typed.get("timescale").isEmpty() ? null : chosen(Timescale.Kind.class, typed, "timescale", "Choose what the words mean.");
        if (kind == null && due != null) {
            kind = kind(due);
        }
        return new Timescale(asWritten, kind, due);
    }

    static Timescale timescale(Due due) {
        return new Timescale(null, kind(due), due);
    }

    private static Timescale.Kind kind(Due due) {
        return due.text().length() == 7 ? Timescale.Kind.BY_MONTH : Timescale.Kind.BY_DATE;
    }

    /** A day, or a month where the day's box is empty. */
    static @Nullable Due due(Typed typed) {
        return due(typed, "due");
    }

    static @Nullable Due due(Typed typed, String field) {
        var year = typed.get(field + "-year");
        if (typed.get(field + "-day").isEmpty() && !typed.get(field + "-month").isEmpty() && !year.isEmpty()) {
            try {
                var month = Integer.parseInt(typed.get(field + "-month"));
                return new Due("%04d-%02d".formatted(Integer.parseInt(year), month));
            } catch (IllegalArgumentException e) {
                throw new Mistake(field + "-month", "Give a month that exists, as in 3 2024.");
            }
        }
        LocalDate day = typed.day(field);
        return day == null ? null : new Due(day.toString());
    }

    static @Nullable Completion completion(Typed typed) {
        return typed.get("kind").isEmpty() ? null : chosen(Completion.class, typed, "kind", "Say in which sense it is done.");
    }

    static Lead.Kind leadKind(Typed typed, String field) {
        return chosen(Lead.Kind.class, typed, field, "Say what it is: a person, a post, a group, an organisation.");
    }

    /** @throws Mistake where none was chosen */
    static <T> T id(String field, String text, Function<String, T> of, String ask) {
        try {
            UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Mistake(field, ask);
        }
        return of.apply(text);
    }

    /** By the word that the contract uses for it. */
    static <E extends Enum<E>> E chosen(Class<E> type, Typed typed, String field, String ask) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(typed.get(field)))
                .findFirst()
                .orElseThrow(() -> new Mistake(field, ask));
    }

    static String word(Enum<?> constant) {
        try {
            var named = constant.getDeclaringClass().getField(constant.name()).getAnnotation(JsonProperty.class);
            return named == null ? constant.name() : named.value();
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e);
        }
    }
}
