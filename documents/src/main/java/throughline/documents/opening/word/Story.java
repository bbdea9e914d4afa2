package throughline.documents.opening.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import throughline.documents.opening.office.Tree;
import throughline.documents.paper.Block;
import throughline.documents.paper.Place;

/** The text of a document from its beginning to its end, as blocks. */
final class Story {
    private final Inside inside;
    private final Paragraphs paragraphs;
    private final Tables tables;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block.Point> points = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Place pointsAt = Place.NOWHERE;
    private String caption = "";
    private Place captionAt = Place.NOWHERE;
    private boolean titled;

    Story(Inside inside) {
        this.inside = inside;
        this.paragraphs = new Paragraphs(inside, false);
        this.tables = new Tables(inside, paragraphs, notes);
    }

    /** @return the blocks, and the footnotes and endnotes that are pointed at, in order */
    List<Block> read(Tree body) {
        body.children().forEach(this::piece);
        endPoints();
        endCaption();
        return titled ? lowered() : blocks;
    }

    List<String> notes() {
        return notes;
    }

    private void piece(Tree piece) {
        switch (piece.name()) {
            case "p" -> paragraph(piece);
            case "tbl" -> {
                endPoints();
                blocks.add(tables.read(piece, caption));
                caption = "";
            }
            case "sdt" -> {
                if (inside.contents(piece)) {
                    inside.noticed().count(Noticed.What.CONTENTS);
                } else if (inside.filled(piece)) {
                    piece.all("sdtContent")
                            .forEach(content -> content.children().forEach(this::piece));
                }
            }
            case "ins", "moveTo", "customXml", "smartTag" -> piece.children().forEach(this::piece);
            case "AlternateContent" -> inside.chosen(piece).forEach(this::piece);
            case "altChunk" -> inside.noticed().count(Noticed.What.INSIDE);
            default -> {}
        }
    }

    private void paragraph(Tree piece) {
        var properties = piece.first("pPr");
        var read = paragraphs.read(piece);
        var place = Place.page(read.page());
        notes.addAll(read.notes());
        if (inside.styles().named(properties, name -> name.matches("toc \\d+|toc heading|contents \\d+"))) {
            if (!read.blank()) {
                inside.noticed().count(Noticed.What.CONTENTS);
            }
        } else if (read.blank()) {
            endPoints();
        } else if (inside.styles().named(properties, "title"::equals)) {
            titled = true;
            heading(0, read.text(), place);
        } else if (read.heading() > 0) {
            heading(read.heading(), read.numbered(), place);
        } else if (read.label() != null && !read.label().several()) {
            endCaption();
            pointsAt = points.isEmpty() ? place : pointsAt;
            points.add(new Block.Point(read.label().level(), read.text()));
        } else {
            endPoints();
            endCaption();
            if (inside.styles().named(properties, "caption"::equals)) {
                caption = read.text();
                captionAt = place;
            } else {
                blocks.add(new Block.Paragraph(read.numbered(), place));
            }
        }
        for (var box : read.boxes()) {
            endPoints();
            box.children().forEach(this::piece);
            endPoints();
        }
        ended(properties);
    }

    private void ended(@org.jspecify.annotations.Nullable Tree properties) {
        var section = properties == null ? null : properties.first("sectPr");
        if (section != null) {
            var type = section.first("type");
            if (type == null || !type.attribute("val", "").equals("continuous")) {
                inside.pages().set();
            }
        }
    }

    private void heading(int level, String text, Place place) {
        endPoints();
        endCaption();
        blocks.add(new Block.Heading(level, text, place));
    }

    private void endPoints() {
        if (!points.isEmpty()) {
            blocks.add(new Block.Points(points, pointsAt));
            points.clear();
        }
    }

    private void endCaption() {
        if (!caption.isEmpty()) {
            blocks.add(new Block.Paragraph(caption, captionAt));
            caption = "";
        }
    }

    /** Where a title has a style of its own, it is the only heading of level 1, and what was of level 1 stands below it. */
    private List<Block> lowered() {
        boolean down =
                blocks.stream().anyMatch(block -> block instanceof Block.Heading heading && heading.level() == 1);
        return blocks.stream()
                .map(block -> block instanceof Block.Heading heading
                        ? new Block.Heading(
                                heading.level() == 0 ? 1 : heading.level() + (down ? 1 : 0),
                                heading.text(),
                                heading.place())
                        : Objects.requireNonNull(block))
                .toList();
    }
}
