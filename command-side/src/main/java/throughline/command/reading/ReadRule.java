package throughline.command.reading;

import java.util.List;
import throughline.events.AccountabilityRule;

/** An accountability rule and every place where the plan prints a part of it. */
public record ReadRule(AccountabilityRule rule, List<Place> places) {
    /** @param note which of the plan's notes, from 0 */
    public record Place(int note, Span span) {}

    public ReadRule {
        places = List.copyOf(places);
    }
}
