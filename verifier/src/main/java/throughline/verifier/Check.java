package throughline.verifier;

import static throughline.verifier.Findings.Area.CHECKPOINT;
import static throughline.verifier.Findings.Area.HISTORY;
import static throughline.verifier.Findings.Area.PACK;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everything that there is to check about a pack, and what came of it. */
final class Check {
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

    private final Pack pack;
    private final @Nullable Checkpoint seen;
    private final List<Key> trusted;
    private final List<Key> cosigners;
    private final Clock clock;
    private final Findings findings = new Findings();

    Check(Pack pack, @Nullable Checkpoint seen, List<Key> trusted, List<Key> cosigners, Clock clock) {
        this.pack = pack;
        this.seen = seen;
        this.trusted = trusted;
        this.cosigners = cosigners;
        this.clock = clock;
    }

    Findings findings() {
        return findings;
    }

    /** Null where something was found, or could not be told. */
    @Nullable
    Verdict verdict() throws IOException {
        var manifest = findings.read(
                PACK, "The manifest was altered: manifest.json", () -> Manifest.read(pack.bytes("manifest.json")));
        var keys = findings.read(PACK, "The keys can't be read: keys.json", () -> Keys.read(pack.text("keys.json")));
        var checkpoint = findings.read(
                CHECKPOINT, "The checkpoint can't be read", () -> Checkpoint.read(pack.text("checkpoint")));
        var events = Events.read(pack, findings);
        var texts = Texts.read(pack, events, findings);
        Report.check(pack, events, texts, findings);
        if (manifest != null) {
            sealing(manifest, keys, checkpoint);
        }
        if (keys == null || checkpoint == null) {
            return null;
        }
        notAhead("checkpoint", checkpoint.time());
        var chain = Chain.read(pack, checkpoint, keys, findings);
        var proofs = Proofs.read(pack, events, checkpoint, findings);
        proofs.check(chain);
        var restores = Restore.in(events, findings);
        var leaves = Leaves.read(
                pack,
                manifest == null ? List.of() : manifest.whole(),
                events,
                proofs,
                checkpoint,
                wanted(restores),
                findings);
        var roots = new Roots(chain, leaves);
        restores.forEach(restore -> restore.check(roots, findings));
        var vouching = vouching(keys);
        var replaced = seen == null || !vouching.seen
                ? Optional.<Restore>empty()
                : new Seen(seen, checkpoint, roots, restores, findings).replacedBy();
        var witnesses = witnesses(chain, keys);
        if (manifest == null || !findings.none() || !findings.untold().isEmpty()) {
            return null;
        }
        return new Verdict(manifest, events, texts, checkpoint, keys, seen, vouching.key, replaced, witnesses);
    }

    private void sealing(Manifest manifest, @Nullable Keys keys, @Nullable Checkpoint checkpoint) throws IOException {
        var sealing = new Sealing(pack, manifest, findings);
        sealing.files();
        if (keys != null) {
            sealing.signature(keys);
        }
        if (checkpoint != null) {
            sealing.age(checkpoint);
        }
        notAhead("pack", manifest.madeAt());
    }

    private void notAhead(String what, Instant signed) {
        var now = clock.instant();
        if (signed.isAfter(now.plus(CLOCKS_DIFFER))) {
            findings.cannotTell("The " + what + " was signed on " + Say.moment(signed) + ", which by this machine's"
                    + " clock is still to come (it is " + Say.moment(now) + " here): one of the two clocks is wrong."
                    + " Set this machine's clock right and run the check again; if it is right, ask the service.");
        }
    }

    private Set<Long> wanted(List<Restore> restores) {
        Set<Long> sizes = new HashSet<>();
        restores.forEach(restore -> sizes.add(restore.size()));
        if (seen != null) {
            sizes.add(seen.size());
        }
        return sizes;
    }

    private record Vouching(boolean seen, boolean key) {}

    /** Who, apart from the pack itself, says that the log's key is the log's. */
    private Vouching vouching(Keys keys) throws IOException {
        if (!trusted.isEmpty() && trusted.stream().noneMatch(keys.log()::contains)) {
            findings.add(
                    HISTORY,
                    "The pack was signed with a wrong key: the key that you trust, "
                            + String.join(
                                    ", ",
                                    trusted.stream()
                                            .map(key -> key.name() + "+" + key.id())
                                            .toList())
                            + ", is none of the log's keys in it, and nothing leads from it to them.");
        }
        if (seen == null) {
            return new Vouching(false, !trusted.isEmpty());
        }
        if (!seen.origin().equals(keys.newest().name())) {
            findings.cannotTell("The checkpoint that you have seen is of the log “" + Say.shown(seen.origin())
                    + "”, and the pack is of “" + keys.newest().name() + "”: give a checkpoint of the same log.");
            return new Vouching(false, !trusted.isEmpty());
        }
        boolean signed =
                findings.step(HISTORY, "The checkpoint that you have seen can't be held against the pack", () -> {
                    if (seen.signers(keys.log()).isEmpty()) {
                        throw new Mismatch(
                                "it is signed with a key that the pack does not know, and nothing leads from that"
                                        + " key to the pack's. The log's key was exchanged, or this is not its checkpoint");
                    }
                });
        return new Vouching(signed, !trusted.isEmpty());
    }

    private List<Witness> witnesses(Chain chain, Keys keys) throws IOException {
        List<Witness> witnesses = new ArrayList<>();
        for (var key : cosigners) {
            findings.step(CHECKPOINT, "The co-signer " + key.name() + " does not stand behind this history", () -> {
                witnesses.add(Witness.of(key, chain, true)
                        .orElseThrow(() -> new Mismatch("neither the pack's checkpoint nor an earlier one in it carries"
                                + " its signature (key " + key.id() + ")")));
            });
        }
        for (var key : keys.witnesses()) {
            if (!cosigners.contains(key)) {
                findings.step(
                        CHECKPOINT,
                        "A co-signature is wrong",
                        () -> Witness.of(key, chain, false).ifPresent(witnesses::add));
            }
        }
        witnesses.forEach(witness -> notAhead("co-signature by " + witness.key().name(), witness.at()));
        return witnesses;
    }
}
