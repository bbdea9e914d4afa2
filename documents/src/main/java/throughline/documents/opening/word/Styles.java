package throughline.documents.opening.word;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Tree;

/** What the styles of a document say of a paragraph or a run that does not say it itself. */
final class Styles {
    private final Map<String, Tree> byId = new HashMap<>();
    private final String language;
    private String usual = "";

    Styles(@Nullable Tree styles) {
        var lang = styles == null ? null : styles.at("docDefaults", "rPrDefault", "rPr", "lang");
        language = lang == null ? "" : lang.attribute("val", "");
        if (styles != null) {
            styles.all("style").forEach(style -> {
                byId.putIfAbsent(style.attribute("styleId", ""), style);
                if (style.attribute("type", "").equals("paragraph")
                        && !style.attribute("default", "0").matches("0|false|off")) {
                    usual = style.attribute("styleId", "");
                }
            });
        }
    }

    String language() {
        return language;
    }

    /** Its name as Word lists it, in lower case; built-in ones bear their English name in every language. */
    String name(String id) {
        var style = byId.get(id);
        var name = style == null ? null : style.first("name");
        return (name == null ? id : name.attribute("val", id)).toLowerCase(Locale.ROOT);
    }

    String of(@Nullable Tree properties, String kind) {
        var style = properties == null ? null : properties.first(kind);
        return style == null ? (kind.equals("pStyle") ? usual : "") : style.attribute("val", "");
    }

    /** From 1; 0 where it is no heading. */
    int level(@Nullable Tree properties) {
        var outline = properties == null ? null : properties.first("outlineLvl");
        if (outline == null) {
            outline = inherited(of(properties, "pStyle"), "pPr", "outlineLvl");
        }
        int level = outline == null ? 9 : outline.number("val", 9);
        return level >= 0 && level < 9 ? level + 1 : 0;
    }

    boolean named(@Nullable Tree properties, Predicate<String> name) {
        return name.test(name(of(properties, "pStyle")));
    }

    /** A property of a style or of those that it is based on. */
    @Nullable
    Tree inherited(String id, String kind, String property) {
        var seen = new HashSet<String>();
        for (var style = byId.get(id); style != null && seen.add(id); style = byId.get(id)) {
            var found = style.at(kind, property);
            if (found != null) {
                return found;
            }
            var base = style.first("basedOn");
            id = base == null ? "" : base.attribute("val", "");
        }
        return null;
    }

    /** Whether a run is not to be seen. */
    boolean hidden(@Nullable Tree paragraph, @Nullable Tree run) {
        var own = run == null ? null : run.first("vanish");
        if (own == null) {
            own = inherited(of(run, "rStyle"), "rPr", "vanish");
        }
        if (own == null) {
            own = inherited(of(paragraph, "pStyle"), "rPr", "vanish");
        }
        return own != null && own.on();
    }
}
