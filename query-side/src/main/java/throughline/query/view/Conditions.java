package throughline.query.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;

/** What narrows an answer: conditions that all hold, with their values. */
public final class Conditions {
    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> values = new ArrayList<>();

    /** Nothing given, nothing narrowed. */
    public Conditions when(@Nullable Object value, String condition) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    public Conditions always(String condition) {
        conditions.add(condition);
        return this;
    }

    /** Whatever the reader may not see is as if it were not there. */
    public Conditions visible(@Nullable Set<PartnershipId> partnerships, String column) {
        return when(partnerships == null ? null : texts(partnerships), column + " = any (?::uuid[])");
    }

    public Conditions anyOf(Set<UUID> ids, String column) {
        return when(ids.stream().map(UUID::toString).toArray(String[]::new), column + " = any (?::uuid[])");
    }

    /** @param sql in which {@code :conditions} stands once */
    public JdbcClient.StatementSpec ask(JdbcClient jdbc, String sql, Object... more) {
        return jdbc.sql(sql.replace(":conditions", String.join(" and ", conditions)))
                .params(values)
                .params(List.of(more));
    }

    private static String[] texts(Set<PartnershipId> partnerships) {
        return partnerships.stream().map(PartnershipId::toString).toArray(String[]::new);
    }
}
