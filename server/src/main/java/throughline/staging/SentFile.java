package throughline.staging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import throughline.documents.opening.Opening;
import throughline.documents.printing.Format;
import throughline.drafts.FileCheck;

/**
 * A file as somebody sent it, not opened yet.
 *
 * @param name without folders
 * @param mediaType what its first bytes say that it is
 */
public record SentFile(String name, String mediaType, byte[] content) {
    /** In bytes. */
    public static final int LARGEST = Opening.LARGEST;

    /** A plan as written, which is read as it stands. */
    public static final String FORM = "application/json";

    private static final String PASTED = "pasted.";
    private static final String PLAIN = "text/plain";

    public static SentFile of(String name, byte[] content) {
        return new SentFile(FileCheck.name(name), kind(name, content), content);
    }

    /** HTML as a browser puts it on the clipboard, lines parted by tabs, or a plan as written. */
    public static SentFile pasted(String text) {
        var begins = text.stripLeading();
        var kind = begins.startsWith("{") || begins.startsWith("[")
                ? FORM
                : begins.startsWith("<") ? Format.HTML.mediaType() : PLAIN;
        var ending = kind.equals(FORM) ? "json" : kind.equals(PLAIN) ? "txt" : "html";
        return new SentFile(PASTED + ending, kind, text.getBytes(StandardCharsets.UTF_8));
    }

    public boolean isForm() {
        return mediaType.equals(FORM);
    }

    boolean isPasted() {
        return name.startsWith(PASTED);
    }

    /**
     * Without what only says how it is encoded.
     *
     * @throws IllegalArgumentException with a sentence, where it is no text
     */
    public String text() {
        var wide = begins(0xFF, 0xFE) || begins(0xFE, 0xFF);
        var from = begins(0xEF, 0xBB, 0xBF) ? 3 : 0;
        var charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        try {
            return charset.newDecoder()
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("It is not text that can be read. Save it as UTF-8 and send it again.", e);
        }
    }

    private boolean begins(int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= content.length || (content[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }

    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    private static String kind(String name, byte[] content) {
        var start = new String(content, 0, Math.min(content.length, 1024), StandardCharsets.ISO_8859_1);
        if (start.startsWith("PK")) {
            return zipped(content);
        }
        if (start.contains("%PDF-")) {
            return Format.PDF.mediaType();
        }
        var text = start.replaceFirst("^\u00EF\u00BB\u00BF|^\u00FF\u00FE|^\u00FE\u00FF", "").replace("\0", "").strip();
        if (text.startsWith("{") && !text.startsWith("{\\rtf") || text.startsWith("[")) {
            return FORM;
        }
        if (text.startsWith("<")) {
            return Format.HTML.mediaType();
        }
        return name.toLowerCase(Locale.ROOT).endsWith(".csv") ? Format.CSV.mediaType() : PLAIN;
    }

    /** Read off its table of contents, which unpacks nothing. */
    private static String zipped(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var names = Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
            return names.contains("xl/workbook.xml")
                    ? Format.XLSX.mediaType()
                    : names.contains("word/document.xml") ? Format.DOCX.mediaType() : "application/zip";
        } catch (IOException | IllegalArgumentException e) {
            return "application/zip";
        }
    }
}
