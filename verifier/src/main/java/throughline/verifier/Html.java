package throughline.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The facts of a report, found as a browser would find them; what could run, or hide a part from readers while leaving it
 * in the file, is refused.
 */
final class Html {
    /** @param id of the element, with its content as a reader sees it */
    record Pre(String id, String content) {}

    private static final Pattern FACTS = Pattern.compile("<pre class=\"facts\" id=\"e([0-9]{1,18})\">");
    private static final Set<String> RAW = Set.of("style", "title");

    private final String source;
    private final List<Pre> pres = new ArrayList<>();
    private int at;

    private Html(String source) {
        this.source = source;
    }

    static List<Pre> facts(String source) {
        var html = new Html(source);
        while ((html.at = source.indexOf('<', html.at)) >= 0) {
            html.markup();
        }
        return html.pres;
    }

    private void markup() {
        if (source.startsWith("<!--", at)) {
            after("-->", at + 4);
        } else if (source.startsWith("<!", at) || source.startsWith("<?", at)) {
            after(">", at);
        } else if (at + 1 < source.length() && (source.charAt(at + 1) == '/' || letter(source.charAt(at + 1)))) {
            tag();
        } else {
            at++;
        }
    }

    private void tag() {
        int start = at;
        int end = end(start);
        var tag = source.substring(start, end);
        var name = Tag.name(tag);
        at = end;
        Tag.refuseWhatCouldRunOrHide(tag);
        if (tag.charAt(1) == '/') {
            return;
        } else if (name.equals("pre")) {
            pre(tag);
        } else if (RAW.contains(name)) {
            after("</" + name, at);
        }
    }

    private void pre(String tag) {
        var parts = FACTS.matcher(tag);
        if (!parts.matches()) {
            throw new Mismatch("it holds “" + Say.shown(tag) + "”, which is not the facts of an event");
        }
        int end = source.indexOf('<', at);
        if (end < 0 || !source.startsWith("</pre>", end)) {
            throw new Mismatch("the facts of event " + parts.group(1) + " hold more than text");
        }
        pres.add(new Pre(parts.group(1), unescaped(source.substring(at, end))));
        at = end;
    }

    private static String unescaped(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Just after a tag, whose attributes may hold its last character in quotes. */
    private int end(int start) {
        char quote = 0;
        for (int i = start + 1; i < source.length(); i++) {
            char c = source.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '>') {
                return i + 1;
            } else if ((c == '"' || c == '\'') && source.charAt(i - 1) == '=') {
                quote = c;
            } else if (c == '"' || c == '\'' || c == '<') {
                throw new Mismatch("a tag of it is not well-formed: “"
                        + Say.shown(source.substring(start, Math.min(i + 1, start + 60))) + "”");
            }
        }
        throw new Mismatch("a tag of it is cut short");
    }

    private void after(String mark, int from) {
        int found = source.indexOf(mark, from);
        if (found < 0) {
            throw new Mismatch("it is cut short after “"
                    + Say.shown(source.substring(at, Math.min(source.length(), at + 20))) + "”");
        }
        at = mark.startsWith("</") ? found : found + mark.length();
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
