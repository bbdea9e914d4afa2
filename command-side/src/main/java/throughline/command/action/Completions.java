package throughline.command.action;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.CompletionEvent;
import throughline.events.CompletionEvent.ActionCompleted;
import throughline.events.CompletionEvent.ActionReopened;
import throughline.events.CompletionEvent.CompletionSignedOff;
import throughline.events.CompletionEvent.PartCompleted;
import throughline.events.PartyId;

/** What of an action is done: the whole, or the parts of some partners. */
record Completions(boolean whole, Set<PartyId> parts) {
    static final Completions NONE = new Completions(false, Set.of());

    boolean any() {
        return whole || !parts.isEmpty();
    }

    void mustBeOpen(@Nullable PartyId organisation) {
        if (whole) {
            throw Refusal.rule("This action is completed already. If it is not done after all, reopen it and say why.");
        }
        if (organisation != null && parts.contains(organisation)) {
            throw Refusal.rule("This organisation's part is completed already."
                    + " If it is not done after all, reopen that part and say why.");
        }
    }

    void mustBeDone(@Nullable PartyId organisation) {
        if (organisation == null ? !whole : !parts.contains(organisation)) {
            throw Refusal.rule("This is not completed, so there is nothing to reopen. Record progress instead.");
        }
    }

    Completions after(CompletionEvent event) {
        return switch (event) {
            case ActionCompleted e -> new Completions(true, parts);
            case PartCompleted e -> new Completions(whole, with(e.organisation()));
            case CompletionSignedOff e -> this;
            case ActionReopened e ->
                e.organisation() == null
                        ? new Completions(false, parts)
                        : new Completions(whole, without(e.organisation()));
        };
    }

    private Set<PartyId> with(PartyId organisation) {
        var next = new HashSet<>(parts);
        next.add(organisation);
        return Set.copyOf(next);
    }

    private Set<PartyId> without(PartyId organisation) {
        var next = new HashSet<>(parts);
        next.remove(organisation);
        return Set.copyOf(next);
    }
}
