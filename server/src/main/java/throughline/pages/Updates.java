package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.command.action.ConfirmNoChange;
import throughline.command.action.RecordUpdate;
import throughline.events.ActionId;
import throughline.events.MilestoneId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.people.SignedIn;
import throughline.query.plan.GetAction;

/** Reads an update off its form, and tells how it will read in the record. */
final class Updates {
    private Updates() {}

    /** @throws Mistake when something is missing or cannot be read */
    static RecordUpdate of(ActionId action, Typed typed, SignedIn who) {
        var behalf = behalf(typed, who);
        var rating = typed.get("rating");
        var reason = typed.prose("reason");
        if (rating.isEmpty() && reason != null) {
            throw new Mistake("rating", "Choose the rating that your reason is for, or clear the reason.");
        }
        if (!rating.isEmpty() && reason == null) {
            throw new Mistake("reason", "Say why the rating is " + rating + ": one sentence is enough.");
        }
        return new RecordUpdate(
                action,
                typed.prose("note"),
                typed.day("happened"),
                behalf,
                rating.isEmpty() ? null : new Rating(rating),
                reason,
                milestones(typed),
                switch (typed.get("done")) {
                    case "ours" ->
                        new RecordUpdate.Done(
                                behalf == null ? new Prose(who.organisation()) : behalf,
                                Fields.completion(typed),
                                typed.prose("evidence"));
                    case "all" -> new RecordUpdate.Done(null, Fields.completion(typed), typed.prose("evidence"));
                    default -> {
                        if (typed.prose("evidence") != null) {
                            throw new Mistake("done", "Say what the evidence is for: your part, or the whole action.");
                        }
                        yield null;
                    }
                },
                typed.prose("source"),
                java.util.List.of());
    }

    /** @throws Mistake when something below says otherwise */
    static ConfirmNoChange unchanged(ActionId action, Typed typed, SignedIn who) {
        var changed = !typed.get("rating").isEmpty()
                || typed.prose("reason") != null
                || typed.prose("evidence") != null
                || !typed.all("step").isEmpty()
                || List.of("ours", "all").contains(typed.get("done"));
        if (changed) {
            throw new Mistake("note", "Something below has changed. Save it, or clear it and say that nothing has changed.");
        }
        return new ConfirmNoChange(
                action, typed.day("happened"), behalf(typed, who), typed.prose("note"), typed.prose("source"));
    }

    private static @Nullable Prose behalf(Typed typed, SignedIn who) {
        var organisation = typed.prose("organisation");
        return organisation == null || organisation.text().equalsIgnoreCase(who.organisation()) ? null : organisation;
    }

    private static List<MilestoneId> milestones(Typed typed) {
        try {
            return typed.all("step").stream().map(MilestoneId::of).toList();
        } catch (IllegalArgumentException e) {
            throw new Mistake("step", "Choose among the steps of this action.");
        }
    }

    /** Sentence by sentence, as the record will have it. */
    static List<String> preview(RecordUpdate update, GetAction.Answer answer, SignedIn who) {
        var action = answer.action();
        var name = action.ref() == null ? "this action" : action.ref();
        var party = update.onBehalfOf() == null ? "" : " for " + update.onBehalfOf();
        var said = new ArrayList<String>();
        if (update.note() != null) {
            said.add("%s reported on %s%s: “%s”".formatted(who.inWords(), name, party, update.note()));
        }
        action.milestones().stream()
                .filter(step -> update.milestones().contains(step.milestoneId()) && step.state().equals("open"))
                .forEach(step -> said.add("%s ticked a milestone of %s: “%s”.".formatted(who.inWords(), name, step.text())));
        if (update.rating() != null) {
            said.add(who.inWords() + " " + rated(update, action.rating(), name) + ": " + update.reason());
        }
        if (update.done() != null) {
            var part = update.done().organisation() == null ? "" : "the part of " + update.done().organisation() + " in ";
            said.add("%s marked %s%s as done.".formatted(who.inWords(), part, name));
        }
        return said;
    }

    private static String rated(RecordUpdate update, @Nullable String from, String name) {
        var to = String.valueOf(update.rating());
        if (to.equals(from)) {
            return "confirmed that " + name + " is still " + to;
        }
        return from == null ? "rated " + name + " " + to : "moved " + name + " from " + from + " to " + to;
    }
}
