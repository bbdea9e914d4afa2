package throughline.transparency;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A partner agency that keeps an eye on the log with a key of its own.
 *
 * @param size of the newest checkpoint that it co-signed
 * @param signedAt when it did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Witness(
        long number,
        String name,
        String organisation,
        String vkey,
        Instant addedAt,
        @Nullable Long size,
        @Nullable Instant signedAt) {
    @JsonIgnore
    VerifierKey key() {
        return VerifierKey.of(vkey);
    }
}
