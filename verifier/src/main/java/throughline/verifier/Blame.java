package throughline.verifier;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What became of events that do not lead to the checkpoint's root, as far as the evidence can tell. */
final class Blame {
    /** Comparing all of them with each other would take long, and nobody reads so many sentences. */
    private static final int MOST_COMPARED = 20;

    private final Events events;
    private final Proofs proofs;
    private final Checkpoint checkpoint;
    private final Chain chain;
    private final Set<Long> explained = new HashSet<>();

    Blame(Events events, Proofs proofs, Checkpoint checkpoint, Chain chain) {
        this.events = events;
        this.proofs = proofs;
        this.checkpoint = checkpoint;
        this.chain = chain;
    }

    List<String> sentences(List<EventLine> failing) {
        List<String> sentences = new ArrayList<>();
        var compared = failing.subList(0, Math.min(MOST_COMPARED, failing.size()));
        for (var event : compared) {
            if (!explained.contains(event.position())) {
                sentences.add(sentence(event, compared));
            }
        }
        if (failing.size() > compared.size()) {
            sentences.add("And " + Say.count(failing.size() - compared.size(), "event")
                    + " more do not lead to the root that the log signed.");
        }
        return sentences;
    }

    private String sentence(EventLine event, List<EventLine> failing) {
        long position = event.position();
        var proof = proofs.of(position);
        if (proof == null) {
            return "Event " + position + " has no proof.";
        }
        for (var tree : chain.roots().entrySet()) {
            if (Proofs.leads(events.leaf(event), proof, tree.getKey(), tree.getValue())) {
                return "The proof of event " + position + " is for another tree size: for the log of "
                        + Say.count(tree.getKey(), "entry", "entries") + ", and not for the checkpoint's "
                        + Say.number(checkpoint.size()) + ". Ask for the pack again.";
            }
        }
        if (proof.index() >= checkpoint.size()) {
            return "The proof of event " + position + " is for another tree size: it is for entry number "
                    + Say.number(proof.index()) + " (counted from 0), and the checkpoint's log ends at "
                    + Say.count(checkpoint.size(), "entry", "entries") + ". The tail of the log was cut, or the proof"
                    + " is wrong.";
        }
        int steps = Merkle.steps(proof.index(), checkpoint.size());
        if (proof.hashes().size() != steps) {
            return "The proof of event " + position + " is for another tree size: it has "
                    + Say.count(proof.hashes().size(), "hash", "hashes") + ", and one for the checkpoint's "
                    + Say.count(checkpoint.size(), "entry", "entries") + " has " + steps + ".";
        }
        for (var other : events.all()) {
            if (other != event && Proofs.leads(events.leaf(other), proof, checkpoint.size(), checkpoint.root())) {
                return "The proof of inclusion given for event " + position + " is that of event " + other.position()
                        + ": nothing shows that the log holds event " + position + " as it stands here.";
            }
        }
        for (var other : failing) {
            if (other != event && exchanged(event, other)) {
                explained.add(other.position());
                return "Events " + position + " and " + other.position()
                        + " were swapped: what the log recorded at one position stands at the other.";
            }
        }
        return "Event " + position + " was altered after it was recorded: as it stands here, it does not lead to the"
                + " root that the log signed.";
    }

    private boolean exchanged(EventLine one, EventLine other) {
        return recordedAt(one, other.position()) && recordedAt(other, one.position());
    }

    private boolean recordedAt(EventLine event, long position) {
        var proof = proofs.of(position);
        return proof != null && Proofs.leads(event.leafHash(position), proof, checkpoint.size(), checkpoint.root());
    }
}
