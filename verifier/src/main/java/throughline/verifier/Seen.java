package throughline.verifier;

import static throughline.verifier.Findings.Area.HISTORY;

import java.util.List;
import java.util.Optional;

/** A checkpoint that whoever checks has kept from earlier, held against the pack's history. */
record Seen(Checkpoint seen, Checkpoint newest, Roots roots, List<Restore> restores, Findings findings) {
    /** The announced restore that replaced what was seen; empty where it stands, or where there are findings. */
    Optional<Restore> replacedBy() {
        var known = seen.size() > newest.size() ? null : roots.at(seen.size());
        if (Merkle.same(known, seen.root())) {
            return Optional.empty();
        }
        var restore = restores.stream().filter(one -> one.lost(seen)).findFirst();
        if (restore.isPresent()) {
            return restore;
        }
        if (seen.size() > newest.size()) {
            findings.add(HISTORY, cut());
        } else if (known != null) {
            findings.add(
                    HISTORY,
                    "The log was forked: you have seen " + seen.inWords() + ", and the pack's history had another"
                            + " root at that size. One of the two hides or alters what the other shows; no restore is"
                            + " announced that would explain it. Keep both files.");
        } else {
            findings.cannotTell("The pack does not show how its history follows from " + seen.inWords()
                    + ", which you have seen. Ask for the pack again with seen=" + seen.size() + ".");
        }
        return Optional.empty();
    }

    private String cut() {
        var both = "you have seen " + seen.inWords() + ", and the pack ends at " + newest.inWords();
        return newest.time().isAfter(seen.time())
                ? "The tail was cut: " + both + ", which was signed later and holds less. No restore is announced that"
                        + " would explain it. Keep both files."
                : "The checkpoint that you have seen is newer than the pack: " + both
                        + ". What came after is not in it. Ask for the pack again.";
    }
}
