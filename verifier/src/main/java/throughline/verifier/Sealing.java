package throughline.verifier;

import static throughline.verifier.Findings.Area.CHECKPOINT;
import static throughline.verifier.Findings.Area.PACK;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.HexFormat;

/** Whether the pack is, file by file, what the log put its name to, and when. */
final class Sealing {
    private static final Duration FRESH = Duration.ofHours(1);

    private final Pack pack;
    private final Manifest manifest;
    private final Findings findings;

    Sealing(Pack pack, Manifest manifest, Findings findings) {
        this.pack = pack;
        this.manifest = manifest;
        this.findings = findings;
    }

    void files() throws IOException {
        for (var name : pack.names()) {
            var listed = manifest.files().get(name);
            if (name.startsWith("manifest.")) {
                continue;
            } else if (listed == null) {
                findings.add(PACK, name + " was put into the pack afterwards: the manifest does not list it.");
                continue;
            }
            findings.step(PACK, name + " can't be read", () -> {
                if (!digest(pack.open(name)).equals(listed)) {
                    findings.add(
                            PACK,
                            name + " was altered after the pack was signed: it has another SHA-256 than the"
                                    + " manifest gives it.");
                }
            });
        }
        for (var name : manifest.files().keySet()) {
            if (name.startsWith("manifest.")) {
                findings.add(PACK, "The manifest lists " + name + ", which no manifest does.");
            } else if (!pack.has(name)) {
                findings.add(PACK, Say.shown(name) + " was taken out of the pack: the manifest lists it.");
            }
        }
        for (var name : Pack.BOUNDS.keySet()) {
            boolean optional = name.equals("leaves.txt") || name.startsWith("manifest.");
            if (!optional && !pack.has(name) && !manifest.files().containsKey(name)) {
                findings.add(PACK, "The pack has no " + name + ", which every evidence pack has.");
            }
        }
    }

    void signature(Keys keys) throws IOException {
        findings.step(PACK, "The manifest was altered after it was signed, or signed with a wrong key", () -> {
            var note = Note.read(pack.text("manifest.note"));
            var key = keys.newest();
            if (!note.text().equals(manifest.signedText())) {
                throw new Mismatch("manifest.note is not about this manifest.json");
            }
            if (!note.isSignedBy(key) || note.lines().size() != 1) {
                throw new Mismatch(
                        "manifest.note is not signed by the log's key " + key.name() + "+" + key.id() + " alone");
            }
            if (!manifest.origin().equals(key.name())) {
                throw new Mismatch("it says that the pack is of the log “" + Say.shown(manifest.origin())
                        + "”, and the key is of “" + key.name() + "”");
            }
        });
    }

    void age(Checkpoint checkpoint) {
        if (Duration.between(checkpoint.time(), manifest.madeAt()).abs().compareTo(FRESH) > 0) {
            findings.add(
                    CHECKPOINT,
                    "An old checkpoint is passed off as new: the pack was made on " + Say.moment(manifest.madeAt())
                            + ", and its checkpoint was signed on " + Say.moment(checkpoint.time())
                            + ", more than an hour apart. What was recorded in between would be left out. Ask for the"
                            + " pack again.");
        }
    }

    private static String digest(InputStream content) throws IOException {
        try (content) {
            var digest = Bytes.digest();
            var buffer = new byte[1 << 16];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        }
    }
}
