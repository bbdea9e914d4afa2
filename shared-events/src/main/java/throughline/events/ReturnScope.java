package throughline.events;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * What of a plan a return shows.
 *
 * @param priorityId where it shows one priority
 * @param partyId where it shows what falls to one partner
 * @param since the position that it is held against, where it shows what changed
 */
public record ReturnScope(
        Kind kind, @Nullable PriorityId priorityId, @Nullable PartyId partyId, @Nullable Long since) {
    public enum Kind {
        @JsonProperty("whole")
        WHOLE,
        @JsonProperty("priority")
        PRIORITY,
        @JsonProperty("partner")
        PARTNER,
        @JsonProperty("changes")
        CHANGES
    }
}
