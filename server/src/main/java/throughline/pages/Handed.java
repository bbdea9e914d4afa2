package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import throughline.command.handover.HandedOver;
import throughline.events.Lead;

/** What was handed over, in numbers and words. */
public record Handed(HandedOver over) {
    private static final String STAY = "Drafts stay with whoever wrote them. They go along only where each of the two has"
            + " exactly one account in this partnership, under their own name.";

    List<String> recorded(String successor) {
        var went = listed() + " went to " + successor + ".";
        return over.drafts() == null ? List.of(went, STAY) : List.of(went);
    }

    /** “1 post, 3 actions, 1 request and 1 draft” */
    public String listed() {
        var parts = new ArrayList<String>();
        add(parts, kind(Lead.Kind.POST), "post");
        add(parts, kind(Lead.Kind.GROUP), "chair");
        add(parts, kind(Lead.Kind.ORGANISATION), "nomination");
        add(parts, over.actions().stream().filter(HandedOver.Passed::lead).count(), "action");
        add(parts, over.actions().stream().mapToInt(HandedOver.Passed::requests).sum(), "request");
        add(parts, over.drafts() == null ? 0 : over.drafts(), "draft");
        var last = parts.removeLast();
        return parts.isEmpty() ? last : String.join(", ", parts) + " and " + last;
    }

    /** What becomes of drafts, whose words only their writer sees. */
    public String drafts() {
        var drafts = over.drafts();
        if (drafts == null) {
            return STAY;
        }
        return switch (drafts) {
            case 0 -> "No draft of an update goes along.";
            case 1 -> "1 draft of an update goes along. Only its new owner can read it.";
            default -> drafts + " drafts of updates go along. Only their new owner can read them.";
        };
    }

    private long kind(Lead.Kind kind) {
        return over.posts().stream().filter(post -> post.kind() == kind).count();
    }

    private static void add(List<String> parts, long count, String what) {
        if (count > 0) {
            parts.add(count + " " + what + (count == 1 ? "" : "s"));
        }
    }
}
