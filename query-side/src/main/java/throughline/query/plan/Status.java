package throughline.query.plan;

import java.util.Objects;
import java.util.stream.Stream;
import throughline.events.Completion;

/** Where an action stands, in the words of the contract. */
public enum Status {
    NOT_STARTED("not-started"),
    IN_PROGRESS("in-progress"),
    /** An update was asked for, and nothing was said of the action since. */
    AWAITING_UPDATE("awaiting-update"),
    /** One partner's part is done, the whole is not. */
    PARTLY_COMPLETED("partly-completed"),
    COMPLETED("completed"),
    ON_HOLD("on-hold"),
    CARRIED_FORWARD("carried-forward"),
    /** Superseded, stopped or a duplicate: nothing more is owed, though nothing was delivered. */
    CLOSED("closed");

    private final String word;

    Status(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Nothing more is owed in this plan, so nothing can be late. */
    public boolean done() {
        return switch (this) {
            case NOT_STARTED, IN_PROGRESS, AWAITING_UPDATE, PARTLY_COMPLETED, ON_HOLD -> false;
            case COMPLETED, CARRIED_FORWARD, CLOSED -> true;
        };
    }

    static Status of(ActionState action) {
        if (!action.carried().isEmpty()) {
            return CARRIED_FORWARD;
        }
        var standing = action.rounds().stream().filter(Round::stands).toList();
        var whole = standing.stream().filter(Round::whole).findFirst();
        if (whole.isPresent()) {
            return superseded(whole.get()) ? CLOSED : COMPLETED;
        }
        var standings = action.standings();
        if (standings.stopped() != null || standings.duplicate() != null) {
            return CLOSED;
        }
        if (standings.hold() != null) {
            return ON_HOLD;
        }
        if (!standing.isEmpty()) {
            return PARTLY_COMPLETED;
        }
        if (awaited(action)) {
            return AWAITING_UPDATE;
        }
        return lastSaid(action) > 0 ? IN_PROGRESS : NOT_STARTED;
    }

    private static boolean awaited(ActionState action) {
        var said = lastSaid(action);
        return action.requests().open().anyMatch(asked -> asked.requested().position() > said);
    }

    /** The position of the last thing that anybody said of it; 0 where nobody has. */
    private static long lastSaid(ActionState action) {
        Stream<Noted<?>> said = Stream.concat(
                Stream.concat(action.updates().stream(), action.ratings().stream()),
                Stream.concat(
                        action.rounds().stream().map(Round::completed),
                        action.milestones().values().stream()
                                .map(ActionState.Milestone::reached)
                                .filter(Objects::nonNull)));
        return said.mapToLong(Noted::position).max().orElse(0);
    }

    private static boolean superseded(Round round) {
        return round.kind() == Completion.SUPERSEDED;
    }
}
