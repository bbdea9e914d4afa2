package throughline.documents.opening.word;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.Unreadable;
import throughline.documents.opening.office.Parts;
import throughline.documents.opening.office.Tree;
import throughline.documents.paper.Block;
import throughline.documents.paper.Paper;
import throughline.documents.paper.Place;
import throughline.documents.plan.OwnWords;

/** Reads a Word document from its own XML: what a reader sees of it, once all tracked changes are accepted. */
public final class Word {
    private final Parts parts;
    private final String main;

    private Word(Parts parts, String main) {
        this.parts = parts;
        this.main = main;
    }

    /** @param main the name of the part that holds the text */
    public static Paper read(Parts parts, String main, String name) throws IOException, XMLStreamException {
        return new Word(parts, main).read(name);
    }

    private Paper read(String name) throws IOException, XMLStreamException {
        var document = parts.tree(main);
        var body = document.first("body");
        if (body == null) {
            throw new Unreadable("This Word file has no text in it. Open it in Word, save it again and send that.");
        }
        var inside = Inside.of(document, related("styles"), related("numbering"), related("theme"));
        var story = new Story(inside);
        var blocks = new ArrayList<>(story.read(body));
        addNotes(inside, story.notes(), blocks);
        var heads = margins(document, inside, "headerReference");
        var feet = margins(document, inside, "footerReference");
        notice(inside.noticed());
        var core = parts.treeIfThere(parts.related("", "core-properties"));
        return new Paper(
                name,
                said(core, "title"),
                language(core, inside),
                heads,
                feet,
                ours(feet) ? blocks : TypedBullets.found(blocks),
                inside.noticed().remarks());
    }

    /** What Throughline printed has bullets of Word's own only; a text that begins with such a sign is a text. */
    private static boolean ours(List<String> feet) {
        return feet.stream().anyMatch(foot -> foot.startsWith(OwnWords.FOOT));
    }

    private static String language(@Nullable Tree core, Inside inside) {
        var said = said(core, "language");
        return said.isEmpty() ? inside.styles().language() : said;
    }

    private static String said(@Nullable Tree core, String what) {
        var found = core == null ? null : core.first(what);
        return found == null ? "" : found.text().strip();
    }

    private @Nullable Tree related(String type) throws IOException, XMLStreamException {
        return parts.treeIfThere(parts.related(main, type));
    }

    private List<String> margins(Tree document, Inside inside, String kind) throws IOException, XMLStreamException {
        var targets = targets();
        var margins = new Margins(inside);
        var wanted = document.walk()
                .filter(each -> each.is(kind))
                .map(each -> each.attribute("id", ""))
                .distinct()
                .toList();
        for (var id : wanted) {
            var part = parts.treeIfThere(targets.get(id));
            if (part != null) {
                margins.read(part);
            }
        }
        return margins.lines();
    }

    private Map<String, String> targets() throws IOException, XMLStreamException {
        var targets = new HashMap<String, String>();
        for (var relation : parts.relations(main)) {
            if (!relation.outside()) {
                targets.put(relation.id(), relation.target());
            }
        }
        return targets;
    }

    private void addNotes(Inside inside, List<String> wanted, List<Block> blocks)
            throws IOException, XMLStreamException {
        if (wanted.isEmpty()) {
            return;
        }
        var notes = new HashMap<String, Tree>();
        for (var kind : List.of("footnote", "endnote")) {
            var part = related(kind + "s");
            if (part != null) {
                part.all(kind).forEach(each -> notes.put(kind + each.attribute("id", ""), each));
            }
        }
        int page = inside.pages().current();
        for (var each : wanted) {
            var note = notes.get(each);
            if (note != null) {
                inside.noticed().count(Noticed.What.NOTES);
                new Story(inside)
                        .read(note)
                        .forEach(block -> blocks.add(
                                block instanceof Block.Paragraph paragraph
                                        ? new Block.Paragraph(paragraph.text(), Place.page(page))
                                        : block));
            }
        }
    }

    private void notice(Noticed noticed) throws IOException, XMLStreamException {
        var comments = related("comments");
        if (comments != null) {
            noticed.count(Noticed.What.COMMENTS, (int) comments.all("comment").count());
        }
        if (parts.has("word/vbaProject.bin")) {
            noticed.count(Noticed.What.MACROS);
        }
    }
}
