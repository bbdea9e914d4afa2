package throughline.command.rounds;

import org.jspecify.annotations.Nullable;
import throughline.events.Prose;
import throughline.events.RoundId;

/** Ends a round, and notes from whom nothing was received. */
public record CloseRound(RoundId roundId, @Nullable Prose note) {}
