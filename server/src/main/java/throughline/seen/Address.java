package throughline.seen;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The address of a page as the reading log keeps it: its path and the parameters that say what was asked for. Whatever else
 * somebody put into it stays out, and so does a value that is no id, day, number or plain word.
 */
final class Address {
    private static final Set<String> KEPT = Set.of(
            "action", "asAt", "by", "channel", "direction", "format", "from", "kind", "on", "organisation", "part", "party",
            "person", "plan", "position", "rating", "state", "to", "view", "after", "from-day", "from-month", "from-year",
            "to-day", "to-month", "to-year");
    /** Where a person may be asked for by name: a name can be withheld later, and would stay here. */
    private static final Set<String> NAMING = Set.of("by", "party", "person");

    private static final String ID = "[0-9a-fA-F-]{36}";
    private static final String PLAIN = "[\\p{L}\\p{N} ._:@+-]{1,80}";
    private static final int MOST = 500;

    private Address() {}

    static String of(HttpServletRequest request) {
        var kept = new ArrayList<String>();
        request.getParameterMap().entrySet().stream()
                .filter(parameter -> KEPT.contains(parameter.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(parameter -> {
                    for (var value : parameter.getValue()) {
                        if (!value.isEmpty()) {
                            kept.add(parameter.getKey() + "=" + (isKept(parameter.getKey(), value) ? value : "…"));
                        }
                    }
                });
        var address = request.getRequestURI() + kept.stream().collect(Collectors.joining("&", kept.isEmpty() ? "" : "?", ""));
        return address.length() > MOST ? address.substring(0, MOST) : address;
    }

    private static boolean isKept(String parameter, String value) {
        return value.matches(NAMING.contains(parameter) ? ID : PLAIN);
    }
}
