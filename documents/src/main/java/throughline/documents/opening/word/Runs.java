package throughline.documents.opening.word;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.opening.office.Tree;

/** The characters of one paragraph as they are seen once all tracked changes are accepted. */
final class Runs {
    /** Where a page number stood that was left out. */
    static final char NUMBER = '\uE000';

    private static final Set<String> THROUGH = Set.of(
            "hyperlink",
            "smartTag",
            "ins",
            "moveTo",
            "sdtContent",
            "customXml",
            "dir",
            "bdo",
            "rubyBase",
            "oMath",
            "oMathPara",
            "subDoc",
            "num",
            "den",
            "e",
            "sup",
            "sub",
            "f",
            "sSup",
            "sSub",
            "sSubSup",
            "d",
            "rad",
            "nary",
            "func",
            "fName",
            "deg",
            "acc",
            "bar",
            "box",
            "eqArr",
            "groupChr",
            "limLow",
            "limUpp",
            "lim",
            "m",
            "mr");

    private final Inside inside;
    private final boolean margin;
    private final Deque<Field> fields = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Set<@Nullable String> shades = new HashSet<>();
    private final List<Tree> boxes = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private @Nullable Tree paragraph;
    private int page;
    private int ahead;

    private static final class Field {
        private final StringBuilder says = new StringBuilder();
        private boolean result;

        boolean page() {
            var word = says.toString().strip().toUpperCase(Locale.ROOT);
            return word.startsWith("PAGE") && !word.startsWith("PAGEREF")
                    || word.startsWith("NUMPAGES")
                    || word.startsWith("SECTIONPAGES");
        }
    }

    /**
     * @param page on which its first words stand
     * @param ahead how many pages ended in it before any word of it
     * @param shade behind all its words, where one colour is
     * @param boxes text boxes that hang on it
     */
    record Read(String text, int page, int ahead, @Nullable String shade, List<Tree> boxes, List<String> notes) {}

    Runs(Inside inside, boolean margin) {
        this.inside = inside;
        this.margin = margin;
    }

    Read read(Tree of) {
        text.setLength(0);
        shades.clear();
        boxes.clear();
        notes.clear();
        page = 0;
        ahead = 0;
        paragraph = of.first("pPr");
        of.children().forEach(this::piece);
        fields.removeIf(field -> !field.result || field.page());
        var shade = shades.size() == 1 ? shades.iterator().next() : null;
        return new Read(
                text.toString(),
                page > 0 ? page : inside.pages().current(),
                ahead,
                shade,
                List.copyOf(boxes),
                List.copyOf(notes));
    }

    private void piece(Tree piece) {
        switch (piece.name()) {
            case "r" -> run(piece);
            case "del", "moveFrom" -> inside.noticed().count(Noticed.What.DELETED);
            case "ins", "moveTo" -> {
                inside.noticed().count(Noticed.What.INSERTED);
                piece.children().forEach(this::piece);
            }
            case "sdt" -> {
                if (inside.filled(piece)) {
                    piece.all("sdtContent")
                            .forEach(content -> content.children().forEach(this::piece));
                }
            }
            case "fldSimple" -> {
                var field = new Field();
                field.says.append(piece.attribute("instr", ""));
                field.result = true;
                fields.push(field);
                piece.children().forEach(this::piece);
                fields.remove(field);
            }
            case "ruby" -> piece.all("rubyBase").forEach(base -> base.children().forEach(this::piece));
            case "AlternateContent" -> inside.chosen(piece).forEach(this::piece);
            default -> {
                if (THROUGH.contains(piece.name())) {
                    piece.children().forEach(this::piece);
                }
            }
        }
    }

    private void run(Tree run) {
        var properties = run.first("rPr");
        boolean hidden = inside.styles().hidden(paragraph, properties);
        int before = text.length();
        for (var piece : run.children()) {
            switch (piece.name()) {
                case "lastRenderedPageBreak" -> turned(true);
                case "fldChar" -> field(piece);
                case "instrText" -> {
                    if (!fields.isEmpty()) {
                        fields.element().says.append(piece.text());
                    }
                }
                case "footnoteReference", "endnoteReference" ->
                    notes.add(piece.name().replace("Reference", "") + piece.attribute("id", ""));
                case "drawing", "pict", "object" -> inside.drawing(piece, boxes, text);
                case "AlternateContent" -> inside.chosen(piece).forEach(each -> inside.drawing(each, boxes, text));
                case "ruby" -> piece(piece);
                default -> {
                    if (!hidden) {
                        characters(piece);
                    }
                }
            }
        }
        if (hidden && run.all("t").anyMatch(each -> !each.text().isBlank())) {
            inside.noticed().count(Noticed.What.HIDDEN);
        }
        if (!text.substring(before).isBlank()) {
            shades.add(inside.shading().behind(properties));
        }
    }

    private void characters(Tree piece) {
        switch (piece.name()) {
            case "t" -> write(piece.text());
            case "tab", "ptab" -> write("\t");
            case "noBreakHyphen" -> write("\u2011");
            case "cr" -> write("\n");
            case "sym" -> write(Symbols.of(piece.attribute("font", ""), piece.attribute("char", "")));
            case "br" -> {
                if (piece.attribute("type", "").equals("page")) {
                    turned(false);
                } else {
                    write("\n");
                }
            }
            default -> {}
        }
    }

    private void turned(boolean noted) {
        int before = inside.pages().current();
        if (noted) {
            inside.pages().noted();
        } else {
            inside.pages().set();
        }
        if (text.toString().isBlank()) {
            ahead += inside.pages().current() - before;
        }
    }

    private void write(String more) {
        if (fields.stream().anyMatch(field -> !field.result)) {
            return;
        }
        if (margin && fields.stream().anyMatch(Field::page)) {
            if (text.isEmpty() || text.charAt(text.length() - 1) != NUMBER) {
                text.append(NUMBER);
            }
            return;
        }
        if (page == 0 && !more.isBlank()) {
            page = inside.pages().current();
        }
        text.append(more);
    }

    private void field(Tree mark) {
        switch (mark.attribute("fldCharType", "")) {
            case "begin" -> {
                var form = mark.first("ffData");
                if (form != null) {
                    write(Forms.shown(form));
                }
                fields.push(new Field());
            }
            case "separate" -> {
                if (!fields.isEmpty()) {
                    fields.element().result = true;
                }
            }
            case "end" -> fields.poll();
            default -> {}
        }
    }

    @Override
    public String toString() {
        return Objects.toString(text);
    }
}
