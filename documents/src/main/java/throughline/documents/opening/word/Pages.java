package throughline.documents.opening.word;

import throughline.documents.opening.office.Tree;

/**
 * Which page of a Word document something stands on. Word notes where its pages ended when it last laid them out; a file
 * without such notes has only the breaks that somebody set.
 */
final class Pages {
    private final boolean laidOut;
    private final boolean known;
    private int current;

    Pages(Tree body) {
        laidOut = body.walk().anyMatch(each -> each.is("lastRenderedPageBreak"));
        known = laidOut || body.walk().anyMatch(Pages::set);
        current = known ? 1 : 0;
    }

    private static boolean set(Tree each) {
        return each.is("br") && each.attribute("type", "").equals("page") || each.is("pageBreakBefore") && each.on();
    }

    int current() {
        return current;
    }

    void at(int page) {
        current = page;
    }

    void noted() {
        current += laidOut ? 1 : 0;
    }

    void set() {
        current += known && !laidOut ? 1 : 0;
    }
}
