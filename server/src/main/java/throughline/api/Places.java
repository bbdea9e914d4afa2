package throughline.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.FundId;
import throughline.events.IndicatorId;
import throughline.events.InterventionId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.RoundId;
import throughline.events.WithholdingId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;
import throughline.query.Unknown;
import throughline.query.withholding.Fields;

/** Where a plan, an action or a round belongs, for those who may know that it exists. */
@Component
public class Places {
    /** The plan and partnership that something belongs to, for ever. */
    public record Place(PlanId planId, PartnershipId partnershipId) {}

    private final JdbcClient jdbc;
    private final Access access;

    public Places(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public Place of(PlanId plan, SignedIn who) {
        return find(
                plan.toString(),
                who,
                "There is no such plan among those that you can see. Look it up in the list of plans.");
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public Place of(ActionId action, SignedIn who) {
        return find(
                action.toString(),
                who,
                "There is no such action among those that you can see. Look it up in its plan.");
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public Place of(RoundId round, SignedIn who) {
        return find(
                round.toString(),
                who,
                "There is no such round among those that you can see. Look it up among the rounds of its plan.");
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public PartnershipId of(PartyId party, SignedIn who) {
        return jdbc.sql(
                        "select partnership_id from event where stream = ? and sequence = 0 and type = 'PartyRegistered'")
                .param(party.toString())
                .query(UUID.class)
                .optional()
                .map(PartnershipId::new)
                .filter(partnership -> access.mayRead(who.person(), partnership))
                .orElseThrow(() -> new Unknown(
                        "There is no such party among those that you can see. Look it up in the register of its plan."));
    }

    /**
     * @throws Unknown where the reader has no part in the partnership
     * @throws NotAllowed where they do not coordinate it
     */
    public void mustCoordinate(PlanId plan, SignedIn who) {
        var role = access.roleIn(who.person(), of(plan, who).partnershipId());
        if (role.isEmpty() || role.get() != By.Role.COORDINATOR) {
            throw new NotAllowed("Only a plan's coordinator decides which actions go on, and into which plan."
                    + " You do not coordinate this one; ask whoever does.");
        }
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public Place of(IndicatorId indicator, SignedIn who) {
        return find(
                indicator.toString(),
                who,
                "There is no such indicator among those that you can see. Look it up in its plan.");
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public Place of(InterventionId intervention, SignedIn who) {
        return find(
                intervention.toString(),
                who,
                "There is no such intervention among those that you can see. Look it up in its plan.");
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public Place of(FundId fund, SignedIn who) {
        return find(fund.toString(), who, "There is no such fund among those that you can see. Look it up in its plan.");
    }

    /**
     * Where an entry of the log belongs; to everyone where it concerns the record as a whole.
     *
     * @throws Unknown also where the reader has no part in the partnership
     */
    public void ofEntry(long position, SignedIn who) {
        record Entry(@Nullable UUID plan, @Nullable UUID partnership) {}
        var otherwise = "There is no entry @%d among those that you can see. Look it up in the history of its plan.".formatted(position);
        var entry = jdbc.sql("select plan_id, partnership_id from event where position = ?")
                .param(position)
                .query((row, n) -> new Entry(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .optional()
                .orElseThrow(() -> new Unknown(otherwise));
        if (entry.plan != null) {
            find(entry.plan.toString(), who, otherwise);
        } else if (entry.partnership != null && !access.mayRead(who.person(), new PartnershipId(entry.partnership))) {
            throw new Unknown(otherwise);
        }
    }

    /**
     * The partnership whose record an entry of the log belongs to.
     *
     * @throws Unknown also where the reader has no part in the partnership
     */
    public PartnershipId partnershipOf(long position, SignedIn who) {
        return partnership(
                """
                select coalesce(e.partnership_id, (select o.partnership_id from event o
                  where o.plan_id = e.plan_id and o.type = 'PlanOpened' order by o.position limit 1))
                from event e where e.position = ?""",
                position,
                who,
                "There is no such entry among those that you can see. Look up its position in the history.");
    }

    /** @throws Unknown also where the reader has no part in the partnership */
    public PartnershipId of(WithholdingId withholding, SignedIn who) {
        return partnership(
                """
                select partnership_id from event where stream = ? and sequence = 0
                  and type in ('TextHidden', 'TextWithheld')""",
                withholding.toString(),
                who,
                "There is no such hidden text among those that you can see. Look it up in the list of what is withheld.");
    }

    /** @throws Unknown where the entry has no text of that path */
    public int placeOf(long position, String field) {
        var payload = jdbc.sql("select payload::text from event where position = ?")
                .param(position)
                .query(String.class)
                .optional();
        int place = payload.map(Fields::of).map(fields -> fields.indexOf(field)).orElse(-1);
        if (place < 0) {
            throw new Unknown("The entry @%d has no text “%s”. Ask for its texts and choose one of them."
                    .formatted(position, field));
        }
        return place;
    }

    private PartnershipId partnership(String sql, Object key, SignedIn who, String otherwise) {
        return jdbc.sql(sql)
                .param(key)
                .query(UUID.class)
                .optional()
                .map(PartnershipId::new)
                .filter(partnership -> access.mayRead(who.person(), partnership))
                .orElseThrow(() -> new Unknown(otherwise));
    }

    private Place find(String stream, SignedIn who, String otherwise) {
        return jdbc.sql(
                        """
                        select plan_id, partnership_id from event where stream = ? and sequence = 0 and type in
                          ('PlanOpened', 'ActionAdded', 'IndicatorAdded', 'InterventionAdded', 'FundOpened', 'RoundOpened')""")
                .param(stream)
                .query((row, n) -> new Place(
                        new PlanId(row.getObject(1, UUID.class)), new PartnershipId(row.getObject(2, UUID.class))))
                .optional()
                .filter(place -> access.mayRead(who.person(), place.partnershipId()))
                .orElseThrow(() -> new Unknown(otherwise));
    }
}
