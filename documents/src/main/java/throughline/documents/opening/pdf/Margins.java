package throughline.documents.opening.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what runs along every page from what stands on one: it comes again at the same height. */
final class Margins {
    private static final double SHARE = 0.13;
    private static final Pattern NUMBER = Pattern.compile(
            "(?i)\\s*[-–—|(\\[]?\\s*\\b(page|p\\.?)\\s*\\d+(\\s*(of|/|\\||-)\\s*\\d+)?\\s*[-–—|)\\]]?\\s*|^\\s*[-–—|]?\\s*\\d{1,4}(\\s*(of|/)\\s*\\d+)?\\s*[-–—|]?\\s*$");

    private final Set<String> heads = new LinkedHashSet<>();
    private final Set<String> feet = new LinkedHashSet<>();

    /** @return by page, which of its lines run along */
    Map<Integer, Set<Strip>> found(List<Sheet> sheets, Map<Integer, List<Strip>> strips) {
        var places = new HashMap<String, Set<Integer>>();
        for (var sheet : sheets) {
            for (var strip : strips.getOrDefault(sheet.number(), List.of())) {
                if (margin(strip, sheet)) {
                    places.computeIfAbsent(key(strip), none -> new HashSet<>()).add(sheet.number());
                }
            }
        }
        var found = new HashMap<Integer, Set<Strip>>();
        int enough = Math.max(2, (sheets.size() + 1) / 2);
        for (var sheet : sheets) {
            var along = new HashSet<Strip>();
            for (var strip : strips.getOrDefault(sheet.number(), List.of())) {
                boolean counts = margin(strip, sheet)
                        && NUMBER.matcher(strip.text()).replaceAll("").isBlank();
                if (counts
                        || margin(strip, sheet)
                                && places.getOrDefault(key(strip), Set.of()).size() >= enough) {
                    along.add(strip);
                    remember(strip, strip.y() < sheet.height() / 2);
                }
            }
            found.put(sheet.number(), along);
        }
        return found;
    }

    private void remember(Strip strip, boolean above) {
        var text = NUMBER.matcher(strip.text()).replaceAll(" ").strip();
        if (!text.isEmpty()) {
            (above ? heads : feet).add(text);
        }
    }

    private static boolean margin(Strip strip, Sheet sheet) {
        return strip.y() < sheet.height() * SHARE || strip.y() > sheet.height() * (1 - SHARE);
    }

    private static String key(Strip strip) {
        return strip.text().strip().replaceAll("\\d+", "#") + "@" + Math.round(strip.y() / 4);
    }

    List<String> heads() {
        return new ArrayList<>(heads);
    }

    List<String> feet() {
        return new ArrayList<>(feet);
    }
}
