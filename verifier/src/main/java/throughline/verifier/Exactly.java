package throughline.verifier;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/** Holds an entry of a zip file to the size and checksum that it gives itself, and never reads beyond. */
final class Exactly extends FilterInputStream {
    private final ZipEntries.Entry entry;
    private final CRC32 sum = new CRC32();
    private long count;

    Exactly(InputStream in, ZipEntries.Entry entry) {
        super(in);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read;
        try {
            read = super.read(into, from, length);
        } catch (ZipException | EOFException e) {
            throw new Mismatch("what is packed there can't be unpacked: it is damaged");
        }
        if (read > 0) {
            count += read;
            sum.update(into, from, read);
        }
        if (count > entry.size() || read < 0 && count < entry.size()) {
            throw new Mismatch("it unpacks to another size than the zip file says");
        }
        if (read < 0 && sum.getValue() != entry.crc()) {
            throw new Mismatch("its checksum is not that of the zip file: it is damaged");
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
