package throughline.packs;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import throughline.command.Refusal;

/** A zip file that is written from its beginning to its end, and the digests of what is in it. */
final class Zipped implements AutoCloseable {
    private static final long MEBI = 1 << 20;

    /** What the verifier reads at most: a pack beyond it would be of no use to anybody. */
    private static final Map<String, Long> MOST = Map.of(
            "report.html", 128 * MEBI,
            "events.jsonl", 64 * MEBI,
            "texts.jsonl", 64 * MEBI,
            "proofs.jsonl", 64 * MEBI,
            "earlier.jsonl", 16 * MEBI,
            "leaves.txt", 2048 * MEBI);

    /** Writes one file of it. */
    interface Content {
        void to(Writer out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final Instant made;
    private final Map<String, String> digests = new LinkedHashMap<>();

    Zipped(OutputStream out, Instant made) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.made = made;
    }

    void add(String name, String text) {
        add(name, out -> out.write(text));
    }

    /** @throws Refusal when it would be too large to be checked */
    void add(String name, Content content) {
        try {
            var entry = new ZipEntry(name);
            entry.setTime(made.toEpochMilli());
            zip.putNextEntry(entry);
            var digest = MessageDigest.getInstance("SHA-256");
            var bounded = new Bounded(new DigestOutputStream(zip, digest), MOST.getOrDefault(name, MEBI));
            var out = new BufferedWriter(new OutputStreamWriter(bounded, StandardCharsets.UTF_8), 1 << 16);
            content.to(out);
            out.flush();
            zip.closeEntry();
            digests.put(name, HexFormat.of().formatHex(digest.digest()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** By name, of what was added so far. */
    Map<String, String> digests() {
        return digests;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Bounded extends OutputStream {
        private final OutputStream out;
        private long left;

        private Bounded(OutputStream out, long most) {
            this.out = out;
            this.left = most;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
                throw Refusal.rule("This pack would be larger than the verifier reads. Ask for one about less: an action, or some"
                        + " days of the plan.");
            }
            out.write(bytes, from, length);
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
