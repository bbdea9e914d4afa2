package throughline.documents.printing;

import com.jcraft.jzlib.Deflater;
import com.jcraft.jzlib.GZIPException;
import com.jcraft.jzlib.JZlib;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/** A zip file whose bytes depend on nothing but its entries: the order is theirs, the time is 1 January 1980, there is nothing extra. */
final class Zip {
    private static final int VERSION = 20;
    private static final int UTF_8_NAMES = 1 << 11;
    private static final int DEFLATED = 8;
    private static final int FIRST_OF_JANUARY_1980 = 1 << 5 | 1;

    private final ByteArrayOutputStream files = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int count;

    private Zip() {}

    static byte[] of(Map<String, byte[]> entries) {
        var zip = new Zip();
        entries.forEach(zip::add);
        return zip.closed();
    }

    private void add(String name, byte[] content) {
        var named = name.getBytes(StandardCharsets.UTF_8);
        var packed = packed(content, true);
        var crc = new CRC32();
        crc.update(content);
        int offset = files.size();
        files.writeBytes(little(30)
                .putInt(0x04034b50)
                .putShort((short) VERSION)
                .put(common(crc, packed, content, named))
                .array());
        files.writeBytes(named);
        files.writeBytes(packed);
        directory.writeBytes(little(46)
                .putInt(0x02014b50)
                .putShort((short) VERSION)
                .putShort((short) VERSION)
                .put(common(crc, packed, content, named))
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt(offset)
                .array());
        directory.writeBytes(named);
        count++;
    }

    private static byte[] common(CRC32 crc, byte[] packed, byte[] content, byte[] name) {
        return little(24)
                .putShort((short) UTF_8_NAMES)
                .putShort((short) DEFLATED)
                .putShort((short) 0)
                .putShort((short) FIRST_OF_JANUARY_1980)
                .putInt((int) crc.getValue())
                .putInt(packed.length)
                .putInt(content.length)
                .putShort((short) name.length)
                .putShort((short) 0)
                .array();
    }

    private byte[] closed() {
        int start = files.size();
        files.writeBytes(directory.toByteArray());
        files.writeBytes(little(22)
                .putInt(0x06054b50)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) count)
                .putShort((short) count)
                .putInt(directory.size())
                .putInt(start)
                .putShort((short) 0)
                .array());
        return files.toByteArray();
    }

    /** By a packer written in Java: that of the machine gives other bytes where its zlib is another one. */
    static byte[] packed(byte[] content, boolean bare) {
        try {
            var deflater = new Deflater(JZlib.Z_DEFAULT_COMPRESSION, JZlib.MAX_WBITS, bare);
            var packed = new byte[content.length + content.length / 1000 + 1024];
            deflater.setInput(content);
            deflater.setOutput(packed);
            int state = deflater.deflate(JZlib.Z_FINISH);
            if (state != JZlib.Z_STREAM_END) {
                throw new IllegalStateException("Packing stopped with " + state);
            }
            return java.util.Arrays.copyOf(packed, (int) deflater.getTotalOut());
        } catch (GZIPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
