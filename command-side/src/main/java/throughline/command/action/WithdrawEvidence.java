package throughline.command.action;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.EvidenceId;
import throughline.events.Prose;

/** Takes back what was attached by mistake. It stays in the record, with the reason. */
public record WithdrawEvidence(
        @TargetAggregateIdentifier ActionId actionId, EvidenceId evidenceId, @Nullable Prose reason) {}
