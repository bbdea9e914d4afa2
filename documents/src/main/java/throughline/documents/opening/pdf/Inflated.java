package throughline.documents.opening.pdf;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import throughline.documents.opening.Unreadable;

/** Looks how large a PDF's packed parts are before anything unpacks them into memory. */
final class Inflated {
    private static final long LARGEST = 150L << 20;
    private static final long LARGEST_TOGETHER = 1L << 30;
    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};

    private Inflated() {}

    static void check(byte[] bytes) {
        long together = 0;
        for (int i = 0; i + STREAM.length + 2 < bytes.length; i++) {
            if (bytes[i] == 's' && bytes[i + 1] == 't' && at(bytes, i)) {
                int from = i + STREAM.length;
                from += bytes[from] == '\r' ? 1 : 0;
                from += from < bytes.length && bytes[from] == '\n' ? 1 : 0;
                together += size(bytes, from);
                if (together > LARGEST_TOGETHER) {
                    throw tooMuch();
                }
            }
        }
    }

    private static boolean at(byte[] bytes, int from) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[from + i] != STREAM[i]) {
                return false;
            }
        }
        byte next = bytes[from + STREAM.length];
        return next == '\r' || next == '\n';
    }

    private static long size(byte[] bytes, int from) {
        if (from >= bytes.length || (bytes[from] & 0x0F) != 8) {
            return 0;
        }
        var inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            var into = new byte[1 << 16];
            while (!inflater.finished()) {
                int read = inflater.inflate(into);
                if (inflater.getBytesWritten() > LARGEST) {
                    throw tooMuch();
                }
                if (read == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException otherwisePacked) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }

    private static Unreadable tooMuch() {
        return new Unreadable(
                "This PDF is small but unpacks to far more than a plan can be, so it was not read. Print the pages"
                        + " with the plan to a new PDF and send that.");
    }
}
