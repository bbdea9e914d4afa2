package throughline.query.accountability;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.query.journal.Entry;
import throughline.query.view.Register;
import throughline.query.view.Rows;

/**
 * One kind of change to how an action stands: ends the stretch of the log in which it stood as before, and begins the
 * next from it. Kept as one statement, so that no reader finds an action without a stretch or with two.
 */
final class Stretch {
    private static final List<String> KEPT = List.of(
            "lead_written",
            "lead_parties",
            "lead_kinds",
            "lead_roles",
            "due",
            "due_on",
            "original_due",
            "slips",
            "reasons",
            "completion",
            "carried",
            "stopped",
            "duplicate",
            "on_hold",
            "last_heard");

    private final String sql;

    private Stretch(String sql) {
        this.sql = sql;
    }

    /** @param assignments as {@code column = expression} over the values before, in the order of the columns above */
    static Stretch with(String... assignments) {
        var values = KEPT.stream().map(column -> value(column, assignments)).collect(Collectors.joining(", "));
        return new Stretch("""
                with before as (
                  update {accountability_state} set to_position = ?, to_at = ?
                  where action_id = ? and to_position is null returning *)
                insert into {accountability_state} (action_id, plan_id, partnership_id, from_position, from_at, %s)
                select action_id, plan_id, partnership_id, ?::bigint, ?::timestamptz, %s from before""".formatted(String.join(", ", KEPT), values));
    }

    void write(ActionId action, Entry entry, Rows rows, @Nullable Object... values) {
        var at = Register.utc(entry.recordedAt());
        var all = new @Nullable Object[values.length + 5];
        all[0] = entry.position();
        all[1] = at;
        all[2] = action.value();
        all[3] = entry.position();
        all[4] = at;
        System.arraycopy(values, 0, all, 5, values.length);
        rows.write(sql, all);
    }

    private static String value(String column, String... assignments) {
        for (var assignment : assignments) {
            if (assignment.startsWith(column + " = ")) {
                return assignment.substring(column.length() + 3);
            }
        }
        return column;
    }
}
