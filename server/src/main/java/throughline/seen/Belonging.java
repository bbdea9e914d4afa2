package throughline.seen;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;

/** Which plan and partnership the thing belongs to that a page was about. */
class Belonging {
    record Place(@Nullable UUID plan, PartnershipId partnership) {}

    private final JdbcClient jdbc;

    Belonging(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param thing a plan, an action, a round: whatever has a stream of its own */
    @Nullable Place of(UUID thing) {
        return jdbc.sql("select plan_id, partnership_id from event where stream = ? and sequence = 0 and partnership_id is not null")
                .param(thing.toString())
                .query((row, number) -> new Place(
                        row.getObject(1, UUID.class), new PartnershipId(row.getObject(2, UUID.class))))
                .optional()
                .orElse(null);
    }

    Set<PartnershipId> every() {
        return jdbc.sql("select id from partnership").query(UUID.class).list().stream()
                .map(PartnershipId::new)
                .collect(Collectors.toUnmodifiableSet());
    }
}
