package throughline.transparency;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares what is read in the place of each commitment with the commitment, which the tree vouches for. */
final class Texts {
    private static final String START = "\"sealed:";
    private static final byte[] PURPOSE = "throughline-text/1\n".getBytes(StandardCharsets.UTF_8);
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private static final String KEPT = """
            select position, place, commitment, salt, text from event_text
            where position > ? and position <= ? order by position, place""";

    /** Where a text is hidden or withheld and no entry says so, or the other way round. */
    private static final String DECIDED_OTHERWISE = """
            select min(coalesce(kept.position, decided.at)) from
              (select position, place, because from event_text where because is not null) kept
              full join
              (select distinct on (at, place) (payload ->> 'position')::bigint as at, (payload ->> 'place')::int as place,
                 case when type <> 'TextShownAgain' then position end as because
               from event where type in ('TextHidden', 'TextWithheld', 'TextShownAgain')
               order by at, place, position desc) decided
              on kept.position = decided.at and kept.place = decided.place
            where kept.because is distinct from decided.because""";

    private record Kept(
            long position, int place, String commitment, byte @Nullable [] salt, @Nullable String text) {
        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getLong("position"),
                    row.getInt("place"),
                    row.getString("commitment"),
                    row.getBytes("salt"),
                    row.getString("text"));
        }

        /** Whether the text, where there is one, is what the commitment says. */
        boolean fits() {
            return text == null || salt != null && sealed(salt, text).equals(commitment);
        }
    }

    private final JdbcTemplate jdbc;
    private CompletableFuture<Void> hashing = CompletableFuture.completedFuture(null);
    private volatile @Nullable Long first;

    Texts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The commitments of a payload, in their order. */
    static List<String> in(String payload) {
        var at = payload.indexOf(START);
        if (at < 0) {
            return List.of();
        }
        var commitments = new ArrayList<String>();
        for (; at >= 0; at = payload.indexOf(START, at + 1)) {
            commitments.add(payload.substring(at + 1, payload.indexOf('"', at + 1)));
        }
        return commitments;
    }

    /** The entries that follow those that were compared before; hashed while the next are read. */
    void compare(Collection<Leaves.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var entries = List.copyOf(rows);
        var kept = jdbc.query(KEPT, Kept::of, entries.getFirst().position() - 1, entries.getLast().position());
        hashing.join();
        hashing = CompletableFuture.runAsync(() -> compare(entries, kept));
    }

    private void compare(List<Leaves.Row> entries, List<Kept> kept) {
        var at = 0;
        for (var entry : entries) {
            // Without an entry of their own; an entry that was removed is named for itself.
            while (at < kept.size() && kept.get(at).position < entry.position()) {
                at++;
            }
            var from = at;
            while (at < kept.size() && kept.get(at).position == entry.position()) {
                at++;
            }
            if (!fit(entry.commitments(), kept.subList(from, at))) {
                name(entry.position());
            }
        }
    }

    /** After the last entry. */
    @Nullable Finding first() {
        hashing.join();
        var otherwise = jdbc.queryForObject(DECIDED_OTHERWISE, Long.class);
        if (otherwise != null) {
            name(otherwise);
        }
        var named = first;
        return named == null ? null : Finding.text(named);
    }

    private void name(long position) {
        var earlier = first;
        first = earlier == null ? position : Math.min(earlier, position);
    }

    private static boolean fit(List<String> expected, List<Kept> kept) {
        if (expected.size() != kept.size()) {
            return false;
        }
        for (var place = 0; place < kept.size(); place++) {
            var one = kept.get(place);
            if (one.place != place || !one.fits() || !one.commitment.equals(expected.get(place))) {
                return false;
            }
        }
        return true;
    }

    private static String sealed(byte[] salt, String text) {
        return "sealed:" + BASE64.encodeToString(Hash.sha256(PURPOSE, salt, text.getBytes(StandardCharsets.UTF_8)).bytes());
    }
}
