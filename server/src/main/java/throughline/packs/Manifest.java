package throughline.packs;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** What a pack says of itself, and what the log signs for it. */
record Manifest(
        String format,
        String origin,
        String made,
        Subject about,
        List<Claim> whole,
        Map<String, String> files) {
    private static final String FORMAT = "throughline-pack/1";
    private static final JsonMapper JSON = new JsonMapper();

    record Subject(String kind, String id, @Nullable String question) {}

    static Manifest of(
            About about, @Nullable String question, String origin, Instant made, Map<String, String> files) {
        return new Manifest(
                FORMAT,
                origin,
                made.toString(),
                new Subject(about.kind(), about.id(), question),
                about.whole(),
                files);
    }

    String json() {
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n";
    }

    /** @param json of this, to the byte */
    String noteText(String json) {
        return "%s\n%s\n%s\ntime %s\n".formatted(FORMAT, origin, sha256(json), made);
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
