package throughline.returns;

import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.transparency.Keeping;
import throughline.transparency.Tree;

/** The hash over everything that was recorded up to a position: the root of the log's tree of that size, for ever the same. */
@Component
class Roots {
    /** The tree follows the log within a second, where somebody keeps it. */
    private static final int PATIENCE_SECONDS = 10;

    private static final long LOOK_MILLIS = 100;

    private final Tree tree;
    private final Keeping keeping;

    Roots(Tree tree, Keeping keeping) {
        this.tree = tree;
        this.keeping = keeping;
    }

    /**
     * @return in lower-case hexadecimal
     * @throws Refusal where the tree does not grow so far
     */
    String upTo(long position) {
        if (tree.index(position).isEmpty()) {
            keeping.grow();
        }
        var until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        var index = tree.index(position);
        while (index.isEmpty() && System.nanoTime() < until) {
            rest();
            index = tree.index(position);
        }
        if (index.isEmpty()) {
            throw Refusal.rule(("The tree over the log has not grown to entry @%d yet, so this return has no hash to bear."
                            + " Try again in a minute. If it stays so, no node keeps the tree: ask whoever runs this service to"
                            + " start one with the log's key, or to look at its health.")
                    .formatted(position));
        }
        return HexFormat.of().formatHex(tree.root(index.getAsLong() + 1).bytes());
    }

    private static void rest() {
        try {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the tree.", e);
        }
    }
}
