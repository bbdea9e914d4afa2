package throughline.command.withholding;

import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.Prose;

/**
 * Withholds a text by law, for ever, and with it every other text of the partnership that says the same.
 *
 * @param authority the law and its provision
 * @param left what may still be read of it, with […] where words were taken out; absent where nothing may
 * @param alone leaves the other texts as they are
 * @param rehearse says what would be withheld, and withholds nothing
 */
public record WithholdText(
        PartnershipId partnershipId,
        long position,
        int place,
        @Nullable Prose reason,
        @Nullable Prose authority,
        @Nullable Prose left,
        boolean alone,
        boolean rehearse) {}
