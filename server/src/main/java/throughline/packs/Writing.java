package throughline.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.query.journal.EventJson;
import throughline.transparency.Hash;
import throughline.transparency.KeyRing;
import throughline.transparency.Leaf;
import throughline.transparency.SignedCheckpoint;
import throughline.transparency.Tree;
import throughline.transparency.VerifierKey;
import throughline.transparency.Witness;
import throughline.transparency.Witnesses;
import tools.jackson.databind.json.JsonMapper;

/** Writes the files of a pack, one after the other, to a temporary file. */
final class Writing {
    private static final JsonMapper JSON = EventJson.mapper();

    private record Proof(long position, long index, List<String> hashes) {}

    private record Keys(List<String> log, List<String> witnesses) {}

    /**
     * What a pack is made from.
     *
     * @param last the position that the checkpoint ends with
     */
    record Ready(
            About about, Chosen chosen, Narration.Told told, SignedCheckpoint signed, long last, Earlier earlier, String askedBy) {}

    private final Tree tree;
    private final KeyRing keys;
    private final Witnesses witnesses;
    private final Rows rows;
    private final Leaves leaves;
    private final Naming naming;
    private final Report report;

    Writing(
            Tree tree, KeyRing keys, Witnesses witnesses, Rows rows, Leaves leaves, Naming naming, Report report) {
        this.tree = tree;
        this.keys = keys;
        this.witnesses = witnesses;
        this.rows = rows;
        this.leaves = leaves;
        this.naming = naming;
        this.report = report;
    }

    Packs.Made write(Ready ready) {
        var name = Naming.file(ready.about, ready.signed.checkpoint().time());
        @Nullable Path file = null;
        try {
            file = Files.createTempFile("evidence", ".zip");
            try (var zip = new Zipped(Files.newOutputStream(file), ready.signed.checkpoint().time())) {
                write(ready, name, zip);
            }
            return new Packs.Made(name, file);
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException | Error e) {
            delete(file);
            throw e;
        }
    }

    private void write(Ready ready, String name, Zipped zip) {
        var positions = ready.chosen.positions();
        var proofs = tree.proofs(ready.signed.checkpoint().size());
        var cover = cover(ready, name);
        zip.add("README.txt", Readme.of(cover));
        zip.add("report.html", out -> report.write(cover, rows.all(positions), ready.told.lines(), ready.chosen, out));
        zip.add("events.jsonl", out -> lines(rows.all(positions), row -> row.event().text(), out));
        zip.add("texts.jsonl", out -> lines(rows.texts(positions), JSON::writeValueAsString, out));
        zip.add("proofs.jsonl", out -> lines(rows.all(positions), row -> JSON.writeValueAsString(proof(row, proofs)), out));
        zip.add("checkpoint", ready.signed.note().whole());
        zip.add("earlier.jsonl", out -> ready.earlier.write(proofs, out));
        if (!ready.about.whole().isEmpty()) {
            zip.add("leaves.txt", out -> leaves.write(ready.chosen, ready.last, out));
        }
        zip.add("keys.json", JSON.writeValueAsString(new Keys(
                keys.all().stream().map(VerifierKey::text).toList(),
                witnesses.all().stream().map(Witness::vkey).toList())));
        var manifest = Manifest.of(
                ready.about,
                naming.question(ready.about, ready.told),
                keys.origin(),
                ready.signed.checkpoint().time(),
                new LinkedHashMap<>(zip.digests()));
        var json = manifest.json();
        zip.add("manifest.json", json);
        zip.add("manifest.note", keys.sign(manifest.noteText(json)).whole());
    }

    private Cover cover(Ready ready, String name) {
        var key = keys.all().getLast().text();
        var checkpoint = ready.signed.checkpoint();
        var unread = 0L;
        for (var text : rows.texts(ready.chosen.positions())) {
            unread += text.because() == null ? 0 : 1;
        }
        return new Cover(
                naming.title(ready.about, ready.told),
                ready.told.plans().stream()
                        .flatMap(plan -> Stream.ofNullable(plan.marking()))
                        .map(marking -> marking.text().strip())
                        .distinct()
                        .toList(),
                naming.about(ready.about, ready.told),
                checkpoint.time(),
                checkpoint.origin(),
                checkpoint.size(),
                checkpoint.root().base64(),
                key,
                ready.askedBy,
                name,
                ready.chosen.inWords(),
                Statements.proves(ready.about, checkpoint.size(), ready.earlier.checkpoints().size(), unread),
                Statements.provesNot(ready.about),
                Statements.checks(name));
    }

    private Proof proof(Rows.Row row, Tree.Proofs proofs) {
        var position = row.event().position();
        var index = proofs.index(position).orElse(-1);
        // Better no pack than one that does not hold: whoever checks it would think that it was tampered with on its way.
        if (index < 0 || !proofs.leaf(index).equals(Leaf.of(row.event()).hash())) {
            throw Refusal.rule("Entry @%d is not what it was when it was recorded, so no pack can be made. Tell whoever runs this service to have the whole record verified."
                    .formatted(position));
        }
        return new Proof(position, index, proofs.inclusion(index).stream().map(Hash::base64).toList());
    }

    private interface AsText<T> {
        String of(T one);
    }

    private static <T> void lines(Iterable<T> all, AsText<T> asText, Writer out) throws IOException {
        for (var one : all) {
            out.write(asText.of(one));
            out.write('\n');
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
