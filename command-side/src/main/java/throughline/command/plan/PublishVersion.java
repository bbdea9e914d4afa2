package throughline.command.plan;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Says that what the plan holds now was published under a label. */
public record PublishVersion(
        @TargetAggregateIdentifier PlanId planId,
        Prose label,
        @Nullable LocalDate publishedOn,
        @Nullable Prose note) {}
