package throughline.verifier;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a zip file holds, by its table of contents, which must agree with the file itself: entry after entry from the
 * first byte, nothing between them and nothing hidden.
 */
record ZipEntries(List<Entry> entries) {
    private static final int END = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int LISTED = 46;
    private static final int LOCAL = 30;
    private static final int ENCRYPTED = 1;
    private static final int SIZES_FOLLOW = 8;
    private static final int MOST_ENTRIES = 64;
    private static final int MOST_LISTING = 1 << 20;

    /** @param start where its bytes begin in the file */
    record Entry(String name, int method, long crc, long packed, long size, long start) {}

    private record Listed(Entry entry, int flags, long header) {}

    static ZipEntries of(FileChannel file) throws IOException {
        long tail = Math.min(file.size(), END + LONGEST_COMMENT);
        var last = read(file, file.size() - tail, (int) tail);
        int at = last.limit() - END;
        while (at >= 0 && !(last.getInt(at) == 0x06054b50 && at + END + u16(last, at + 20) == last.limit())) {
            at--;
        }
        if (at < 0) {
            throw new CannotTell("The pack is cut short: its table of contents, which stands at the end of a zip file,"
                    + " is missing. Fetch it again.");
        }
        int count = u16(last, at + 10);
        long size = u32(last, at + 12);
        long start = u32(last, at + 16);
        long end = file.size() - tail + at;
        if (count > MOST_ENTRIES || size > MOST_LISTING) {
            throw new CannotTell("The pack is refused unread: it lists " + Say.count(count, "file")
                    + " or more, and an evidence pack has eleven at most.");
        }
        if (start + size != end || u16(last, at + 8) != count || u16(last, at + 4) != 0) {
            throw new CannotTell("The pack is damaged, or not written as an evidence pack is: its table of contents is"
                    + " not where its end says. Fetch it again.");
        }
        return new ZipEntries(located(file, listed(read(file, start, (int) size), count), start));
    }

    private static List<Listed> listed(ByteBuffer table, int count) {
        List<Listed> all = new ArrayList<>();
        int at = 0;
        for (int i = 0; i < count; i++) {
            if (at + LISTED > table.limit() || table.getInt(at) != 0x02014b50) {
                throw damaged("its table of contents");
            }
            int next = at + LISTED + u16(table, at + 28) + u16(table, at + 30) + u16(table, at + 32);
            if (next > table.limit()) {
                throw damaged("its table of contents");
            }
            var name = name(table, at + LISTED, u16(table, at + 28));
            var entry = new Entry(
                    name, u16(table, at + 10), u32(table, at + 16), u32(table, at + 20), u32(table, at + 24), -1);
            all.add(new Listed(entry, u16(table, at + 8), u32(table, at + 42)));
            at = next;
        }
        if (at != table.limit()) {
            throw damaged("its table of contents");
        }
        return all;
    }

    private static List<Entry> located(FileChannel file, List<Listed> listed, long end) throws IOException {
        List<Entry> located = new ArrayList<>();
        var inOrder =
                listed.stream().sorted(Comparator.comparing(Listed::header)).toList();
        long expected = 0;
        for (int i = 0; i < inOrder.size(); i++) {
            var one = inOrder.get(i);
            var entry = one.entry;
            long start = start(file, one, expected);
            long after = start + entry.packed;
            expected = i + 1 < inOrder.size() ? inOrder.get(i + 1).header : end;
            long gap = expected - after;
            boolean mayFollow = (one.flags & SIZES_FOLLOW) != 0;
            if (gap != 0 && !(mayFollow && (gap == 12 || gap == 16 || gap == 20 || gap == 24))) {
                throw hidden();
            }
            located.add(new Entry(entry.name, entry.method, entry.crc, entry.packed, entry.size, start));
        }
        if (inOrder.isEmpty() && end != 0) {
            throw hidden();
        }
        return located;
    }

    private static long start(FileChannel file, Listed listed, long expected) throws IOException {
        if (listed.header != expected) {
            throw hidden();
        }
        var name = Bytes.utf8(listed.entry.name);
        var local = read(file, expected, LOCAL + name.length);
        boolean same = local.limit() == LOCAL + name.length
                && local.getInt(0) == 0x04034b50
                && u16(local, 26) == name.length
                && name(local, LOCAL, name.length).equals(listed.entry.name)
                && u16(local, 8) == listed.entry.method
                && u16(local, 6) == listed.flags;
        boolean sizes = (listed.flags & SIZES_FOLLOW) != 0
                || same
                        && u32(local, 14) == listed.entry.crc
                        && u32(local, 18) == listed.entry.packed
                        && u32(local, 22) == listed.entry.size;
        if (!same || !sizes) {
            throw damaged("what stands at " + Say.shown(listed.entry.name));
        }
        if ((listed.flags & ENCRYPTED) != 0 || listed.entry.method != 0 && listed.entry.method != 8) {
            throw new CannotTell("The pack's " + Say.shown(listed.entry.name)
                    + " is encrypted or packed in a way that evidence packs do not use. Fetch it again.");
        }
        return expected + LOCAL + name.length + u16(local, 28);
    }

    private static ByteBuffer read(FileChannel file, long from, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining() && file.read(buffer, from + buffer.position()) > 0) {
            // goes on where it stopped
        }
        return buffer.flip();
    }

    private static String name(ByteBuffer buffer, int from, int length) {
        return new String(buffer.array(), from, length, StandardCharsets.UTF_8);
    }

    private static int u16(ByteBuffer buffer, int at) {
        return buffer.getShort(at) & 0xffff;
    }

    private static long u32(ByteBuffer buffer, int at) {
        return buffer.getInt(at) & 0xffffffffL;
    }

    private static Mismatch damaged(String what) {
        return new Mismatch("The pack was damaged or tampered with: " + what
                + " does not agree with the rest of the zip file. Fetch it again.");
    }

    private static Mismatch hidden() {
        return new Mismatch("The pack was tampered with: it holds bytes that its table of contents does not list, so"
                + " that one program would see in it what another does not. Fetch it again.");
    }
}
