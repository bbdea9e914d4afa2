package throughline.packs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.transparency.EventLine;

/** Reads chosen events and their texts as they are stored, some hundred at a time. */
final class Rows {
    private static final int PAGE = 500;

    private static final String TEXTS = """
            select position, place, because,
              case when because is null then encode(salt, 'base64') end as salt,
              case when because is null then text end as text,
              (select type from event decision where decision.position = event_text.because) as decision
            from event_text where position = any (:positions::bigint[]) order by position, place""";

    /** An event with its texts by place. */
    record Row(EventLine event, List<SealedText> texts) {}

    private final JdbcClient jdbc;

    Rows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param positions in their order */
    void each(List<Long> positions, Consumer<Row> row) {
        all(positions).forEach(row);
    }

    /** The same, read while it is gone through. */
    Iterable<Row> all(List<Long> positions) {
        return () -> IntStream.iterate(0, from -> from < positions.size(), from -> from + PAGE)
                .mapToObj(from -> page(positions.subList(from, Math.min(positions.size(), from + PAGE))))
                .flatMap(List::stream)
                .iterator();
    }

    /** Texts alone, of any number of events. */
    Iterable<SealedText> texts(List<Long> positions) {
        return () -> IntStream.iterate(0, from -> from < positions.size(), from -> from + PAGE)
                .mapToObj(from -> textsOf(positions.subList(from, Math.min(positions.size(), from + PAGE))))
                .flatMap(List::stream)
                .iterator();
    }

    private List<Row> page(List<Long> positions) {
        var texts = textsOf(positions).stream().collect(Collectors.groupingBy(SealedText::position));
        return events(positions).stream().map(event -> row(event, texts)).toList();
    }

    private static Row row(EventLine event, Map<Long, List<SealedText>> texts) {
        return new Row(event, texts.getOrDefault(event.position(), List.of()));
    }

    private List<EventLine> events(List<Long> positions) {
        return jdbc.sql("select " + EventLine.COLUMNS
                        + " from event where position = any (:positions::bigint[]) order by position")
                .param("positions", positions.toArray(Long[]::new))
                .query((row, n) -> EventLine.of(row))
                .list();
    }

    private List<SealedText> textsOf(List<Long> positions) {
        return jdbc.sql(TEXTS)
                .param("positions", positions.toArray(Long[]::new))
                .query((row, n) -> text(row))
                .list();
    }

    private static SealedText text(ResultSet row) throws SQLException {
        var because = row.getObject("because", Long.class);
        var hidden = "TextHidden".equals(row.getString("decision"));
        return new SealedText(
                row.getLong("position"),
                row.getInt("place"),
                row.getString("salt"),
                row.getString("text"),
                hidden ? null : because,
                hidden ? because : null);
    }
}
