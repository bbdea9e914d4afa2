package throughline.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import throughline.command.Refusal;
import throughline.command.imports.Document;
import throughline.command.imports.WrittenPlan;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as somebody sent it, looked at before anything is kept: what cannot be read is said in a sentence.
 *
 * @param name of its file, or that it was pasted
 * @param text without what only says how it is encoded
 */
record SentDocument(String name, String text, WrittenPlan written) {
    /** A plan of five hundred rows has one. */
    static final int LARGEST_MB = 10;

    private static final String PASTED = "the text that you pasted";
    private static final int SHOWN = 30;
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();

    /** @throws Mistake when there is nothing to read, or it is not what it should be */
    static SentDocument of(@Nullable MultipartFile file, String pasted) {
        var chosen = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
        if (chosen && !pasted.isBlank()) {
            throw new Mistake("file", "You chose a file and pasted text as well. Send one of them: empty the box, or choose no file.");
        }
        if (!chosen || file == null) {
            if (pasted.isBlank()) {
                throw new Mistake("file", "Choose the file that holds the plan, or paste its text.");
            }
            return parsed("text", PASTED, pasted.strip());
        }
        var name = "“" + shortened(String.valueOf(file.getOriginalFilename())) + "”";
        if (file.isEmpty()) {
            throw new Mistake("file", name + " is empty. Choose the file that holds the plan.");
        }
        if (file.getSize() > LARGEST_MB * 1024L * 1024L) {
            throw new Mistake("file", "%s has %d MB, and a document of up to %d MB can be read. Leave pictures out of it, or send it in parts."
                    .formatted(name, Math.ceilDiv(file.getSize(), 1024L * 1024L), LARGEST_MB));
        }
        try {
            return parsed("file", name, text(name, file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentDocument parsed(String field, String name, String text) {
        if (!text.startsWith("{") && !text.startsWith("[")) {
            throw new Mistake(field, "%s is not JSON: it begins with “%s”. Only a plan in the form plan-as-written/1 can be read."
                    .formatted(Written.capital(name), shortened(text.strip().replaceAll("\\s+", " "))));
        }
        try {
            return new SentDocument(name, text, Document.read(JSON.readTree(text)));
        } catch (JacksonException e) {
            var at = e.getLocation();
            throw new Mistake(field, at == null || at.getLineNr() < 1
                    ? Written.capital(name) + " is not JSON that can be read. Mend it and send it again."
                    : "%s is not JSON that can be read: look at line %d, column %d. Mend it and send it again."
                            .formatted(Written.capital(name), at.getLineNr(), at.getColumnNr()));
        } catch (Refusal | IllegalArgumentException e) {
            throw new Mistake(field, Written.capital(name) + " cannot be read as a plan. " + e.getMessage());
        }
    }

    /** A name says nothing about what a file is; its first bytes do. */
    private static String text(String name, byte[] bytes) {
        var known = begins(bytes, 'P', 'K', 3, 4)
                ? "a Word or Excel document, or another zipped file"
                : begins(bytes, '%', 'P', 'D', 'F')
                        ? "a PDF"
                        : begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)
                                ? "a Word or Excel document of an old kind"
                                : begins(bytes, 0x89, 'P', 'N', 'G') || begins(bytes, 0xFF, 0xD8, 0xFF) ? "a picture" : null;
        if (known != null) {
            var lies = name.toLowerCase(Locale.ROOT).endsWith(".json”") ? ", although its name ends in .json" : "";
            throw new Mistake("file", "%s is %s%s. Only a plan in the form plan-as-written/1, which is JSON, can be read."
                    .formatted(name, known, lies));
        }
        try {
            return decoded(bytes).strip();
        } catch (CharacterCodingException e) {
            throw new Mistake("file", name + " is not text that can be read. Save it as UTF-8 and send it again.");
        }
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return strictly(bytes, 0, StandardCharsets.UTF_16);
        }
        return strictly(bytes, begins(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0, StandardCharsets.UTF_8);
    }

    private static String strictly(byte[] bytes, int from, Charset charset) throws CharacterCodingException {
        return charset.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)).toString();
    }

    private static boolean begins(byte[] bytes, int... with) {
        for (int at = 0; at < with.length; at++) {
            if (at >= bytes.length || (bytes[at] & 0xFF) != with[at]) {
                return false;
            }
        }
        return true;
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
