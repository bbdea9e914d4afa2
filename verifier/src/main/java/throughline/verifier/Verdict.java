package throughline.verifier;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a pack in which nothing is wrong has proven, and what it has not. */
record Verdict(
        Manifest manifest,
        Events events,
        Texts texts,
        Checkpoint checkpoint,
        Keys keys,
        @Nullable Checkpoint seen,
        boolean keyGiven,
        Optional<Restore> replacedBy,
        List<Witness> witnesses) {

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                replacedBy.isPresent()
                        ? "Yes, but what you have seen was replaced by an announced restore."
                        : "Yes: nothing in this pack was altered, taken out or put in since the log signed it.");
        lines.add("");
        lines.add("It is about " + about() + ", and holds " + Say.count(events.count(), "event") + ".");
        lines.add("Each stands in the log up to " + checkpoint.inWords() + " of “" + checkpoint.origin() + "”.");
        lines.add(completeness());
        lines.add("The log's key is " + keys.newest().written() + ".");
        lines.add(vouched());
        seen(lines);
        if (witnesses.isEmpty()) {
            lines.add("Nobody co-signed this history.");
        }
        witnesses.forEach(witness -> lines.add(witness.inWords()));
        withheld(lines);
        lines.add("");
        lines.add("Not proven: that what people typed is true, or that they typed all that happened.");
        lines.add("Not proven: the sentences of the report. Only the facts below them were held against the events.");
        if (manifest.whole().isEmpty()) {
            lines.add("Not proven: that there are no other events about the same.");
        }
        if (seen == null) {
            lines.add("Not proven: that the log showed everybody this same history. Give a checkpoint that you kept"
                    + " from earlier with --seen.");
        }
        return lines;
    }

    private String about() {
        var about = manifest.about();
        var question = about.question();
        return question == null
                ? about.kind() + " " + Say.shown(about.id())
                : "the question “" + Say.shown(question) + "” (plan " + Say.shown(about.id()) + ")";
    }

    private String completeness() {
        if (manifest.whole().isEmpty()) {
            return "It does not claim to be complete: its events were chosen, and there may be others.";
        }
        return "It is complete up to that checkpoint for "
                + manifest.whole().stream()
                        .map(claim -> Say.shown(claim.inWords()))
                        .collect(Collectors.joining(", and for "))
                + ": the tree built from every leaf of the log has the root that the log signed, and no other leaf"
                + " belongs there.";
    }

    private String vouched() {
        if (seen != null) {
            return "That key is vouched for by the checkpoint that you have seen"
                    + (keyGiven ? ", and by the key that you gave." : ".");
        }
        return keyGiven
                ? "That key is, or follows from, the key that you gave."
                : "That key is the pack's own word: compare it with the one that the service publishes, or run the"
                        + " check again with --key or --seen.";
    }

    private void seen(List<String> lines) {
        if (seen == null) {
            return;
        }
        replacedBy.ifPresentOrElse(
                restore -> lines.add("You have seen " + seen.inWords() + ". It is not part of this history: event "
                        + restore.position() + ", recorded on " + Say.moment(restore.recordedAt())
                        + ", announces that a backup of " + Say.count(restore.size(), "entry", "entries")
                        + " was brought back, and that what came after, up to "
                        + Say.count(restore.lostSize(), "entry", "entries")
                        + ", is lost. Ask the service for its reason, and keep your checkpoint."),
                () -> lines.add("It goes on from " + seen.inWords() + ", which you have seen: nothing before that was"
                        + " altered or removed."));
    }

    private void withheld(List<String> lines) {
        if (texts.withheld() > 0) {
            lines.add(Say.count(texts.withheld(), "text is", "texts are")
                    + " withheld by law; the entries that decided it are in the pack.");
        }
        if (texts.hidden() > 0) {
            lines.add(Say.count(texts.hidden(), "text is", "texts are") + " hidden until that is decided.");
        }
    }

    int exitCode() {
        return replacedBy.isPresent() ? 3 : 0;
    }
}
