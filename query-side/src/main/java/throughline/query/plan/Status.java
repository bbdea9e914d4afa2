package throughline.query.plan;

import throughline.events.By;
import throughline.events.Completion;

/** Where an action stands, in the words of the contract. */
public enum Status {
    NOT_STARTED("not-started"),
    IN_PROGRESS("in-progress"),
    /** One partner's part is done, the whole is not. */
    PARTLY_COMPLETED("partly-completed"),
    COMPLETED("completed"),
    CARRIED_FORWARD("carried-forward"),
    /** Superseded: nothing more is owed, though nothing was delivered. */
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
            case NOT_STARTED, IN_PROGRESS, PARTLY_COMPLETED -> false;
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
        if (!standing.isEmpty()) {
            return PARTLY_COMPLETED;
        }
        return started(action) ? IN_PROGRESS : NOT_STARTED;
    }

    /** Somebody has said something of it since it came into the plan; what a document printed is not yet that. */
    private static boolean started(ActionState action) {
        return action.updates().stream().anyMatch(Status::said)
                || action.ratings().stream().anyMatch(Status::said)
                || action.rounds().stream().anyMatch(round -> said(round.completed()))
                || action.milestones().values().stream().anyMatch(Status::reached);
    }

    private static boolean reached(ActionState.Milestone milestone) {
        var reached = milestone.reached();
        return reached != null && said(reached);
    }

    private static boolean said(Noted<?> noted) {
        return noted.by().channel() != By.Channel.IMPORT;
    }

    private static boolean superseded(Round round) {
        return round.kind() == Completion.SUPERSEDED;
    }
}
