package throughline.documents.reading;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Texts that the coordinator put right, by path or by the key that stays when rows above come or go. */
record Said(Map<String, String> texts, Ledger ledger) {
    @Nullable
    String given(String path, String key) {
        var said = key.isEmpty() ? null : texts.get(key);
        return said == null ? texts.get(path) : said;
    }

    /** The right words, else those that were read. */
    String words(String path, String key, String read) {
        var said = given(path, key);
        return said == null ? read : said.strip();
    }

    boolean isEmptied(String path, String key) {
        var said = given(path, key);
        return said != null && said.isBlank();
    }

    void leave(List<Bit> bits) {
        bits.forEach(bit -> bit.piece().leave("You left it out."));
    }
}
