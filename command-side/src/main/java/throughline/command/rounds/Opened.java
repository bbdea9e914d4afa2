package throughline.command.rounds;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Prose;
import throughline.events.RoundId;

/**
 * What came of opening a round.
 *
 * @param requests how many updates are owed
 * @param parties who owe them
 * @param notAsked the open actions on which somebody, or nobody, could be asked
 */
public record Opened(RoundId roundId, int requests, int parties, List<NotAsked> notAsked) {
    public record NotAsked(ActionId actionId, @Nullable Prose ref, String why) {}

    public Opened {
        notAsked = List.copyOf(notAsked);
    }
}
