package throughline.command.log;

import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.events.Prose;
import throughline.events.RestoreId;

/**
 * Says for ever that a backup was brought back.
 *
 * @param size of the tree that came back
 * @param root of that tree, base64
 * @param lostSize of the newest tree that had been signed
 * @param lostRoot of that tree, base64
 */
public record AnnounceRestore(
        @TargetAggregateIdentifier RestoreId restoreId,
        long size,
        String root,
        long lostSize,
        String lostRoot,
        @Nullable Prose reason) {}
