package throughline.documents.opening.sheet;

import java.util.ArrayList;
import java.util.List;
import throughline.documents.paper.Place;
import throughline.documents.paper.Remark;

/** What somebody should know of how a workbook was read. */
final class Findings {
    private final List<Remark> remarks = new ArrayList<>();
    private int comments;
    private int pictures;
    private int formulas;

    void sheet(String name, Grid grid, boolean hidden) {
        var place = new Place(name, 0, 0, 0, 0);
        formulas += grid.formulas();
        if (grid.rows().isEmpty()) {
            return;
        }
        if (hidden) {
            remarks.add(new Remark(
                    "hidden-sheet", "The sheet “" + name + "” is hidden in the workbook. It was read.", place));
        }
        if (grid.hiddenRows() > 0) {
            remarks.add(new Remark(
                    "hidden-rows",
                    "On the sheet “" + name + "” " + number(grid.hiddenRows(), "row is hidden", "rows are hidden")
                            + ", perhaps by a filter. They were read.",
                    place));
        }
        if (grid.hasHiddenColumns()) {
            remarks.add(new Remark(
                    "hidden-columns",
                    "On the sheet “" + name + "” columns are hidden. What stands in them was read.",
                    place));
        }
    }

    void comments(int more) {
        comments += more;
    }

    void pictures(int more) {
        pictures += more;
    }

    void macros() {
        say("macros", "This workbook has macros: they were ignored, and none was run.");
    }

    List<Remark> remarks() {
        if (formulas > 0) {
            say(
                    "formulas",
                    number(formulas, "cell is", "cells are") + " computed by a formula: what they showed when the"
                            + " workbook was saved was read.");
        }
        if (comments > 0) {
            say(
                    "comments",
                    number(comments, "comment or note", "comments or notes")
                            + " left out: they are not part of the plan.");
        }
        if (pictures > 0) {
            say(
                    "pictures",
                    number(pictures, "picture or chart", "pictures or charts")
                            + " left out: words in a picture cannot be read.");
        }
        return remarks;
    }

    private void say(String kind, String sentence) {
        remarks.add(new Remark(kind, sentence, Place.NOWHERE));
    }

    private static String number(int count, String one, String more) {
        return count + " " + (count == 1 ? one : more);
    }
}
