package throughline.query.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.Due;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.query.journal.Moment;

/**
 * What each party answers for, over all plans, as the record had it at a moment; what nobody answers for comes first.
 *
 * @param plan absent means all
 * @param party a party's id or its name; absent means all
 * @param on the day that lateness is counted on and that somebody answers on; absent means that of {@code asAt}
 * @param partnerships that the reader may see; absent means all
 */
public record FindAccountability(
        @Nullable PlanId plan,
        @Nullable String party,
        Moment asAt,
        @Nullable LocalDate on,
        @Nullable Set<PartnershipId> partnerships) {

    /**
     * @param asAt as it was asked for; absent means now
     * @param unresolved the actions that are not done and that nobody answers for, and why
     * @param parties every party named as a primary lead, and every one that an update is owed by
     */
    public record Answer(@Nullable String asAt, LocalDate on, List<Unresolved> unresolved, List<Party> parties) {}

    /** @param via the party at which the way to a person ended */
    public record Unresolved(
            ActionId actionId,
            @Nullable String ref,
            String text,
            PlanId planId,
            String planTitle,
            String reason,
            @Nullable String via,
            @Nullable String leadAsWritten,
            List<Named> leads) {}

    /** A party named against an action. */
    public record Named(PartyId partyId, String name, Lead.Kind kind, Lead.Role role) {}

    /**
     * A party that leads, and how it stands. A post, group or organisation leads too, and its actions are its own; that
     * no person answers for them is said in {@code unresolved}, and never made up.
     *
     * @param accountable the person who answers for this party, absent where unresolved
     * @param via how that person was arrived at, absent where the party is the person
     * @param unresolved why nobody answers for this party, as a sentence
     * @param owed the actions that are not done
     * @param overdue how many of them are past the date in force
     * @param pastFirstDate how many of them are not overdue, but past the first date that was ever promised
     * @param slipped how many of all its actions had their date moved later
     * @param lastHeard when anything was last recorded that says how one of its actions stands
     * @param others the joint holders after the first; each of them stands in {@code accountable} too
     * @param actingFor who holds it in name while the one named acts
     * @param requestsOpen how many updates it owes that were asked for
     * @param requestsOverdue how many of them are past their deadline
     * @param notReceived for how many of them it was said that nothing had come
     */
    public record Party(
            PartyId partyId,
            String party,
            Lead.Kind kind,
            @Nullable String accountable,
            @Nullable String via,
            @Nullable String unresolved,
            List<Owed> owed,
            int overdue,
            int pastFirstDate,
            int slipped,
            int completed,
            int carriedForward,
            @Nullable Instant lastHeard,
            List<String> others,
            List<String> actingFor,
            int requestsOpen,
            int requestsOverdue,
            int notReceived) {}

    /**
     * @param due the date in force
     * @param originalDue the first date that was ever promised, also before the action was carried forward
     * @param slips how often the date moved later, over all its plans
     * @param reasons why it moved in this plan, each time, the first first
     * @param overdueDays days since the date in force, 0 while it is not past
     * @param pastFirstDays days since the first date, counted in the same way
     * @param onHold nobody works on it for a while; it is owed all the same
     * @param shared with other primary leads
     * @param answers whether this party is the one of them that answers, by the plan's rule
     */
    public record Owed(
            ActionId actionId,
            @Nullable String ref,
            String text,
            PlanId planId,
            String planTitle,
            @Nullable Due due,
            @Nullable Due originalDue,
            int slips,
            List<String> reasons,
            boolean overdue,
            boolean pastFirstDate,
            long overdueDays,
            long pastFirstDays,
            boolean onHold,
            boolean shared,
            boolean answers,
            @Nullable Instant lastHeard) {}
}
