package throughline.commands;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.Words;
import throughline.command.party.Party;
import throughline.command.party.Register;
import throughline.command.party.RegisterParty;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** The register as the log has it, and as the current unit of work is about to add to it. */
public class LoggedRegister implements Register {
    /** What a party is called now comes before what it was first entered as, under which documents may still print it. */
    private static final String BY_NAME = """
            select (said.payload ->> 'partyId')::uuid from event_text join event said using (position)
            where named = named(:partnership, :kind, :name)
              and (said.type = 'PartyRegistered'
                   or said.type = 'PartyClarified'
                      and not exists (select from event later where later.stream = said.stream
                                      and later.sequence > said.sequence and later.type = 'PartyClarified'))
            order by said.type = 'PartyRegistered', position limit 1""";

    private record Name(PartnershipId partnership, Lead.Kind kind, String name) {}

    private final JdbcClient jdbc;
    private final Supplier<Repository<Party>> parties;
    private final Clock clock;

    public LoggedRegister(JdbcClient jdbc, Supplier<Repository<Party>> parties, Clock clock) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    public Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name) {
        var wanted = name(partnership, kind, name);
        return Optional.ofNullable(aboutToBe().get(wanted)).or(() -> logged(wanted));
    }

    @Override
    public PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name) {
        return find(partnership, kind, name.text()).orElseGet(() -> {
            var asked = new RegisterParty(
                    PartyId.next(), partnership, kind, new Prose(name.text().strip()));
            register(asked);
            aboutToBe().put(name(partnership, kind, name.text()), asked.partyId());
            return asked.partyId();
        });
    }

    @Override
    public Set<PartyId> holdersToday(PartyId party) {
        var today = LocalDate.now(clock.withZone(Words.LONDON));
        var behind = new LinkedHashSet<PartyId>();
        var next = new ArrayDeque<>(holders(party, today));
        while (!next.isEmpty()) {
            var holder = next.remove();
            if (behind.add(holder)) {
                next.addAll(holders(holder, today));
            }
        }
        return behind;
    }

    private Set<PartyId> holders(PartyId party, LocalDate day) {
        try {
            return parties.get().load(party.toString()).invoke(found -> found.holdersOn(day));
        } catch (AggregateNotFoundException e) {
            return Set.of();
        }
    }

    private void register(RegisterParty asked) {
        try {
            parties.get().newInstance(() -> new Party(asked));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("The party could not be registered.", e);
        }
    }

    private Optional<PartyId> logged(Name wanted) {
        return jdbc.sql(BY_NAME)
                .param("partnership", wanted.partnership().toString())
                .param("kind", wanted.kind().name().toLowerCase(Locale.ROOT))
                .param("name", wanted.name())
                .query(UUID.class)
                .optional()
                .map(PartyId::new);
    }

    private static Name name(PartnershipId partnership, Lead.Kind kind, String name) {
        return new Name(partnership, kind, name.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<Name, PartyId> aboutToBe() {
        return CurrentUnitOfWork.get().root().getOrComputeResource("throughline.register", key -> new HashMap<>());
    }
}
