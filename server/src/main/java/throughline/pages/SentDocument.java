package throughline.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import throughline.command.Refusal;
import throughline.command.imports.Document;
import throughline.command.imports.WrittenPlan;
import throughline.drafts.FileCheck;
import throughline.staging.SentFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as somebody sent it, looked at before anything is kept: what cannot be read is said in a sentence.
 *
 * @param field of the form that it came in
 * @param name of its file, or that it was pasted
 * @param form the plan, where it came as a plan as written; absent where it is still to be found in the file
 */
record SentDocument(String field, String name, SentFile file, @Nullable WrittenPlan form) {
    static final int LARGEST_MB = SentFile.LARGEST >> 20;

    private static final String PASTED = "what you pasted";
    private static final int SHOWN = 60;
    private static final JsonMapper JSON = JsonMapper.builder(
                    JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();

    /**
     * @param pasted as it stands in the box
     * @param table the same as a browser had it on the clipboard; empty where it had none, or the box was changed since
     * @throws Mistake when there is nothing to read, or it is not what it should be
     */
    static SentDocument of(@Nullable MultipartFile file, String pasted, String table) {
        var chosen = file != null && file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank();
        if (chosen && !pasted.isBlank()) {
            throw new Mistake("file", "You chose a file and pasted text as well. Send one of them: empty the box, or choose no file.");
        }
        if (!chosen || file == null) {
            if (pasted.isBlank()) {
                throw new Mistake("file", "Choose the file that holds the plan, or paste its table.");
            }
            return looked("text", PASTED, SentFile.pasted(table.isBlank() ? pasted : table));
        }
        var name = "“" + shortened(FileCheck.name(String.valueOf(file.getOriginalFilename()))) + "”";
        if (file.isEmpty()) {
            throw new Mistake("file", name + " is empty. Choose the file that holds the plan.");
        }
        if (file.getSize() > SentFile.LARGEST) {
            throw new Mistake("file", "%s has %d MB, and a document of up to %d MB can be read. Leave pictures out of it, or copy the plan’s table into a new file and send that."
                    .formatted(name, Math.ceilDiv(file.getSize(), 1024L * 1024L), LARGEST_MB));
        }
        try {
            return looked("file", name, SentFile.of(String.valueOf(file.getOriginalFilename()), file.getBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SentDocument looked(String field, String name, SentFile file) {
        return new SentDocument(field, name, file, file.isForm() ? parsed(field, name, file) : null);
    }

    private static WrittenPlan parsed(String field, String name, SentFile file) {
        try {
            return Document.read(JSON.readTree(file.text().strip()));
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

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
