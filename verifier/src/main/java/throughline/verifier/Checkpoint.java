package throughline.verifier;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** A C2SP tlog-checkpoint: how large the log's tree was at a time, and its root. Its signatures are checked apart. */
record Checkpoint(String origin, long size, byte[] root, Instant time, Note note) {
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?Z");

    static Checkpoint read(String source) {
        var note = Note.read(source);
        var lines = note.text().split("\n", -1);
        if (lines.length != 5 || lines[0].isEmpty() || !lines[3].startsWith("time ")) {
            throw new Mismatch("it is not a checkpoint (four lines: origin, size, root, time)");
        }
        return new Checkpoint(lines[0], number(lines[1]), Bytes.hash(lines[2]), time(lines[3].substring(5)), note);
    }

    static long number(String written) {
        if (!written.matches("0|[1-9][0-9]{0,17}")) {
            throw new Mismatch("“" + Say.shown(written) + "” is not a number as it must be written");
        }
        return Long.parseLong(written);
    }

    static Instant time(String written) {
        try {
            if (TIME.matcher(written).matches()) {
                return Instant.parse(written);
            }
        } catch (DateTimeException e) {
            // answered below, like another form
        }
        throw new Mismatch("“" + Say.shown(written) + "” is not a time in UTC");
    }

    /** Those of the keys that signed it; a wrong signature under a known name is a mismatch. */
    List<Key> signers(List<Key> keys) {
        return keys.stream().filter(note::isSignedBy).toList();
    }

    boolean sameTree(Checkpoint other) {
        return size == other.size && Merkle.same(root, other.root);
    }

    /** As in “the checkpoint of 73 entries (22 November 2026, 14:30:25 UTC)”. */
    String inWords() {
        return "the checkpoint of " + Say.count(size, "entry", "entries") + " (" + Say.moment(time) + ")";
    }
}
