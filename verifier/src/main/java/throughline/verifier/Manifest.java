package throughline.verifier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a pack says that it is about, what it claims, and the digests of what it holds. */
record Manifest(String origin, String made, About about, List<Claim> whole, Map<String, String> files, byte[] source) {
    static final String FORMAT = "throughline-pack/1";

    /** What was asked for. */
    record About(String kind, String id, @Nullable String question) {}

    /** That every event with this scope, up to the checkpoint, is in the pack. */
    record Claim(String scope, String id) {
        boolean covers(String partnership, String plan, String action) {
            return switch (scope) {
                case "plan" -> plan.equals(Scope.of("plan", id));
                case "action" -> action.equals(Scope.of("action", id));
                default -> partnership.equals(Scope.of("partnership", id)) && plan.equals(Scope.NONE);
            };
        }

        String inWords() {
            return scope.equals("register") ? "the register of partnership " + id : scope + " " + id;
        }
    }

    static Manifest read(byte[] source) {
        var all = Shape.of(JsonReader.read(Bytes.text(source)), "format", "origin", "made", "about", "whole", "files");
        var about = Shape.of(all.value("about"), "kind", "id", "question");
        if (!List.of("plan", "action", "person", "question").contains(about.text("kind"))) {
            throw new Mismatch("it is about “" + Say.shown(about.text("kind")) + "”, which no pack is about");
        }
        List<Claim> claims = new ArrayList<>();
        for (var one : all.list("whole")) {
            var claim = Shape.of(one, "scope", "id");
            if (!List.of("plan", "action", "register").contains(claim.text("scope"))) {
                throw new Mismatch("it claims to be whole for “" + Say.shown(claim.text("scope"))
                        + "”, which this verifier can't check");
            }
            claims.add(new Claim(claim.text("scope"), claim.text("id")));
        }
        if (!(all.value("files") instanceof Json.Obj listed)) {
            throw new Mismatch("its member files is not an object");
        }
        Map<String, String> files = new LinkedHashMap<>();
        for (var file : listed.members().entrySet()) {
            if (!(file.getValue() instanceof Json.Str digest) || !digest.text().matches("[0-9a-f]{64}")) {
                throw new Mismatch("it gives no SHA-256 for " + Say.shown(file.getKey()));
            }
            files.put(file.getKey(), digest.text());
        }
        Checkpoint.time(all.text("made"));
        return new Manifest(
                all.text("origin"),
                all.text("made"),
                new About(
                        about.text("kind"),
                        about.text("id"),
                        about.value("question").raw().equals("null") ? null : about.text("question")),
                claims,
                files,
                source);
    }

    /** Nothing else is looked at in a pack whose format is unknown; one that can't be read is a finding later. */
    static void refuseOtherFormats(byte[] source) {
        String format;
        try {
            format =
                    JsonReader.object(Bytes.text(source)).get("format") instanceof Json.Str string ? string.text() : "";
        } catch (Mismatch e) {
            return;
        }
        if (format.startsWith("throughline-pack/") && !format.equals(FORMAT)) {
            throw new CannotTell("The pack is of the format " + Say.shown(format) + ", and this verifier knows "
                    + FORMAT + " only: take the verifier that came with the service that made it.");
        }
        if (!format.equals(FORMAT)) {
            throw new CannotTell("The zip file is not an evidence pack of Throughline: its manifest does not say "
                    + FORMAT + ". If another system made it, that system's own verifier is needed.");
        }
    }

    Instant madeAt() {
        return Checkpoint.time(made);
    }

    /** The text that the log signs for the pack. */
    String signedText() {
        return FORMAT + "\n" + origin + "\n" + Bytes.base64(Bytes.sha256(source)) + "\ntime " + made + "\n";
    }
}
