package throughline.documents.opening.word;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Theme;
import throughline.documents.opening.office.Tree;

/** What every part of a Word document is read with: its styles, its numbers, where its pages end, what was noticed. */
record Inside(Styles styles, Numbers numbers, Shading shading, Pages pages, Noticed noticed) {
    private static final Set<String> PICTURES = Set.of("blip", "imagedata", "chart", "relIds", "OLEObject");

    static Inside of(Tree document, @Nullable Tree styles, @Nullable Tree numbering, @Nullable Tree theme) {
        return new Inside(
                new Styles(styles),
                new Numbers(numbering),
                new Shading(new Theme(theme)),
                new Pages(document),
                new Noticed());
    }

    /** Of two ways to write the same, the newer one. */
    List<Tree> chosen(Tree alternatives) {
        var choice = alternatives.first("Choice");
        var taken = choice == null ? alternatives.first("Fallback") : choice;
        return taken == null ? List.of() : taken.children();
    }

    /** Whether somebody has filled in this field of a form; a prompt is nobody's words. */
    boolean filled(Tree field) {
        var properties = field.first("sdtPr");
        var prompt = properties == null ? null : properties.first("showingPlcHdr");
        if (prompt != null && prompt.on()) {
            noticed.count(Noticed.What.PLACEHOLDERS);
            return false;
        }
        return true;
    }

    boolean contents(Tree field) {
        var properties = field.first("sdtPr");
        var gallery = properties == null ? null : properties.at("docPartObj", "docPartGallery");
        return gallery != null && gallery.attribute("val", "").equals("Table of Contents");
    }

    /** Takes the words out of a drawing: those of its text boxes, and those that are drawn across the page. */
    void drawing(Tree drawing, List<Tree> boxes, StringBuilder text) {
        if (drawing.is("AlternateContent")) {
            chosen(drawing).forEach(each -> drawing(each, boxes, text));
            return;
        }
        if (drawing.is("txbxContent")) {
            boxes.add(drawing);
            return;
        }
        if (drawing.is("textpath") && drawing.attribute("string") != null) {
            text.append(text.isEmpty() ? "" : "\n").append(drawing.attribute("string", ""));
        }
        if (PICTURES.contains(drawing.name())) {
            noticed.count(Noticed.What.PICTURES);
            return;
        }
        drawing.children().forEach(each -> drawing(each, boxes, text));
    }
}
