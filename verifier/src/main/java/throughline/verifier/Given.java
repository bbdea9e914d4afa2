package throughline.verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small files that whoever runs the verifier gives it: checkpoints, keys, requests. */
final class Given {
    private static final long LARGEST = 1 << 20;
    private static final byte[] ZIP = {'P', 'K', 3, 4};

    private Given() {}

    static String text(Path file, String what) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CannotTell("There is no file " + file + ": give the path of " + what + ".");
        }
        if (Files.size(file) > LARGEST) {
            throw new CannotTell(file + " is not " + what + ": it is longer than " + Say.bytes(LARGEST) + ".");
        }
        try {
            return Bytes.text(Files.readAllBytes(file));
        } catch (Mismatch e) {
            throw new CannotTell(file + " is not " + what + ": " + e.sentence() + ".");
        }
    }

    /** From a file of its own, or out of an older pack. */
    static Checkpoint checkpoint(Path file) throws IOException {
        var what = "a checkpoint that you kept, or of an older pack";
        try {
            if (Files.isRegularFile(file) && startsAsZip(file)) {
                try (var older = Pack.open(file)) {
                    return Checkpoint.read(older.text("checkpoint"));
                }
            }
            return Checkpoint.read(text(file, what));
        } catch (Mismatch e) {
            throw new CannotTell(file + " is not " + what + ": " + e.sentence() + ".");
        }
    }

    private static boolean startsAsZip(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return Merkle.same(in.readNBytes(ZIP.length), ZIP);
        }
    }

    /** As many as there are lines: a log that changed its key may be known by several. */
    static List<Key> keys(Path file, Key.Use use) throws IOException {
        var what = use == Key.Use.LOG ? "a file with the log's public key" : "a file with a co-signer's public key";
        var text = text(file, what);
        try {
            List<Key> keys = new ArrayList<>();
            for (var line : text.strip().split("\\R")) {
                keys.add(Key.read(line.strip(), use));
            }
            return keys;
        } catch (Mismatch e) {
            throw new CannotTell("The key in " + file + " is in the wrong format: " + e.sentence()
                    + ". Each line of it must be a key: name+12345678+base64.");
        }
    }
}
