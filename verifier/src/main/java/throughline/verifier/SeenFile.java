package throughline.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the newest checkpoint that a partner co-signed, and beside it the keys of the log that it knows. */
record SeenFile(Path path) {
    /** Empty the first time. */
    Optional<Checkpoint> checkpoint() throws IOException {
        if (Files.notExists(path)) {
            return Optional.empty();
        }
        var keys = keys();
        try {
            var checkpoint = Checkpoint.read(Given.text(path, "the checkpoint that you co-signed last"));
            if (checkpoint.signers(keys).isEmpty()) {
                throw new Mismatch("no key in " + beside(".keys") + " signed it");
            }
            return Optional.of(checkpoint);
        } catch (Mismatch e) {
            throw new CannotTell("What you saw can't be read from " + path + ": " + e.sentence()
                    + ". Bring that file and " + beside(".keys").getFileName() + " back from a copy.");
        }
    }

    List<Key> keys() throws IOException {
        var file = beside(".keys");
        List<Key> keys = new ArrayList<>();
        if (Files.exists(file)) {
            try {
                for (var line :
                        Given.text(file, "the log's keys that you know").lines().toList()) {
                    keys.add(Key.read(line, Key.Use.LOG));
                }
            } catch (Mismatch e) {
                throw new CannotTell("A key in " + file + " is in the wrong format: " + e.sentence()
                        + ". Bring the file back from a copy.");
            }
        }
        return keys;
    }

    /** The keys first: a checkpoint without the key that signed it could not be read again. */
    void replace(String note, List<Key> signers) throws IOException {
        List<Key> keys = new ArrayList<>(keys());
        signers.stream().filter(one -> !keys.contains(one)).forEach(keys::add);
        var lines = new StringBuilder();
        keys.forEach(one -> lines.append(one.written()).append('\n'));
        replace(beside(".keys"), lines.toString());
        replace(path, note);
    }

    /** So that two at a time can't each sign what the other has not seen. */
    Closeable lock() throws IOException {
        var channel = FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // answered below: somebody has it
        }
        channel.close();
        throw new CannotTell("Another co-signing with " + path + " is under way: wait for it, then try again.");
    }

    private Path beside(String ending) {
        return path.resolveSibling(path.getFileName() + ending);
    }

    private static void replace(Path file, String content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                fresh, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var bytes = ByteBuffer.wrap(Bytes.utf8(content));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
