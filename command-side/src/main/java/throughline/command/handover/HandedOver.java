package throughline.command.handover;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.events.Prose;

/**
 * What passed to a successor, or would.
 *
 * @param successor absent where it is only rehearsed and they are not on the register yet
 * @param from the successor's first day
 * @param posts what the successor holds, chairs or is nominated for from that day
 * @param actions those that the successor leads now, or owes an update on
 * @param drafts updates that were begun and went along; absent where nobody can tell whose accounts are meant
 * @param digest of the posts, actions and requests, so that a change is noticed between reading it and recording it
 */
public record HandedOver(
        @Nullable PartyId successor,
        LocalDate from,
        List<Post> posts,
        List<Passed> actions,
        @Nullable Integer drafts,
        String digest) {

    /** @param kind a post is held, a group chaired, an organisation's officer nominated */
    public record Post(PartyId partyId, Prose name, Lead.Kind kind) {}

    /**
     * @param lead whether the successor is one of its leads now
     * @param requests how many updates they owe on it now
     */
    public record Passed(ActionId actionId, @Nullable Prose ref, Prose text, boolean lead, int requests) {}

    static HandedOver of(@Nullable PartyId successor, LocalDate from, List<Post> posts, List<Passed> actions) {
        var read = posts + "\n" + actions;
        var digest = UUID.nameUUIDFromBytes(read.getBytes(StandardCharsets.UTF_8)).toString();
        return new HandedOver(successor, from, posts, actions, null, digest);
    }

    HandedOver withDrafts(@Nullable Integer moved) {
        return new HandedOver(successor, from, posts, actions, moved, digest);
    }

    public HandedOver {
        posts = List.copyOf(posts);
        actions = List.copyOf(actions);
    }
}
