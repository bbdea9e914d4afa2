package throughline.query.accountability;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.query.Unknown;
import throughline.query.Who;
import throughline.query.journal.Entry;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.journal.Names;
import throughline.query.journal.PartnershipNames;
import throughline.query.party.FindParties;
import throughline.query.party.GetParty;
import throughline.query.party.Parties;
import throughline.query.party.PartyState;
import throughline.query.party.PartyState.Tenure;

/** Answers what a partnership's register says, and who answers for each of its parties. */
public final class Registers {
    private final Journal journal;
    private final Names names;
    private final PartnershipNames partnerships;
    private final Clock clock;

    public Registers(Journal journal, Names names, PartnershipNames partnerships, Clock clock) {
        this.journal = journal;
        this.names = names;
        this.partnerships = partnerships;
        this.clock = clock;
    }

    @QueryHandler
    public FindParties.Answer answer(FindParties asked) {
        var entries = journal.entriesOfRegister(asked.partnershipId(), asked.asAt());
        var on = day(asked.asAt(), asked.on(), entries);
        var register = Parties.of(entries);
        return new FindParties.Answer(
                text(asked.asAt()),
                on,
                register.all().values().stream()
                        .map(party -> shown(party, register, on))
                        .sorted(Comparator.comparing(FindParties.Party::name, String.CASE_INSENSITIVE_ORDER))
                        .toList());
    }

    @QueryHandler
    public GetParty.Answer answer(GetParty asked) {
        var partnership = journal.partnershipOf(asked.partyId())
                .orElseThrow(() -> new Unknown(
                        "There is no such party. Look it up in the register of the plan's partnership."));
        var entries = journal.entriesOfRegister(partnership, asked.asAt());
        var on = day(asked.asAt(), asked.on(), entries);
        var register = Parties.of(entries);
        var party = register.find(asked.partyId());
        if (party == null) {
            throw new Unknown("The party was not on the register yet at "
                    + asked.asAt().text() + ". Ask for a later moment, or for the register as it is now.");
        }
        return new GetParty.Answer(
                partnership,
                partnerships.of(partnership),
                text(asked.asAt()),
                on,
                shown(party, register, on));
    }

    private FindParties.Party shown(PartyState party, Parties register, LocalDate on) {
        var lead = new Accountable.Named(
                party.name().text(), party.kind(), Lead.Role.PRIMARY, party.partyId(), null, null);
        var answers = Accountable.of(null, List.of(lead), null, register, on);
        return new FindParties.Party(
                party.partyId(),
                party.kind(),
                party.name().text(),
                answers.name(),
                answers.via(),
                answers.unresolved(),
                appointments(party, register, on),
                party.gaps(on),
                register.all().values().stream()
                        .flatMap(other -> appointments(other, register, on).stream())
                        .filter(appointment -> appointment.holderId().equals(party.partyId()))
                        .sorted(Comparator.comparing(FindParties.Appointed::from))
                        .toList(),
                party.clarified().stream()
                        .map(said -> new FindParties.Clarified(
                                said.event().kind(),
                                said.event().name().text(),
                                said.event().reason().text(),
                                Who.of(said.by(), names),
                                said.recordedAt(),
                                said.position()))
                        .toList(),
                party.registered().recordedAt(),
                party.sequence());
    }

    private List<FindParties.Appointed> appointments(PartyState party, Parties register, LocalDate on) {
        return party.tenures().values().stream()
                .map(tenure -> appointed(party, tenure, register, on))
                .sorted(Comparator.comparing(FindParties.Appointed::from))
                .toList();
    }

    private FindParties.Appointed appointed(PartyState party, Tenure tenure, Parties register, LocalDate on) {
        var said = tenure.appointed();
        var event = said.event();
        var ended = tenure.ended();
        var holder = register.find(event.holder());
        return new FindParties.Appointed(
                event.appointmentId(),
                party.partyId(),
                party.name().text(),
                party.kind(),
                event.holder(),
                register.nameOf(event.holder()),
                holder == null ? Lead.Kind.UNCLEAR : holder.kind(),
                event.manner(),
                event.from(),
                tenure.to(),
                tenure.on(on),
                event.reason() == null ? null : event.reason().text(),
                Who.of(said.by(), names),
                said.recordedAt(),
                said.position(),
                ended == null ? null : ended.event().reason().text(),
                ended == null ? null : Who.of(ended.by(), names),
                ended == null ? null : ended.recordedAt(),
                ended == null ? null : ended.position());
    }

    private static @Nullable String text(Moment asAt) {
        return asAt instanceof Moment.Now ? null : asAt.text();
    }

    private LocalDate day(Moment asAt, @Nullable LocalDate on, List<Entry> entries) {
        if (on != null) {
            return on;
        }
        var instant = switch (asAt) {
            case Moment.Now now -> clock.instant();
            case Moment.Until until -> until.instant();
            case Moment.At at -> entries.isEmpty() ? clock.instant() : entries.getLast().recordedAt();
        };
        return LocalDate.ofInstant(instant, Moment.LONDON);
    }
}
