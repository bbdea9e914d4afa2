package throughline.documents.opening.word;

import throughline.documents.opening.office.Tree;

/** What the older kind of form field shows that has no text of its own: a ticked box, a chosen entry. */
final class Forms {
    private Forms() {}

    static String shown(Tree form) {
        var box = form.first("checkBox");
        if (box != null) {
            var ticked = box.first("checked");
            if (ticked == null) {
                ticked = box.first("default");
            }
            return ticked != null && ticked.on() ? "\u2612" : "\u2610";
        }
        var list = form.first("ddList");
        if (list != null) {
            var chosen = list.first("result");
            var entries = list.all("listEntry").toList();
            int which = chosen == null ? 0 : chosen.number("val", 0);
            return which >= 0 && which < entries.size() ? entries.get(which).attribute("val", "") : "";
        }
        return "";
    }
}
