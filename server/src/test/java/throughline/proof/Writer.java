package throughline.proof;

import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes about one action until nobody answers, and sends again what was not answered, under the same key. */
final class Writer implements Runnable {
    /** What was sent; its words are found nowhere else. */
    private record Sent(String path, String body, String words, String key) {}

    private final Caller coordinator;
    private final String action;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Map<String, Sent> sent = new LinkedHashMap<>();
    private @Nullable Sent unanswered;

    Writer(Caller coordinator, String action) {
        this.coordinator = coordinator;
        this.action = action;
    }

    @Override
    public void run() {
        while (unanswered == null) {
            try {
                write(coordinator);
            } catch (UncheckedIOException e) {
                unanswered = List.copyOf(sent.values()).getLast();
            }
        }
    }

    void write(Caller caller) {
        var next = next();
        sent.put(next.words(), next);
        send(caller, next);
    }

    /** The one without an answer gets its first; every other gets the one that it had. */
    void repeatAll(Caller caller) {
        for (var one : sent.values()) {
            var before = answers.get(one.words());
            send(caller, one);
            if (before != null && !before.equals(answers.get(one.words()))) {
                throw new AssertionError("A repeated request was answered otherwise: " + before + ", then "
                        + answers.get(one.words()));
            }
        }
    }

    List<String> acknowledged() {
        return List.copyOf(answers.keySet());
    }

    @Nullable String unanswered() {
        return unanswered == null ? null : unanswered.words();
    }

    private void send(Caller caller, Sent one) {
        var reply = caller.post(one.path(), one.body(), "Idempotency-Key", one.key()).expect(200);
        answers.put(one.words(), String.valueOf(reply.json().path("position").asLong()));
    }

    private Sent next() {
        var number = sent.size();
        var words = "Entry %d of %s".formatted(number, action);
        return switch (number % 4) {
            case 0 -> sent("record-progress", "{\"note\": \"%s\"}", words);
            case 1 -> sent("set-rating", "{\"rating\": \"Amber\", \"reason\": \"%s\"}", words);
            case 2 -> sent("mark-completed", "{\"evidence\": \"%s\"}", words);
            default -> sent("reopen", "{\"reason\": \"%s\"}", words);
        };
    }

    private Sent sent(String command, String body, String words) {
        return new Sent(
                "/api/actions/" + action + "/" + command,
                body.formatted(words),
                words,
                UUID.randomUUID().toString());
    }
}
