package throughline.commands;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.Repository;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.party.Party;
import throughline.command.party.Register;
import throughline.command.party.RegisterParty;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.Prose;

/** The register as the log has it, and as the current unit of work is about to add to it. */
public class LoggedRegister implements Register {
    private record Name(PartnershipId partnership, Lead.Kind kind, String name) {}

    private final JdbcClient jdbc;
    private final Supplier<Repository<Party>> parties;

    public LoggedRegister(JdbcClient jdbc, Supplier<Repository<Party>> parties) {
        this.jdbc = jdbc;
        this.parties = parties;
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
        return jdbc.sql("""
                        select (payload ->> 'partyId')::uuid from event
                        where type = 'PartyRegistered' and partnership_id = ?
                          and payload ->> 'kind' = ? and lower(payload ->> 'name') = lower(?)""")
                .params(wanted.partnership().value(), wanted.kind().name().toLowerCase(Locale.ROOT), wanted.name())
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
