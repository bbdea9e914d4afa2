package throughline.documents.opening.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import throughline.documents.opening.Unreadable;

/** Finds out in which encoding a text was saved; a file of text does not say. */
final class Encoding {
    /** @param guessed whether nothing in the file says that it is the right one */
    record Read(String text, boolean guessed) {}

    private Encoding() {}

    static Read read(byte[] bytes) {
        var read = of(bytes);
        long odd = read.text().chars().filter(Encoding::odd).count();
        if (odd > 0) {
            throw new Unreadable(
                    "This is no kind of file that can be read here. Send the plan as Word (.docx), Excel (.xlsx),"
                            + " CSV or PDF.");
        }
        return read;
    }

    private static boolean odd(int sign) {
        return sign < 0x20
                && sign != '\t'
                && sign != '\n'
                && sign != '\r'
                && sign != '\f'
                && sign != 0x0B
                && sign != 0x1A;
    }

    private static Read of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return new Read(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8), false);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return new Read(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE), false);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return new Read(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE), false);
        }
        try {
            return new Read(strictly(bytes), false);
        } catch (CharacterCodingException notUnicode) {
            return new Read(new String(bytes, Charset.forName("windows-1252")), true);
        }
    }

    private static String strictly(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    private static boolean begins(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((bytes[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
