package throughline.packs;

import java.util.List;
import throughline.pages.British;

/** The README of a pack: what the report says first, for readers of plain text. */
final class Readme {
    private static final int WIDTH = 78;

    private final StringBuilder text = new StringBuilder();

    private Readme() {}

    static String of(Cover cover) {
        var british = new British();
        var readme = new Readme();
        readme.marking(cover);
        readme.paragraph(cover.title(), "", "");
        readme.paragraph(cover.about(), "", "");
        readme.paragraph(
                "As the record stood on %s (London), when it held %s entries. %s Asked for by %s. Signed with the key %s."
                        .formatted(british.moment(cover.made()), Statements.number(cover.size()), cover.count(), cover.askedBy(), cover.key()),
                "",
                "");
        readme.list("WHAT THIS PROVES", cover.proves());
        readme.list("WHAT IT DOES NOT PROVE", cover.provesNot());
        readme.heading("HOW TO CHECK IT");
        for (var check : cover.checks()) {
            readme.paragraph(check.why(), "", "");
            readme.text.append("    ").append(check.command()).append("\n\n");
        }
        readme.paragraph(
                "It answers yes, or says exactly what is wrong. Open report.html to read the entries; every file is"
                        + " described in the service's document “What a proof is made of”.",
                "",
                "");
        readme.marking(cover);
        return readme.text.toString();
    }

    private void marking(Cover cover) {
        if (cover.marking() != null) {
            text.append(cover.marking()).append("\n\n");
        }
    }

    private void heading(String heading) {
        text.append(heading).append("\n\n");
    }

    private void list(String heading, List<String> items) {
        heading(heading);
        items.forEach(item -> paragraph(item, "- ", "  "));
    }

    private void paragraph(String words, String first, String next) {
        var line = new StringBuilder(first);
        for (var word : words.strip().split("\\s+")) {
            if (line.length() > next.length() && line.length() + word.length() >= WIDTH) {
                text.append(line.toString().stripTrailing()).append('\n');
                line = new StringBuilder(next);
            }
            line.append(word).append(' ');
        }
        text.append(line.toString().stripTrailing()).append("\n\n");
    }
}
