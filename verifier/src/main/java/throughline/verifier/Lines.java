package throughline.verifier;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a file, one at a time, none of them longer than it may be. */
final class Lines implements Closeable {
    private static final int LONGEST = 8 << 20;

    private final BufferedInputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 1 << 16);
    }

    /** Null after the last one, which must end in a line feed like all others. */
    @Nullable
    String next() throws IOException {
        line.reset();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0 && line.size() == 0) {
                return null;
            }
            if (c < 0) {
                throw new Mismatch("its last line is cut short");
            }
            if (line.size() == LONGEST) {
                throw new Mismatch("line " + (number + 1) + " is longer than " + Say.bytes(LONGEST));
            }
            line.write(c);
        }
        number++;
        return Bytes.text(line.toByteArray());
    }

    /** Of the line that was read last, from 1. */
    int number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
