package throughline.packs;

import java.time.Instant;
import throughline.query.Who;

/**
 * What the service says of an entry.
 *
 * @param late recorded after its plan had ended
 */
record Line(Instant at, String sentence, Who by, boolean late) {}
