package throughline.commands;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.handover.Traces;
import throughline.events.ActionId;
import throughline.events.PartnershipId;
import throughline.events.PartyId;

/** Where the log names somebody. */
class LoggedTraces implements Traces {
    /** Every mention of a party is its id, wherever it stands in what was recorded. */
    private static final String NAMING = """
            select action_id from event
            where plan_id in (select plan_id from event where type = 'PlanOpened' and partnership_id = :partnership)
              and type in ('LeadInterpreted', 'LeadAssigned', 'UpdateRequested', 'RequestHandedOver')
              and exists (select from unnest(string_to_array(:parties, ',')) party where strpos(payload::text, party) > 0)
            group by action_id order by min(position)""";

    private final JdbcClient jdbc;

    LoggedTraces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<PartyId> heldBy(PartnershipId partnership, PartyId holder) {
        return jdbc.sql("""
                        select payload ->> 'partyId' from event
                        where partnership_id = ? and plan_id is null and type = 'Appointed' and payload ->> 'holder' = ?
                        group by 1 order by min(position)""")
                .params(partnership.value(), holder.toString())
                .query((row, n) -> PartyId.of(row.getString(1)))
                .list();
    }

    @Override
    public List<ActionId> naming(PartnershipId partnership, Collection<PartyId> parties) {
        return jdbc.sql(NAMING)
                .param("partnership", partnership.value())
                .param("parties", String.join(",", parties.stream().map(PartyId::toString).toList()))
                .query((row, n) -> new ActionId(row.getObject(1, UUID.class)))
                .list();
    }
}
