package throughline.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.transparency.CannotSign;
import throughline.transparency.Checkpoint;
import throughline.transparency.Checkpoints;
import throughline.transparency.Cosigned;
import throughline.transparency.Keeping;
import throughline.transparency.KeyRing;
import throughline.transparency.Outside;
import throughline.transparency.SignedCheckpoint;
import throughline.transparency.Standing;
import throughline.transparency.Tree;
import throughline.transparency.VerifierKey;
import throughline.transparency.Witness;
import throughline.transparency.Witnesses;

/** What the page about the record as a whole shows, from the same answers as the calls about proofs. */
@Component
class StateOfRecord {
    private static final int ON_A_PAGE = 20;

    /**
     * @param trouble why nothing is signed at present; absent where all is well
     * @param restored what came back and what is lost, where that is still to be announced
     * @param waiting entries recorded since the newest checkpoint
     * @param keys the newest first
     */
    public record Now(
            String origin,
            @Nullable Checkpoint newest,
            long waiting,
            @Nullable String trouble,
            Standing.@Nullable Restored restored,
            List<VerifierKey> keys,
            List<Witness> witnesses) {}

    public record Line(long number, Checkpoint checkpoint, List<Cosigned> cosigned) {}

    /** @param next the {@code before} of the earlier ones; absent at the first */
    public record Page(List<Line> lines, @Nullable Long next) {}

    private final Checkpoints checkpoints;
    private final Witnesses witnesses;
    private final KeyRing keys;
    private final Keeping keeping;
    private final Outside outside;
    private final Tree tree;

    StateOfRecord(
            Checkpoints checkpoints, Witnesses witnesses, KeyRing keys, Keeping keeping, Outside outside, Tree tree) {
        this.checkpoints = checkpoints;
        this.witnesses = witnesses;
        this.keys = keys;
        this.keeping = keeping;
        this.outside = outside;
        this.tree = tree;
    }

    Now now() {
        var newest = checkpoints.newest().map(SignedCheckpoint::checkpoint).orElse(null);
        var trouble = keeping.trouble();
        Standing.Restored restored = null;
        try {
            switch (outside.standing()) {
                case Standing.Sound sound -> {}
                case Standing.Forked forked -> trouble = forked.sentence();
                case Standing.Restored back -> restored = back;
            }
        } catch (CannotSign unreadable) {
            trouble = unreadable.sentence();
        }
        var waiting = Math.max(0, tree.size() - (newest == null ? 0 : newest.size()));
        return new Now(keys.origin(), newest, waiting, trouble, restored, keys.all().reversed(), witnesses.all());
    }

    Page signed(@Nullable Long before) {
        var some = checkpoints.before(before, ON_A_PAGE + 1);
        var shown = some.subList(0, Math.min(ON_A_PAGE, some.size()));
        return new Page(
                shown.stream().map(one -> new Line(one.number(), one.checkpoint(), witnesses.under(one))).toList(),
                some.size() > ON_A_PAGE ? shown.getLast().number() : null);
    }
}
