package throughline.command.fund;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.events.Prose;

/** The most that a fund gives to one organisation of each kind. */
final class Caps {
    private record Cap(Prose kind, BigDecimal pounds) {}

    private final Map<String, Cap> byKind = new LinkedHashMap<>();

    boolean has(Prose kind) {
        return byKind.containsKey(plain(kind));
    }

    void put(Prose kind, BigDecimal pounds) {
        byKind.put(plain(kind), new Cap(kind, pounds));
    }

    /** As the fund spells it; null where it has no caps at all. @throws Refusal for a kind that has none */
    @Nullable
    Prose kind(@Nullable Prose asked) {
        if (byKind.isEmpty()) {
            return Words.orNull(asked);
        }
        var kind = Words.needed(asked, "Say which kind of organisation it is, since the caps differ: " + kinds() + ".");
        var cap = byKind.get(plain(kind));
        if (cap == null) {
            throw Refusal.malformed("The fund has no cap for “%s”. Choose one of %s, or set a cap for it first."
                    .formatted(kind, kinds()));
        }
        return cap.kind();
    }

    /** Null where nothing limits it. */
    @Nullable
    BigDecimal most(@Nullable Prose kind) {
        var cap = kind == null ? null : byKind.get(plain(kind));
        return cap == null ? null : cap.pounds();
    }

    private String kinds() {
        return String.join(
                ", ", byKind.values().stream().map(cap -> cap.kind().text()).toList());
    }

    private static String plain(Prose kind) {
        return kind.text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.UK);
    }
}
