package throughline.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the texts that readers are shown are those that were sealed; made from docs/proof-format.md, section 2. */
final class EntryTexts {
    private static final Pattern SEALED = Pattern.compile("\"(sealed:[A-Za-z0-9_-]{43})\"");
    private static final byte[] PURPOSE = "throughline-text/1\n".getBytes(StandardCharsets.UTF_8);

    private record Row(int place, String commitment, byte @Nullable [] salt, @Nullable String text, boolean because) {}

    private final List<String> sealed;
    private final List<Row> rows;

    private EntryTexts(List<String> sealed, List<Row> rows) {
        this.sealed = sealed;
        this.rows = rows;
    }

    static EntryTexts of(long position, String payload, JdbcClient jdbc) {
        var rows = jdbc.sql("select place, commitment, salt, text, because from event_text where position = ? order by place")
                .param(position)
                .query((row, number) -> new Row(
                        row.getInt("place"),
                        row.getString("commitment"),
                        row.getBytes("salt"),
                        row.getString("text"),
                        row.getObject("because") != null))
                .list();
        return new EntryTexts(SEALED.matcher(payload).results().map(found -> found.group(1)).toList(), rows);
    }

    Checked.Texts count() {
        var withheld = (int) rows.stream().filter(row -> row.because && row.text == null).count();
        var hidden = (int) rows.stream().filter(row -> row.because && row.text != null).count();
        return new Checked.Texts(sealed.size(), hidden, withheld);
    }

    List<String> faults() {
        var faults = new ArrayList<String>();
        if (sealed.size() != rows.size()) {
            faults.add("%d of its texts were sealed, and %d are kept.".formatted(sealed.size(), rows.size()));
            return faults;
        }
        for (var place = 0; place < sealed.size(); place++) {
            var row = rows.get(place);
            if (row.place != place || !row.commitment.equals(sealed.get(place)) || !opens(row)) {
                faults.add("Its text number %d is not the one that was sealed.".formatted(place + 1));
            }
        }
        return faults;
    }

    private static boolean opens(Row row) {
        if (row.text == null) {
            // Destroyed by law, as the log itself says; the commitment is all that is left to compare.
            return row.because;
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(PURPOSE);
            digest.update(row.salt == null ? new byte[0] : row.salt);
            var said = digest.digest(row.text.getBytes(StandardCharsets.UTF_8));
            return row.commitment.equals("sealed:" + Base64.getUrlEncoder().withoutPadding().encodeToString(said));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
