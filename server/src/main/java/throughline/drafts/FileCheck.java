package throughline.drafts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import throughline.command.Refusal;

/** Looks at a file before it is taken: how large it is, what it is, and whether it is what its name says. */
public final class FileCheck {
    /** 10 MB, as the table of evidence has it too. */
    public static final int MOST = 10 << 20;

    private static final int LONGEST_NAME = 120;
    private static final String INSTEAD = " Choose another file, or give a link to it instead.";
    private static final MimeTypes TYPES = MimeTypes.getDefaultMimeTypes();

    private FileCheck() {}

    /** @throws Refusal with what to do, where the file cannot be kept */
    public static GoodFile look(String given, byte[] content) {
        var name = name(given);
        if (content.length == 0) {
            throw Refusal.malformed("“%s” is empty. Save it again where it comes from, then choose it once more.".formatted(name));
        }
        if (content.length > MOST) {
            throw tooLarge(name, content.length);
        }
        var type = type(content);
        var kind = FileKind.named(name).orElse(null);
        if (kind == null) {
            throw Refusal.malformed(
                    "“%s” is not of a kind that is kept as evidence. A PDF, a Word, Excel, PowerPoint or OpenDocument file, a CSV or text file, a picture (JPEG, PNG, HEIC) or an e-mail is."
                                    .formatted(name)
                            + INSTEAD);
        }
        if (Programs.isOne(type)) {
            throw Refusal.malformed("“%s” is a program, and not %s.".formatted(name, kind.word()) + INSTEAD);
        }
        if (!kind.looksLike(type) || kind.isZip() && !zipHolds(content, kind) || kind.isOle() && !oleHolds(content, kind)) {
            throw Refusal.malformed("“%s” is not %s, as its name says.".formatted(name, kind.word()) + INSTEAD);
        }
        return new GoodFile(name, kind.mediaType(), sha256(content), content);
    }

    /** @param bytes that it has */
    public static Refusal tooLarge(String name, long bytes) {
        return Refusal.malformed("“%s” has %s, and up to 10 MB can be kept. Give a link to it instead, or attach a smaller one."
                .formatted(name, Sizes.words(bytes)));
    }

    /** Without folders, and without anything that would show another name than it has. */
    public static String name(String given) {
        var plain = given.replaceAll(".*[/\\\\]", "")
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}]", "")
                .replaceAll("\\s+", " ")
                .strip();
        if (plain.isEmpty()) {
            return "a file without a name";
        }
        var over = plain.length() - LONGEST_NAME;
        var dot = plain.lastIndexOf('.');
        return over <= 0 ? plain : dot < over ? plain.substring(0, LONGEST_NAME) : plain.substring(0, dot - over) + plain.substring(dot);
    }

    private static String type(byte[] content) {
        try (var in = new ByteArrayInputStream(content)) {
            return TYPES.detect(in, new Metadata()).getBaseType().toString();
        } catch (IOException e) {
            throw new IllegalStateException("Bytes in memory can be read.", e);
        }
    }

    /** Read off its table of contents, which unpacks nothing. An Office file with a macro is a program, too. */
    private static boolean zipHolds(byte[] content, FileKind kind) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var said = zip.getEntry("mimetype");
            var names = Collections.list(zip.getEntries()).stream().map(ZipArchiveEntry::getName).toList();
            return names.contains(kind.part())
                    && names.stream().noneMatch(name -> name.endsWith("vbaProject.bin"))
                    && (said == null || text(zip, said).equals(kind.mediaType()));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String text(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(200), StandardCharsets.US_ASCII).strip();
        }
    }

    /** Older Office files name their streams in UTF-16, in the directory of the container. */
    private static boolean oleHolds(byte[] content, FileKind kind) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return List.of(kind.part(), kind == FileKind.OLD_EXCEL ? "Book" : kind.part()).stream()
                .map(part -> new String(part.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1))
                .anyMatch(text::contains);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
