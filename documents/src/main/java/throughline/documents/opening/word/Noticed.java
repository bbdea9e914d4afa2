package throughline.documents.opening.word;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;

/** What somebody should know of how a Word document was read, counted while it is. */
final class Noticed {
    enum What {
        INSERTED,
        DELETED,
        HIDDEN,
        PICTURES,
        NESTED,
        CONTENTS,
        NOTES,
        COMMENTS,
        MACROS,
        PLACEHOLDERS,
        INSIDE
    }

    private final Map<What, Integer> counts = new EnumMap<>(What.class);

    void count(What what) {
        count(what, 1);
    }

    void count(What what, int number) {
        if (number > 0) {
            counts.merge(what, number, Integer::sum);
        }
    }

    List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        int inserted = counts.getOrDefault(What.INSERTED, 0);
        int deleted = counts.getOrDefault(What.DELETED, 0);
        if (inserted + deleted > 0) {
            remarks.add(new Remark(
                    "tracked-changes",
                    "This document has tracked changes: it was read as if all were accepted ("
                            + number(inserted, "insertion") + " kept, " + number(deleted, "deletion") + " left out).",
                    Place.NOWHERE));
        }
        counts.forEach((what, count) -> {
            if (what != What.INSERTED && what != What.DELETED) {
                remarks.add(remark(what, count));
            }
        });
        return remarks;
    }

    private static Remark remark(What what, int count) {
        return switch (what) {
            case INSERTED, DELETED -> throw new IllegalArgumentException("said together");
            case HIDDEN ->
                say(
                        "hidden-text",
                        "Hidden text was left out, in " + number(count, "place") + ", as it is when printed.");
            case PICTURES ->
                say(
                        "pictures",
                        number(count, "picture or drawing", "pictures or drawings")
                                + " left out: words in a picture cannot be read.");
            case NESTED ->
                say("nested-tables", number(count, "table") + " inside another table: read as lines of its cell.");
            case CONTENTS ->
                say("contents", "The table of contents was left out: it says again what the headings say.");
            case NOTES ->
                say("notes", number(count, "footnote or endnote", "footnotes or endnotes") + ": read after the text.");
            case COMMENTS ->
                say("comments", number(count, "comment") + " left out: comments are not part of the plan.");
            case MACROS -> say("macros", "This document has macros: they were ignored, and none was run.");
            case PLACEHOLDERS ->
                say("placeholders", number(count, "prompt") + " of a form that nobody filled in: left out.");
            case INSIDE ->
                say(
                        "inside",
                        number(count, "other file")
                                + " inside this document: not read. Send it on its own if it matters.");
        };
    }

    private static Remark say(String kind, String sentence) {
        return new Remark(kind, sentence, Place.NOWHERE);
    }

    private static String number(int count, String one) {
        return number(count, one, one + "s");
    }

    private static String number(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
