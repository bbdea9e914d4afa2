package throughline.transparency;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A private key that a service of the operator's keeps: a command is given the text, and prints the signature. */
record KeyCommand(VerifierKey key, String command) implements Signer {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCommand.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final int MOST = 4096;

    /** @throws CannotSign when the command fails, takes too long, or prints anything else */
    @Override
    public byte[] sign(byte[] text) {
        try {
            var process = new ProcessBuilder(List.of("sh", "-c", command))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            // Ended by the clock even where it neither reads nor writes.
            process.onExit().orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).exceptionally(late -> {
                process.destroyForcibly();
                return process;
            });
            give(text, process);
            var printed = process.getInputStream().readNBytes(MOST);
            if (process.waitFor() != 0) {
                throw new CannotSign("The signing command ended with %d. Run it by hand to see why.".formatted(process.exitValue()));
            }
            return Base64.getDecoder().decode(new String(printed, StandardCharsets.US_ASCII).strip());
        } catch (IOException e) {
            throw new CannotSign("The signing command could not be run. Run it by hand to see why.", e);
        } catch (IllegalArgumentException e) {
            throw new CannotSign("The signing command printed something else than one signature in base64.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotSign("The service is stopping.", e);
        }
    }

    /** One that ended without reading says by how it ended, and what it printed, what is wrong. */
    private static void give(byte[] text, Process process) {
        try (var in = process.getOutputStream()) {
            in.write(text);
        } catch (IOException e) {
            LOG.debug("The signing command did not read the text.", e);
        }
    }
}
