package throughline.query.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;
import throughline.query.journal.Moment;

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

    /** Whoever looks from the first of July on wants to see that day. */
    public Conditions from(@Nullable Moment from) {
        return switch (from) {
            case null -> this;
            case Moment.Now now -> this;
            case Moment.At at -> when(at.position(), "position >= ?");
            case Moment.Until until -> {
                var start = until.text().contains("T")
                        ? until.instant()
                        : LocalDate.parse(until.text())
                                .atStartOfDay(Moment.LONDON)
                                .toInstant();
                yield when(Register.utc(start), "recorded_at >= ?");
            }
        };
    }

    public Conditions to(@Nullable Moment to) {
        return switch (to) {
            case null -> this;
            case Moment.Now now -> this;
            case Moment.At at -> when(at.position(), "position <= ?");
            case Moment.Until until -> when(Register.utc(until.instant()), "recorded_at <= ?");
        };
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
