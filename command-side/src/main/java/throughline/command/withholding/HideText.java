package throughline.command.withholding;

import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.Prose;

/** Takes a text from everybody's sight until it is decided whether it may be read. */
public record HideText(PartnershipId partnershipId, long position, int place, @Nullable Prose reason) {}
