package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import throughline.query.changes.GetChanges;

/** What a comparison comes to, in a sentence. */
final class CompareWords {
    private CompareWords() {}

    /** @param fields how many of them are told */
    static String summary(GetChanges.Answer found, int fields) {
        if (found.events() == 0) {
            return "Nothing was recorded in between.";
        }
        var what = new ArrayList<String>();
        if (!found.added().isEmpty()) {
            what.add(found.added().size() + " added");
        }
        if (!found.removed().isEmpty()) {
            what.add(found.removed().size() + " removed");
        }
        if (!found.changed().isEmpty()) {
            what.add(count(fields, "field") + " changed in " + count(found.changed().size(), "place"));
        }
        return "%s: %s. Each with who and why."
                .formatted(found.events() == 1 ? "One entry" : found.events() + " entries", String.join(", ", what));
    }

    /** What of it is shown; empty where it is all of it. */
    static String shown(Sieve sieve, List<Compared> whole, List<Compared> changed) {
        if (!sieve.narrows()) {
            return "";
        }
        var rows = changed.stream().mapToInt(thing -> thing.rows().size()).sum();
        var all = whole.size() + rows;
        if (all == 0) {
            return "Nothing among them fits what you ask for.";
        }
        var places = whole.size() + changed.size();
        return "Shown here: %s in %s.".formatted(count(all, "difference"), count(places, "place"));
    }

    private static String count(int many, String of) {
        return many == 1 ? "one " + of : many + " " + of + "s";
    }
}
