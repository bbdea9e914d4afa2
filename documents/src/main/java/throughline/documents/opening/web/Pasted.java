package throughline.documents.opening.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import throughline.documents.opening.text.Rows;
import throughline.documents.paper.Paper;

/** Reads what was copied from Word, Excel or a web page, and web pages that were saved. */
public final class Pasted {
    private static final String NAME = "Pasted";
    private static final Pattern HTML = Pattern.compile(
            "(?is)<!--StartFragment|<html|<table[\\s>]|<(p|div|ul|ol|h[1-6]|span|td)(\\s[^>]*)?>.*</\\1>");

    private Pasted() {}

    public static Paper read(String text) throws IOException {
        if (!HTML.matcher(text.substring(0, Math.min(text.length(), 100_000))).find()) {
            return Rows.of(text, NAME, List.of());
        }
        int begins = text.indexOf('<');
        return new Page(Jsoup.parse(text.substring(Math.max(0, begins)))).paper(NAME);
    }

    public static Paper page(byte[] bytes, String name) {
        try {
            return new Page(Jsoup.parse(new ByteArrayInputStream(bytes), null, "")).paper(name);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
