package throughline.documents.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.paper.Remark;
import throughline.documents.plan.AsWritten.Key;
import throughline.documents.plan.Column;
import throughline.documents.reading.Drafts.RowDraft;
import throughline.documents.reading.Reading.ColourRead;

/** Ratings by their words and, where a cell has none, by its colour. */
final class Ratings {
    private static final List<Key> USUAL = List.of(
            new Key("Blue", "blue", ""),
            new Key("Green", "green", ""),
            new Key("Amber", "amber", ""),
            new Key("Red", "red", ""),
            new Key("Grey", "grey", ""));

    private final List<Key> keys;
    private final Map<String, Key> legend = new LinkedHashMap<>();
    private final Corrections corrections;
    private final List<Remark> remarks;
    private final Map<String, Integer> cells = new LinkedHashMap<>();
    private final Map<String, Boolean> agreed = new LinkedHashMap<>();

    Ratings(List<Legends.Rated> rated, Corrections corrections, List<Remark> remarks) {
        this.keys =
                rated.isEmpty() ? USUAL : rated.stream().map(Legends.Rated::key).toList();
        for (var one : rated) {
            if (one.shade() != null && Shades.isStrong(one.shade())) {
                legend.put(shade(one.shade()), one.key());
            }
        }
        this.corrections = corrections;
        this.remarks = remarks;
    }

    private static String shade(String shade) {
        return shade.toLowerCase(Locale.ROOT);
    }

    /** The label of a row's rating; absent where it has none. Words that say more than a label stay under their heading. */
    @Nullable
    String of(RowDraft row) {
        var text = Bit.whole(row.cell(Column.RATING));
        var byShade = row.shade == null ? null : byShade(row.shade);
        if (row.shade != null && (byShade != null || Shades.isStrong(row.shade))) {
            cells.merge(shade(row.shade), 1, Integer::sum);
        }
        if (text.isEmpty()) {
            return byShade;
        }
        var byWords = byWords(text);
        if (byWords == null) {
            return text;
        }
        if (!byWords.equalsIgnoreCase(text) && text.length() > byWords.length() + 2) {
            row.add(
                    row.ratingHeading.isBlank() ? "Rating as written" : row.ratingHeading + " (as written)",
                    row.cell(Column.RATING));
        }
        if (row.shade != null && byShade != null) {
            boolean same = byShade.equals(byWords);
            agreed.merge(shade(row.shade), same, Boolean::logicalAnd);
            if (!same) {
                remarks.add(new Remark(
                        "rating-disagrees",
                        "The cell says “%s” on the colour of “%s”. The words were taken.".formatted(text, byShade),
                        row.place));
            }
        }
        return byWords;
    }

    private @Nullable String byShade(String shade) {
        var said = corrections.ratings().get(shade(shade));
        if (said == null) {
            said = corrections.ratings().get(shade.toUpperCase(Locale.ROOT));
        }
        if (said != null) {
            return said.isBlank() ? null : said;
        }
        var near = Shades.nearest(shade(shade), keys, legend);
        return near == null ? null : near.label();
    }

    private @Nullable String byWords(String text) {
        for (var key : keys) {
            if (key.label().equalsIgnoreCase(text.strip())) {
                return key.label();
            }
        }
        var first = text.strip().split("[\\s,.:;(–—/-]+", 2);
        for (var key : keys) {
            boolean whole = text.toLowerCase(Locale.ROOT).startsWith(key.label().toLowerCase(Locale.ROOT) + " ");
            boolean word = first[0].equalsIgnoreCase(key.label())
                    || first.length == 1 && first[0].length() > 1 && first[0].equalsIgnoreCase(key.colour());
            boolean letter = first.length == 1
                    && first[0].length() == 1
                    && key.colour().startsWith(first[0].toLowerCase(Locale.ROOT))
                    && !key.colour().equals("grey");
            if (whole || word || letter) {
                return key.label();
            }
        }
        return null;
    }

    /** To be asked when every row was rated. */
    List<ColourRead> colours() {
        var colours = new ArrayList<ColourRead>();
        cells.forEach((shade, count) -> {
            boolean legendSays = legend.keySet().stream().anyMatch(known -> Shades.distance(known, shade) < 10);
            boolean said = corrections.ratings().containsKey(shade)
                    || corrections.ratings().containsKey(shade.toUpperCase(Locale.ROOT));
            colours.add(new ColourRead(
                    shade, byShade(shade), count, said || legendSays || agreed.getOrDefault(shade, false)));
        });
        return colours;
    }
}
