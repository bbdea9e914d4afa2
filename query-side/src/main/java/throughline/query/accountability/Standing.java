package throughline.query.accountability;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.query.view.Typed;
import throughline.query.view.Words;

/**
 * How an action stood in one stretch of the log.
 *
 * @param assigned absent until somebody said which parties are named
 * @param reasons why its date moved, each time
 * @param closed it was stopped, or repeats another action
 * @param completion in which sense the whole action is done; absent while it is not
 */
record Standing(
        ActionId actionId,
        @Nullable String ref,
        String text,
        PlanId planId,
        String planTitle,
        PartnershipId partnershipId,
        @Nullable String leadAsWritten,
        @Nullable List<Lead> assigned,
        @Nullable Due due,
        @Nullable Due originalDue,
        int slips,
        List<String> reasons,
        @Nullable String completion,
        boolean carried,
        boolean closed,
        boolean onHold,
        @Nullable Instant lastHeard) {

    static Standing of(ResultSet row) throws SQLException {
        return new Standing(
                new ActionId(Typed.id(row, "action_id")),
                row.getString("ref"),
                row.getString("text"),
                new PlanId(Typed.id(row, "plan_id")),
                row.getString("title"),
                new PartnershipId(Typed.id(row, "partnership_id")),
                row.getString("lead_written"),
                leads(row),
                due(row.getString("due")),
                due(row.getString("original_due")),
                row.getInt("slips"),
                List.of(texts(row.getArray("reasons"))),
                row.getString("completion"),
                row.getBoolean("carried"),
                row.getBoolean("stopped") || row.getBoolean("duplicate"),
                row.getBoolean("on_hold"),
                Typed.instantOrNull(row, "last_heard"));
    }

    List<Lead> leads() {
        return assigned == null ? List.of() : assigned;
    }

    /** Nothing more is owed in this plan, so nothing can be late. */
    boolean done() {
        return carried || closed || completion != null;
    }

    boolean completed() {
        return !carried && completion != null && !completion.equals("superseded");
    }

    boolean overdue(LocalDate on) {
        return !done() && past(due, on);
    }

    /** Days since the date in force, 0 while it is not past. */
    long overdueDays(LocalDate on) {
        return done() ? 0 : daysPast(due, on);
    }

    /** Days since the first date that was ever promised, counted in the same way. */
    long pastFirstDays(LocalDate on) {
        return done() ? 0 : daysPast(originalDue, on);
    }

    private static long daysPast(@Nullable Due due, LocalDate on) {
        return due == null ? 0 : Math.max(0, on.toEpochDay() - due.lastDay().toEpochDay());
    }

    boolean pastFirstDate(LocalDate on) {
        return !done() && !past(due, on) && past(originalDue, on);
    }

    private static boolean past(@Nullable Due due, LocalDate on) {
        return due != null && due.lastDay().isBefore(on);
    }

    private static @Nullable List<Lead> leads(ResultSet row) throws SQLException {
        var parties = row.getArray("lead_parties");
        if (parties == null) {
            return null;
        }
        var ids = (UUID[]) parties.getArray();
        var kinds = texts(row.getArray("lead_kinds"));
        var roles = texts(row.getArray("lead_roles"));
        var leads = new ArrayList<Lead>();
        for (var place = 0; place < ids.length; place++) {
            leads.add(new Lead(
                    new PartyId(ids[place]),
                    Words.read(Lead.Kind.class, kinds[place]),
                    Words.read(Lead.Role.class, roles[place])));
        }
        return List.copyOf(leads);
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }

    private static @Nullable Due due(@Nullable String text) {
        return text == null ? null : new Due(text);
    }
}
