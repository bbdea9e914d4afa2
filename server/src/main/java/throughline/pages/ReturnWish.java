package throughline.pages;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.printing.Format;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Readers;
import throughline.events.ReturnScope;
import throughline.query.journal.Moment;
import throughline.returns.Asked;

/** A return as somebody asks for it on a page. */
final class ReturnWish {
    private ReturnWish() {}

    /** @throws Mistake where something has to be put right */
    static Asked of(PlanId plan, Typed typed) {
        var scope = scope(typed);
        return new Asked(
                plan,
                scope,
                scope == ReturnScope.Kind.PRIORITY ? priority(typed) : null,
                scope == ReturnScope.Kind.PARTNER ? partner(typed) : null,
                scope == ReturnScope.Kind.CHANGES ? since(typed) : null,
                moment(typed),
                null,
                typed.get("readers").equals("public") ? Readers.PUBLIC : Readers.PARTNERSHIP,
                formats(typed),
                typed.prose("purpose"));
    }

    private static ReturnScope.Kind scope(Typed typed) {
        return switch (typed.get("scope")) {
            case "priority" -> ReturnScope.Kind.PRIORITY;
            case "partner" -> ReturnScope.Kind.PARTNER;
            case "changes" -> ReturnScope.Kind.CHANGES;
            default -> ReturnScope.Kind.WHOLE;
        };
    }

    /** The moment stands in the form that follows the preview, so that what was looked at is what is issued. */
    private static Moment moment(Typed typed) {
        try {
            if (!typed.get("asAt").isEmpty()) {
                return Moment.of(typed.get("asAt"));
            }
        } catch (IllegalArgumentException e) {
            throw new Mistake("as-at-day", String.valueOf(e.getMessage()));
        }
        var day = typed.day("as-at");
        return day == null ? Moment.NOW : Moment.of(day);
    }

    private static Moment since(Typed typed) {
        @Nullable LocalDate day = typed.day("since");
        if (day == null) {
            throw new Mistake("since-day", "Say since which day: the last board, for example.");
        }
        return Moment.of(day);
    }

    private static PriorityId priority(Typed typed) {
        try {
            return PriorityId.of(typed.get("priority"));
        } catch (IllegalArgumentException e) {
            throw new Mistake("priority", "Choose the priority that it shows.");
        }
    }

    private static PartyId partner(Typed typed) {
        try {
            return PartyId.of(typed.get("partner"));
        } catch (IllegalArgumentException e) {
            throw new Mistake("partner", "Choose the partner that it shows.");
        }
    }

    private static Set<Format> formats(Typed typed) {
        var formats = EnumSet.noneOf(Format.class);
        for (var format : Format.values()) {
            if (typed.has("format", format.name().toLowerCase(Locale.ROOT))) {
                formats.add(format);
            }
        }
        if (formats.isEmpty()) {
            throw new Mistake("format", "Choose at least one kind of file.");
        }
        return formats;
    }
}
