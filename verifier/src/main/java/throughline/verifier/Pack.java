package throughline.verifier;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The files of an evidence pack, none of them unpacked to disk, and none read beyond its bound. */
final class Pack implements Closeable {
    private static final long MEBI = 1 << 20;
    private static final long LARGEST_FILE = 2048 * MEBI;

    /** What a pack may hold, and the most bytes of it that are read. */
    static final Map<String, Long> BOUNDS = bounds();

    private final FileChannel file;
    private final Map<String, ZipEntries.Entry> entries = new LinkedHashMap<>();

    private Pack(FileChannel file) {
        this.file = file;
    }

    private static Map<String, Long> bounds() {
        Map<String, Long> bounds = new LinkedHashMap<>();
        bounds.put("manifest.json", MEBI);
        bounds.put("manifest.note", MEBI);
        bounds.put("README.txt", MEBI);
        bounds.put("report.html", 128 * MEBI);
        bounds.put("events.jsonl", 64 * MEBI);
        bounds.put("texts.jsonl", 64 * MEBI);
        bounds.put("proofs.jsonl", 64 * MEBI);
        bounds.put("checkpoint", MEBI);
        bounds.put("earlier.jsonl", 16 * MEBI);
        bounds.put("leaves.txt", LARGEST_FILE);
        bounds.put("keys.json", MEBI);
        return bounds;
    }

    static Pack open(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            throw new CannotTell("There is no file " + path + ": give the path of the evidence pack, a file that ends"
                    + " in .zip.");
        }
        var pack = new Pack(FileChannel.open(path));
        try {
            pack.list(path);
            return pack;
        } catch (IOException | RuntimeException e) {
            pack.close();
            throw e;
        }
    }

    private void list(Path path) throws IOException {
        var start = ByteBuffer.allocate(4);
        if (file.read(start, 0) < 4 || start.getInt(0) != 0x504b0304) {
            throw new CannotTell(path + " is not an evidence pack: it is no zip file, or is cut short at its very"
                    + " beginning. Fetch it again, or give the path of the pack.");
        }
        if (file.size() > LARGEST_FILE) {
            throw new CannotTell("The pack is refused unread: it is " + Say.bytes(file.size()) + " long, and no more"
                    + " than " + Say.bytes(LARGEST_FILE) + " is read. Ask for a smaller one.");
        }
        var found = ZipEntries.of(file).entries();
        found.forEach(entry -> refuseStrayPath(entry.name()));
        if (found.stream().noneMatch(entry -> entry.name().equals("manifest.json"))) {
            throw new CannotTell(path + " is a zip file, but not an evidence pack of Throughline: it has no"
                    + " manifest.json. If another system made it, that system's own verifier is needed.");
        }
        for (var entry : found) {
            if (entry.name().equals("manifest.json") && entries.put(entry.name(), bounded(entry)) == null) {
                Manifest.refuseOtherFormats(bytes("manifest.json"));
            }
        }
        entries.clear();
        for (var entry : found) {
            if (!BOUNDS.containsKey(entry.name())) {
                throw new Mismatch("The pack holds “" + Say.shown(entry.name())
                        + "”, which no evidence pack has: it was put in afterwards.");
            }
            if (entries.put(entry.name(), bounded(entry)) != null) {
                throw new Mismatch("The pack holds " + entry.name() + " twice, so that one program would read the"
                        + " first and another the second: it was tampered with.");
            }
        }
    }

    private static void refuseStrayPath(String name) {
        var parts = name.replace('\\', '/').split("/", -1);
        if (java.util.Arrays.asList(parts).contains("..")) {
            throw new Mismatch("The pack holds “" + Say.shown(name) + "”, which climbs out of the folder that it would"
                    + " be unpacked into: do not unpack it. No evidence pack of Throughline has such a file.");
        }
        if (name.startsWith("/") || name.startsWith("\\") || name.matches("^[A-Za-z]:.*")) {
            throw new Mismatch("The pack holds “" + Say.shown(name) + "”, which would be unpacked to a place of its own"
                    + " choosing: do not unpack it. No evidence pack of Throughline has such a file.");
        }
    }

    private static ZipEntries.Entry bounded(ZipEntries.Entry entry) {
        long bound = BOUNDS.getOrDefault(entry.name(), 0L);
        if (entry.size() > bound) {
            var size = entry.size() == 0xffffffffL ? "4 GiB or more" : Say.bytes(entry.size());
            throw new CannotTell("The pack is refused unread: its " + entry.name() + " would unpack to " + size
                    + ", and no more than " + Say.bytes(bound) + " of it is read. If it is a true pack, ask for one"
                    + " about less.");
        }
        return entry;
    }

    boolean has(String name) {
        return entries.containsKey(name);
    }

    Iterable<String> names() {
        return entries.keySet();
    }

    byte[] bytes(String name) throws IOException {
        try (var in = open(name)) {
            return in.readAllBytes();
        }
    }

    String text(String name) throws IOException {
        return Bytes.text(bytes(name));
    }

    InputStream open(String name) {
        var entry = entries.get(name);
        if (entry == null) {
            throw new Mismatch("the pack does not hold it");
        }
        var slice = new Slice(file, entry.start(), entry.packed());
        var plain = entry.method() == 0 ? slice : new InflaterInputStream(slice, new Inflater(true), 1 << 16);
        return new Exactly(plain, entry);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
