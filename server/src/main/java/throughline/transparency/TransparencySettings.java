package throughline.transparency;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import throughline.database.CannotStart;

/**
 * What an operator sets about proofs (THROUGHLINE_KEYS, THROUGHLINE_CHECKPOINT_EVERY, …).
 *
 * @param keys the folder of the private key; when not said, one beside the data folder
 * @param origin what the log calls itself, asked for once, before its first start
 * @param checkpointEvery how long a checkpoint is the newest while something is recorded
 * @param sign a command that signs, where a key service of one's own keeps the key
 * @param signKey the public key that belongs to it
 * @param previousSign the command that signed before, until the first checkpoint that both have signed
 * @param previousSignKey the public key that belongs to it
 */
@ConfigurationProperties("throughline")
public record TransparencySettings(
        @Nullable String keys,
        @Nullable String origin,
        @DefaultValue("1h") Duration checkpointEvery,
        @Nullable String sign,
        @Nullable String signKey,
        @Nullable String previousSign,
        @Nullable String previousSignKey) {

    /** @param data the folder beside which the keys stand where no other is given */
    Path folder(Path data) {
        if (keys == null || keys.isBlank()) {
            return data.resolveSibling(data.getFileName() + "-keys");
        }
        var home = System.getProperty("user.home");
        return Path.of(keys.startsWith("~/") ? home + keys.substring(1) : keys)
                .toAbsolutePath()
                .normalize();
    }

    @Nullable KeyCommand signer() {
        return command(sign, signKey, "THROUGHLINE_SIGN");
    }

    @Nullable KeyCommand previousSigner() {
        return command(previousSign, previousSignKey, "THROUGHLINE_PREVIOUS_SIGN");
    }

    private static @Nullable KeyCommand command(@Nullable String command, @Nullable String key, String variable) {
        if (command == null || command.isBlank()) {
            return null;
        }
        try {
            var verifier = VerifierKey.of(key == null ? "" : key);
            if (verifier.type() == VerifierKey.LOG) {
                return new KeyCommand(verifier, command);
            }
        } catch (IllegalArgumentException e) {
            throw new CannotStart(variable + "_KEY is no public key of a log: " + e.getMessage(), e);
        }
        throw new CannotStart(variable + "_KEY is the public key of a witness. Give the log's own.");
    }
}
