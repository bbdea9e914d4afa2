package throughline.query.ratings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/**
 * The people who ever rated an action, and the organisations that they acted for: to choose from in a filter.
 *
 * @param plan absent means any
 * @param partnerships that the reader may see; absent means all
 */
public record FindRecorders(@Nullable PlanId plan, @Nullable Set<PartnershipId> partnerships) {

    /** Both in alphabetical order. */
    public record Answer(List<Person> people, List<String> organisations) {}

    public record Person(UUID person, String name) {}
}
