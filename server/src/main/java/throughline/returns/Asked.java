package throughline.returns;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.documents.printing.Format;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Readers;
import throughline.events.ReturnScope;
import throughline.query.journal.Moment;

/**
 * A return as somebody asks for it.
 *
 * @param since that it is held against, where it shows what changed
 * @param on absent means the day of {@code asAt}
 */
public record Asked(
        PlanId planId,
        ReturnScope.Kind scope,
        @Nullable PriorityId priorityId,
        @Nullable PartyId partyId,
        @Nullable Moment since,
        Moment asAt,
        @Nullable LocalDate on,
        Readers readers,
        Set<Format> formats,
        @Nullable Prose purpose) {}
