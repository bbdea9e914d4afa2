package throughline.verifier;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Zip files made to harm whoever opens them. */
class HostileZipTest {
    private static final String MANIFEST = "manifest.json";

    @TempDir
    private Path folder;

    private final TestPack good = TestPack.good();

    @Test
    void one_that_climbs_out_of_its_folder() throws IOException {
        for (var name : new String[] {"../evil.sh", "a/../../evil.sh", "..\\evil.bat", ".."}) {
            Answer.to(good.with(name, new byte[1]).zip(folder))
                    .isNo("climbs out of the folder that it would be unpacked into: do not unpack it.");
        }
        for (var name : new String[] {"/etc/passwd", "\\\\host\\share", "C:\\evil.bat"}) {
            Answer.to(good.with(name, new byte[1]).zip(folder)).isNo("a place of its own choosing: do not unpack it.");
        }
        Answer.to(good.with("events.jsonl/", new byte[0]).zip(folder)).isNo("which no evidence pack has");
    }

    @Test
    void four_gigabytes_of_zeros() throws IOException {
        var packed = folder.resolve("zeros.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(packed))) {
            zip.setLevel(Deflater.BEST_SPEED);
            put(zip, MANIFEST, good.files().get(MANIFEST));
            zip.putNextEntry(new ZipEntry("events.jsonl"));
            zeros(zip);
            zip.closeEntry();
        }
        Answer.to(packed)
                .cannotTell(
                        "The pack is refused unread: its events.jsonl would unpack to 4 GiB or more, and no more than"
                                + " 64 MiB of it is read.");
        var plain = folder.resolve("plain.zip");
        try (var file = new RandomAccessFile(plain.toFile(), "rw")) {
            file.setLength(4L << 30);
            Answer.to(plain).cannotTell("it is no zip file");
            file.writeInt(0x504b0304);
            Answer.to(plain).cannotTell("The pack is refused unread: it is 4,096 MiB long, and no more than 2,048 MiB");
        }
    }

    @Test
    void zeros_that_lie_about_their_number() throws IOException {
        var big = good.with("events.jsonl", new byte[70 << 20]).zipped();
        Answer.to(written(lying(big, 70 << 20, 1000))).isNo("it unpacks to another size than the zip file says");
        Answer.to(written(big)).cannotTell("would unpack to 70 MiB, and no more than 64 MiB of it is read");
    }

    @Test
    void one_name_twice() throws IOException {
        var bytes = good.with("README.txu", TestLog.utf8("other")).zipped();
        var twice = new String(bytes, StandardCharsets.ISO_8859_1).replace("README.txu", "README.txt");
        Answer.to(written(twice.getBytes(StandardCharsets.ISO_8859_1))).isNo("The pack holds README.txt twice");
    }

    @Test
    void names_that_differ_between_its_two_lists() throws IOException {
        var bytes = new String(good.zipped(), StandardCharsets.ISO_8859_1);
        var first = bytes.replaceFirst("README.txt", "README.exe");
        Answer.to(written(first.getBytes(StandardCharsets.ISO_8859_1)))
                .isNo("what stands at README.txt does not agree with the rest of the zip file");
    }

    @Test
    void entries_that_its_table_of_contents_does_not_list() throws IOException {
        var before = new TestPack(java.util.Map.of("evil.sh", TestLog.utf8("rm"))).zipped();
        var hidden = java.util.Arrays.copyOf(before, before.length - 22 - 46 - "evil.sh".length());
        var bytes = good.zipped();
        var shifted = shifted(bytes, hidden.length);
        Answer.to(written(Bytes.joined(hidden, shifted)))
                .isNo("it holds bytes that its table of contents does not list");
        Answer.to(written(Bytes.joined(bytes, TestLog.utf8("trailing")))).cannotTell("cut short");
    }

    @Test
    void a_flipped_byte_of_what_is_packed() throws IOException {
        var bytes = good.zipped();
        bytes[45] ^= 1;
        Answer.to(written(bytes)).isNo("README.txt");
    }

    @Test
    void a_checksum_that_only_one_of_its_two_lists_has() throws IOException {
        var stored = new java.io.ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(stored)) {
            for (var file : good.files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(file.getValue().length);
                var sum = new java.util.zip.CRC32();
                sum.update(file.getValue());
                entry.setCrc(sum.getValue());
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        Answer.to(written(stored.toByteArray())).isYes();
        var bytes = stored.toByteArray();
        bytes[14] ^= 1;
        Answer.to(written(bytes)).isNo("does not agree with the rest of the zip file");
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    private static void zeros(OutputStream out) throws IOException {
        var mebi = new byte[1 << 20];
        for (int i = 0; i < 4096; i++) {
            out.write(mebi);
        }
    }

    private Path written(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "hostile", ".zip"), bytes);
    }

    /** Another size, wherever one is given. */
    private static byte[] lying(byte[] bytes, int size, int told) {
        var buffer = ByteBuffer.wrap(bytes.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i + 4 <= bytes.length; i++) {
            if (buffer.getInt(i) == size) {
                buffer.putInt(i, told);
            }
        }
        return buffer.array();
    }

    /** The table of contents for a file that has grown at its beginning. */
    private static byte[] shifted(byte[] bytes, int by) {
        var buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.length - 22;
        int at = buffer.getInt(end + 16);
        buffer.putInt(end + 16, at + by);
        while (buffer.getInt(at) == 0x02014b50) {
            buffer.putInt(at + 42, buffer.getInt(at + 42) + by);
            at += 46 + buffer.getShort(at + 28) + buffer.getShort(at + 30) + buffer.getShort(at + 32);
        }
        return bytes;
    }
}
