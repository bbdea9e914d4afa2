package throughline.verifier;

import java.util.ArrayList;
import java.util.List;

/** The public keys that a pack brings along: its own word, until somebody vouches for one of them. */
record Keys(List<Key> log, List<Key> witnesses) {
    static Keys read(String source) {
        var all = Shape.of(JsonReader.read(source), "log", "witnesses");
        var log = keys(all.texts("log"), Key.Use.LOG);
        if (log.isEmpty()) {
            throw new Mismatch("it names no key of the log");
        }
        if (log.stream().anyMatch(key -> !key.name().equals(log.getLast().name()))) {
            throw new Mismatch("it names keys of more than one log");
        }
        return new Keys(log, keys(all.texts("witnesses"), Key.Use.WITNESS));
    }

    private static List<Key> keys(List<String> written, Key.Use use) {
        List<Key> keys = new ArrayList<>();
        for (var one : written) {
            Key key;
            try {
                key = Key.read(one, use);
            } catch (Mismatch e) {
                throw new Mismatch("its key “" + Say.shown(one) + "” is in the wrong format: " + e.sentence());
            }
            if (keys.stream()
                    .anyMatch(other ->
                            other.name().equals(key.name()) && other.id().equals(key.id()))) {
                throw new Mismatch("it names the key " + key.name() + "+" + key.id() + " twice");
            }
            keys.add(key);
        }
        return keys;
    }

    Key newest() {
        return log.getLast();
    }
}
