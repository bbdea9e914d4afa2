package throughline.documents.opening.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Tree;

/** Counts the numbered paragraphs of a document as Word does, since their numbers stand nowhere in its text. */
final class Numbers {
    /**
     * What stands before a paragraph.
     *
     * @param level from 1
     * @param words as printed; empty for a bullet
     * @param several whether it is put together of several numbers or bears words, as the reference of an action is
     */
    record Label(int level, String words, boolean several) {}

    private final Map<String, Tree> lists = new HashMap<>();
    private final Map<String, Tree> kinds = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Map<String, Boolean> begun = new HashMap<>();

    Numbers(@Nullable Tree numbering) {
        if (numbering != null) {
            numbering.all("abstractNum").forEach(each -> kinds.put(each.attribute("abstractNumId", ""), each));
            numbering.all("num").forEach(each -> lists.put(each.attribute("numId", ""), each));
        }
    }

    /** The label of the next paragraph of a list; absent where it bears none. */
    @Nullable
    Label next(@Nullable Tree own, @Nullable Tree ofStyle) {
        var list = value(own, ofStyle, "numId");
        var chosen = list == null ? null : lists.get(list);
        if (list == null || chosen == null || list.equals("0")) {
            return null;
        }
        var written = value(own, ofStyle, "ilvl");
        int depth = written == null ? 0 : Math.clamp(parse(written, 0), 0, 8);
        var reference = chosen.first("abstractNumId");
        var kind = reference == null ? "" : reference.attribute("val", "");
        var level = level(chosen, kind, depth);
        if (level == null) {
            return new Label(depth + 1, "", false);
        }
        var format = value(level, "numFmt", "decimal");
        if (format.equals("bullet")) {
            return new Label(depth + 1, "", false);
        }
        count(list, chosen, kind, depth);
        if (format.equals("none")) {
            return null;
        }
        var pattern = value(level, "lvlText", "%" + (depth + 1) + ".");
        return new Label(depth + 1, printed(pattern, chosen, kind, depth), several(pattern));
    }

    private void count(String list, Tree chosen, String kind, int depth) {
        var counter = counters.computeIfAbsent(kind, none -> new int[9]);
        if (begun.putIfAbsent(list, true) == null) {
            chosen.all("lvlOverride").forEach(override -> {
                var start = override.first("startOverride");
                if (start != null) {
                    counter[Math.clamp(override.number("ilvl", 0), 0, 8)] = 0;
                }
            });
        }
        for (int above = 0; above < depth; above++) {
            if (counter[above] == 0) {
                counter[above] = start(chosen, kind, above);
            }
        }
        counter[depth] = counter[depth] == 0 ? start(chosen, kind, depth) : counter[depth] + 1;
        for (int below = depth + 1; below < 9; below++) {
            counter[below] = 0;
        }
    }

    private int start(Tree chosen, String kind, int depth) {
        var override = chosen.all("lvlOverride")
                .filter(each -> each.number("ilvl", -1) == depth)
                .findFirst()
                .orElse(null);
        var own = override == null ? null : override.first("startOverride");
        if (own != null) {
            return own.number("val", 1);
        }
        var level = level(chosen, kind, depth);
        return level == null ? 1 : parse(value(level, "start", "1"), 1);
    }

    private @Nullable Tree level(Tree chosen, String kind, int depth) {
        var own = chosen.all("lvlOverride")
                .flatMap(each -> each.all("lvl"))
                .filter(each -> each.number("ilvl", -1) == depth)
                .findFirst()
                .orElse(null);
        var all = kinds.get(kind);
        return own != null || all == null
                ? own
                : all.all("lvl")
                        .filter(each -> each.number("ilvl", -1) == depth)
                        .findFirst()
                        .orElse(null);
    }

    private String printed(String pattern, Tree chosen, String kind, int depth) {
        var counter = counters.computeIfAbsent(kind, none -> new int[9]);
        var own = level(chosen, kind, depth);
        boolean plain = own != null && own.first("isLgl") != null;
        var printed = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char sign = pattern.charAt(i);
            int which = i + 1 < pattern.length() ? Character.digit(pattern.charAt(i + 1), 10) : -1;
            if (sign == '%' && which >= 1) {
                var level = level(chosen, kind, which - 1);
                var format = plain || level == null ? "decimal" : value(level, "numFmt", "decimal");
                printed.append(Numerals.written(counter[which - 1], format));
                i++;
            } else {
                printed.append(sign);
            }
        }
        return printed.toString().strip();
    }

    private static boolean several(String pattern) {
        var bare = pattern.replaceAll("%\\d", "");
        return pattern.chars().filter(each -> each == '%').count() > 1
                || bare.chars().anyMatch(Character::isLetter);
    }

    private static String value(Tree of, String name, String otherwise) {
        var found = of.first(name);
        return found == null ? otherwise : found.attribute("val", otherwise).toString();
    }

    private static @Nullable String value(@Nullable Tree own, @Nullable Tree ofStyle, String name) {
        var found = own == null ? null : own.first(name);
        if (found == null && ofStyle != null) {
            found = ofStyle.first(name);
        }
        return found == null ? null : found.attribute("val", "").toLowerCase(Locale.ROOT);
    }

    private static int parse(String number, int otherwise) {
        try {
            return Integer.parseInt(number.strip());
        } catch (NumberFormatException noNumber) {
            return otherwise;
        }
    }
}
