package throughline.command.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One way in which plans print dates. */
record Shape(Pattern pattern, Reader reader) {
    /** What a match says: nothing, where it only looks like a date. */
    @FunctionalInterface
    interface Reader {
        List<Mention> read(Matcher match, String text, Reference reference);
    }

    static Shape of(String pattern, Reader reader) {
        return new Shape(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), reader);
    }

    List<Mention> in(String text, Reference reference) {
        var found = new ArrayList<Mention>();
        var match = pattern.matcher(text);
        var at = 0;
        while (at <= text.length() && match.find(at)) {
            var mentions = reader.read(match, text, reference);
            found.addAll(mentions);
            // What only looked like a date may hide one that begins a little later.
            at = mentions.isEmpty()
                    ? match.start() + 1
                    : Math.max(match.start() + 1, mentions.getLast().span().end());
        }
        return found;
    }

    static Span span(Matcher match) {
        return new Span(match.start(), match.end());
    }
}
