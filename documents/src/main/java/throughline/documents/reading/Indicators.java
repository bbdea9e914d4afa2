package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import throughline.documents.plan.AsWritten.Content;
import throughline.documents.plan.AsWritten.Field;

/** Tables of indicators: what is measured, from where it starts, and what was read since. */
final class Indicators {
    private static final Pattern NAME = Pattern.compile(
            "(?i).*\\b(?:indicator|indicators|measure|measures|kpi|kpis|metric|metrics|performance|outcome measure|data set)\\b.*");
    private static final Pattern BASELINE = Pattern.compile("(?i).*\\bbaseline\\b.*");
    private static final Pattern TARGET = Pattern.compile("(?i).*\\b(?:target|ambition|trajectory)\\b.*");
    private static final Pattern CHANGE =
            Pattern.compile("(?i).*(?:\\bchange\\b|\\bvariance\\b|\\bdifference\\b|% \\+/-).*");
    private static final Pattern AREA =
            Pattern.compile("(?i)(?:area|district|borough|ward|locality|geography|place|council)");
    private static final Pattern UNIT = Pattern.compile("(?i)(?:unit|units|unit of measure|measured in)");
    private static final Pattern PERIOD = Pattern.compile(
            "(?i).*(?:\\b(?:19|20)\\d\\d\\b|\\bq[1-4]\\b|\\bquarter\\b|\\bcurrent\\b|\\bactual\\b|\\blatest\\b|\\breading\\b|\\boutturn\\b|\\byear\\b|\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\w*\\b).*");
    private static final Pattern FIGURE = Pattern.compile(
            "(?i)[£+\\-–~<>]?\\s*[\\d.,]+\\s*(?:%|per .*|k|m|days?|weeks?|hours?)?|tbc|n/?a|-|–|tbd|\\*");

    private Indicators() {}

    private enum As {
        NAME,
        AREA,
        UNIT,
        BASELINE,
        TARGET,
        CHANGE,
        READING,
        OTHER
    }

    static boolean isOne(Understood table) {
        var grid = table.table().grid();
        var headings = table.first().headings().headings();
        if (table.first().rows().isEmpty()
                || headings.stream()
                        .anyMatch(
                                heading -> Words.plain(heading)
                                        .matches(
                                                "actions?|action required|what we will do|lead|lead officer|owner|by when|progress update"))) {
            return false;
        }
        boolean named = NAME.matcher(headings.getFirst()).matches()
                || headings.size() > 1 && NAME.matcher(headings.get(1)).matches();
        int figures = 0;
        int all = 0;
        boolean known = false;
        for (int column = 1; column < grid.columns(); column++) {
            var as = as(headings.get(column));
            known |= as == As.BASELINE || as == As.TARGET;
            if (as == As.BASELINE || as == As.TARGET || as == As.READING || as == As.CHANGE) {
                for (int row : table.first().rows()) {
                    var text = grid.text(row, column);
                    all += text.isEmpty() ? 0 : 1;
                    figures += FIGURE.matcher(text).matches() ? 1 : 0;
                }
            }
        }
        return all > 0
                && figures * 2 >= all
                && (named || known && headings.stream().anyMatch(heading -> as(heading) == As.READING));
    }

    private static As as(String heading) {
        if (BASELINE.matcher(heading).matches()) {
            return As.BASELINE;
        }
        if (TARGET.matcher(heading).matches()) {
            return As.TARGET;
        }
        if (CHANGE.matcher(heading).matches()) {
            return As.CHANGE;
        }
        if (AREA.matcher(heading.strip()).matches()) {
            return As.AREA;
        }
        if (UNIT.matcher(heading.strip()).matches()) {
            return As.UNIT;
        }
        if (PERIOD.matcher(heading).matches()) {
            return As.READING;
        }
        return NAME.matcher(heading).matches() ? As.NAME : As.OTHER;
    }

    /** In the form of the form: name, area, baseline, readings by period, target, change; the rest under its heading. */
    static List<Content> of(Understood table) {
        var indicators = new ArrayList<Content>();
        var grid = table.table().grid();
        for (var part : table.parts()) {
            var headings = part.headings().headings();
            for (int row : part.rows()) {
                if (!grid.filled(row).isEmpty()) {
                    indicators.add(one(grid, headings, row));
                }
            }
        }
        return indicators;
    }

    private static Content one(Grid grid, List<String> headings, int row) {
        var fields = new LinkedHashMap<String, Content>();
        var readings = new ArrayList<Content>();
        boolean named = headings.stream().anyMatch(heading -> as(heading) == As.NAME);
        for (int column = 0; column < grid.columns(); column++) {
            var slot = grid.at(row, column);
            if (slot == null || slot.isEmpty() || slot.column() != column) {
                continue;
            }
            var heading = headings.get(column);
            var text = Bit.whole(Bit.of(slot.pieces()));
            var as = !named && column == 0 ? As.NAME : as(heading);
            switch (as) {
                case NAME -> put(fields, fields.containsKey("name") ? heading : "name", text);
                case AREA -> put(fields, "area", text);
                case UNIT -> put(fields, "unit", text);
                case BASELINE -> {
                    put(fields, fields.containsKey("baseline") ? heading : "baseline", text);
                    dated(fields, "baselineDate", heading, BASELINE);
                }
                case TARGET -> {
                    put(fields, fields.containsKey("target") ? heading : "target", text);
                    dated(fields, "targetDate", heading, TARGET);
                }
                case CHANGE -> put(fields, fields.containsKey("change") ? heading : "change", text);
                case READING ->
                    readings.add(new Content.Fields(List.of(
                            new Field("period", new Content.Words(heading)),
                            new Field("value", new Content.Words(text)))));
                case OTHER -> put(fields, heading.isBlank() ? "Column " + (column + 1) : heading, text);
            }
        }
        if (!readings.isEmpty()) {
            fields.put("readings", new Content.Items(readings));
        }
        var all = new ArrayList<Field>();
        fields.forEach((name, content) -> all.add(new Field(name, content)));
        return new Content.Fields(all);
    }

    private static void put(LinkedHashMap<String, Content> fields, String name, String text) {
        var free = name;
        for (int i = 2; fields.containsKey(free); i++) {
            free = name + " (" + i + ")";
        }
        fields.put(free, new Content.Words(text));
    }

    private static void dated(LinkedHashMap<String, Content> fields, String name, String heading, Pattern word) {
        var rest = heading.replaceAll("(?i)\\b(?:baseline|target|ambition|trajectory|figure|year|for|by|in|at)\\b", " ")
                .replaceAll("[()\\[\\]:,]", " ")
                .strip()
                .replaceAll("\\s+", " ");
        if (rest.matches(".*\\d{2}.*") && word.matcher(heading).matches()) {
            fields.putIfAbsent(name, new Content.Words(rest));
        }
    }
}
