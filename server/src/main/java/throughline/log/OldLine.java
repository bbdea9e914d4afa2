package throughline.log;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/** A payload from before texts were sealed. Everything else of it stays as it is, to the character. */
final class OldLine {
    private static final JsonMapper JSON = JsonMapper.shared();

    private OldLine() {}

    /** @param isText whether a text stands at a path: member names and list numbers, with {@code /} between them */
    static Sealed seal(String line, Predicate<String> isText) {
        var sealed = new StringBuilder(line.length());
        var texts = new ArrayList<SealedText>();
        int copied = 0;
        try (var parser = JSON.createParser(line)) {
            for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING && isText.test(path(parser.streamReadContext()))) {
                    var text = SealedText.of(parser.getString());
                    int start = (int) parser.currentTokenLocation().getCharOffset();
                    int end = (int) parser.currentLocation().getCharOffset();
                    sealed.append(line, copied, start).append('"').append(text.commitment()).append('"');
                    texts.add(text);
                    copied = end;
                }
            }
        }
        return new Sealed(sealed.append(line, copied, line.length()).toString(), List.copyOf(texts));
    }

    private static String path(TokenStreamContext at) {
        Deque<String> steps = new ArrayDeque<>();
        for (var step = at; step != null && !step.inRoot(); step = step.getParent()) {
            steps.addFirst(step.inObject() ? step.currentName() : String.valueOf(step.getCurrentIndex()));
        }
        return String.join("/", steps);
    }
}
