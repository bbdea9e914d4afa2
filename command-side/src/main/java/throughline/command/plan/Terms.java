package throughline.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.StatusKey;

/** What a plan asks of anything recorded in it: the same for each of its actions. */
public record Terms(
        PlanId planId,
        PartnershipId partnershipId,
        StatusKey statusKey,
        List<Heading> priorities,
        boolean locked,
        @Nullable LocalDate endedOn,
        @Nullable Prose period) {
    public Terms(
            PlanId planId,
            PartnershipId partnershipId,
            StatusKey statusKey,
            List<Heading> priorities,
            boolean locked,
            @Nullable LocalDate endedOn) {
        this(planId, partnershipId, statusKey, priorities, locked, endedOn, null);
    }

    /** A priority by its id and its printed reference. */
    public record Heading(PriorityId priorityId, @Nullable String ref) {}

    /** Finds the terms of a plan. */
    @FunctionalInterface
    public interface Of extends Function<PlanId, Terms> {}

    /** Late updates to an ended plan are taken. @throws Refusal when the plan is locked */
    public void mustTakeUpdates() {
        if (locked) {
            throw Refusal.rule("This plan is locked, so nothing can be recorded in it."
                    + " Ask its coordinator to unlock it, saying why.");
        }
    }

    /** @throws Refusal when the plan is locked or has ended */
    public void mustTakePromises() {
        mustTakeUpdates();
        if (endedOn != null) {
            throw Refusal.rule("This plan has ended, so its promises stay as they are."
                    + " Carry the action over to the next plan and change it there.");
        }
    }

    /** The rating as the plan's key spells it. @throws Refusal when the key does not have it */
    public Rating mustHave(@Nullable Rating rating) {
        var labels = statusKey.entries().stream()
                .map(entry -> entry.rating().label())
                .toList();
        if (rating == null) {
            throw Refusal.malformed("Choose a rating. This plan has " + String.join(", ", labels) + ".");
        }
        return statusKey
                .find(rating)
                .orElseThrow(() -> Refusal.malformed("This plan has no rating “%s”. Choose one of %s."
                        .formatted(rating.label(), String.join(", ", labels))))
                .rating();
    }

    /** The priority that an id or a printed reference names. @throws Refusal when there is none, or the reference repeats */
    public PriorityId priority(@Nullable String idOrRef) {
        if (idOrRef == null || idOrRef.isBlank()) {
            throw Refusal.malformed("Say under which priority of the plan the action stands, by its reference.");
        }
        var wanted = idOrRef.strip();
        var found = priorities.stream()
                .filter(heading -> wanted.equals(heading.ref())
                        || wanted.equals(heading.priorityId().toString()))
                .toList();
        if (found.size() > 1) {
            throw Refusal.malformed(
                    "The plan has several priorities “%s”. Name the one you mean by its id.".formatted(wanted));
        }
        return found.stream()
                .findFirst()
                .orElseThrow(() ->
                        Refusal.unknown("The plan has no priority “%s”. Read the plan again and choose one of its own."
                                .formatted(wanted)))
                .priorityId();
    }

    /** The printed reference of a priority of this plan, where it has one. */
    public @Nullable String refOf(PriorityId priority) {
        return priorities.stream()
                .filter(heading -> heading.priorityId().equals(priority))
                .findFirst()
                .map(Heading::ref)
                .orElse(null);
    }
}
