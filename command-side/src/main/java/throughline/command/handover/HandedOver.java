package throughline.command.handover;

import java.time.LocalDate;
import java.util.List;
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
 */
public record HandedOver(
        @Nullable PartyId successor,
        LocalDate from,
        List<Post> posts,
        List<Passed> actions,
        @Nullable Integer drafts) {

    /** @param kind a post is held, a group chaired, an organisation's officer nominated */
    public record Post(PartyId partyId, Prose name, Lead.Kind kind) {}

    /**
     * @param name its reference, or its first words where it has none
     * @param lead whether the successor is one of its leads now
     * @param requests how many updates they owe on it now
     */
    public record Passed(ActionId actionId, String name, boolean lead, int requests) {}

    public HandedOver {
        posts = List.copyOf(posts);
        actions = List.copyOf(actions);
    }
}
