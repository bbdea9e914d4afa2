package throughline.command.withholding;

import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.Prose;
import throughline.events.WithholdingId;

/** Decides that a hidden text may be read after all. */
public record ShowTextAgain(WithholdingId withholdingId, PartnershipId partnershipId, @Nullable Prose reason) {}
