package throughline.packs;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PlanId;

/** What a pack is about; whoever asks has been found to be allowed to read it. */
public sealed interface About {
    /** The partnerships whose record may be in the pack. */
    Set<PartnershipId> partnerships();

    /** None where entries of any plan may be in it. */
    default @Nullable PlanId plan() {
        return null;
    }

    /** Only where it is about one. */
    default @Nullable ActionId action() {
        return null;
    }

    /** A plan with the register of its partnership, and nothing of it left out. */
    record OfPlan(PlanId plan, PartnershipId partnership) implements About {
        @Override
        public Set<PartnershipId> partnerships() {
            return Set.of(partnership);
        }
    }

    /** One action, and nothing of it left out. */
    record OfAction(ActionId action, PlanId plan, PartnershipId partnership) implements About {
        @Override
        public Set<PartnershipId> partnerships() {
            return Set.of(partnership);
        }
    }

    /** What a person recorded. Nothing shows that it is all: no leaf says who recorded it. */
    record OfPerson(UUID person, Set<PartnershipId> partnerships) implements About {}

    /**
     * Some entries of a plan, chosen by what they are about, when they were recorded, or who recorded them.
     *
     * @param kinds as the history has them; none means any
     * @param from the first day, in London
     * @param to the last day, in London
     */
    record OfQuestion(
            PlanId plan,
            PartnershipId partnership,
            @Nullable ActionId action,
            Set<String> kinds,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID person)
            implements About {
        @Override
        public Set<PartnershipId> partnerships() {
            return Set.of(partnership);
        }
    }

    /** As the manifest has it. */
    default String kind() {
        return switch (this) {
            case OfPlan about -> "plan";
            case OfAction about -> "action";
            case OfPerson about -> "person";
            case OfQuestion about -> "question";
        };
    }

    /** As the manifest has it: the plan's for a question. */
    default String id() {
        return switch (this) {
            case OfPlan about -> about.plan.toString();
            case OfAction about -> about.action.toString();
            case OfPerson about -> about.person.toString();
            case OfQuestion about -> about.plan.toString();
        };
    }

    /** What is claimed to be complete; only what the leaves of all other events can show. */
    default List<Claim> whole() {
        return switch (this) {
            case OfPlan about ->
                List.of(
                        new Claim("plan", about.plan.toString()),
                        new Claim("register", about.partnership.toString()));
            case OfAction about -> List.of(new Claim("action", about.action.toString()));
            case OfPerson about -> List.of();
            case OfQuestion about -> List.of();
        };
    }
}
