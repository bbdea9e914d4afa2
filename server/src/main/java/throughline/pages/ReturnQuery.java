package throughline.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/** What was asked for, to be asked for again: as hidden fields, and as the end of an address. */
record ReturnQuery(Map<String, List<String>> fields) {
    private static final List<String> ASKED = List.of(
            "scope", "priority", "partner", "since-day", "since-month", "since-year", "as-at-day", "as-at-month", "as-at-year",
            "readers", "format", "purpose");

    static ReturnQuery of(Typed typed) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var name : ASKED) {
            var values = typed.all(name).stream().filter(value -> !value.isBlank()).toList();
            if (!values.isEmpty()) {
                fields.put(name, values);
            }
        }
        return new ReturnQuery(fields);
    }

    /** Behind an address of one's own. */
    public String behind(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        fields.forEach((name, values) -> values.forEach(value -> address.queryParam(name, value)));
        return address.encode().build().toUriString();
    }
}
