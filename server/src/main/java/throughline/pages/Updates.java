package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.command.action.ConfirmNoChange;
import throughline.command.action.Evidence;
import throughline.command.action.RecordUpdate;
import throughline.drafts.HandedIn;
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
    static RecordUpdate of(ActionId action, Typed typed, List<HandedIn> files, SignedIn who) {
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
                    case "ours" -> done(behalf == null ? new Prose(who.organisation()) : behalf, typed, files);
                    case "all" -> done(null, typed, files);
                    default -> null;
                },
                typed.prose("source"),
                evidence(typed, files));
    }

    /** A completion names what stands beside it, for those who read completions only. */
    private static RecordUpdate.Done done(@Nullable Prose organisation, Typed typed, List<HandedIn> files) {
        var shown = Stream.concat(files.stream().map(HandedIn::name), Stream.of(typed.get("link")))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(", "));
        return new RecordUpdate.Done(organisation, Fields.completion(typed), Prose.orNull(shown));
    }

    private static List<Evidence> evidence(Typed typed, List<HandedIn> files) {
        var link = typed.prose("link");
        return Stream.concat(
                        files.stream().map(file -> Evidence.file(file.fileId(), null)),
                        Stream.ofNullable(link).map(address -> Evidence.link(address, null)))
                .toList();
    }

    /** @throws Mistake when something below says otherwise */
    static ConfirmNoChange unchanged(ActionId action, Typed typed, List<HandedIn> files, SignedIn who) {
        var changed = !typed.get("rating").isEmpty()
                || typed.prose("reason") != null
                || typed.prose("link") != null
                || !files.isEmpty()
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
    static List<String> preview(RecordUpdate update, List<HandedIn> files, GetAction.Answer answer, SignedIn who) {
        var action = answer.action();
        var name = action.ref() == null ? "this action" : action.ref();
        var party = update.onBehalfOf() == null ? "" : " for " + update.onBehalfOf();
        var said = new ArrayList<String>();
        if (update.note() != null) {
            var source = update.source() == null ? "" : " (from " + update.source() + ")";
            said.add("%s reported on %s%s%s: “%s”".formatted(who.inWords(), name, party, source, update.note()));
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
        var attached = "%s attached %s to %s as evidence%s.";
        files.forEach(file -> said.add(attached.formatted(who.inWords(), "the file “" + file.name() + "”", name, party)));
        update.evidence().stream()
                .filter(one -> one.link() != null)
                .forEach(one -> said.add(attached.formatted(who.inWords(), "the link " + one.link(), name, party)));
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
