package throughline.command.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import throughline.command.Actor;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.party.Party.Known;
import throughline.command.party.Tenures.Tenure;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyId;
import throughline.events.Prose;

/** Passes what one person holds, chairs and is nominated for to another. */
public final class Succeeding {
    /** Who hands over, and to whom. */
    public record Pair(PartnershipId partnershipId, PartyId from, Prose fromName, PartyId to, Prose toName) {}

    /** A post, a group or an organisation that passes over, with what that records. */
    public record Post(PartyId partyId, Prose name, Lead.Kind kind, List<PartyEvent> facts) {
        public Post {
            facts = List.copyOf(facts);
        }
    }

    private final Parties parties;

    public Succeeding(Repository<Party> parties) {
        this.parties = new Parties(parties);
    }

    /** @throws Refusal unless both are people, and not the same one */
    public Pair pair(
            PartyId from, PartnershipId partnership, Appoint.Holder successor, Actor actor, Register register) {
        var person = Parties.mustBelong(partnership, parties.load(from).invoke(found -> found.known(actor)));
        if (person.kind() != Lead.Kind.PERSON) {
            throw Refusal.rule("“%s” is %s. Only a person hands over to a successor; for anything else, say who holds it."
                    .formatted(person.name(), Kinds.a(person.kind())));
        }
        var pair = switch (successor) {
            case Appoint.Holder.Known(PartyId id) -> {
                var known = parties.of(partnership, id);
                mustBeAPerson(known.name(), known.kind());
                yield new Pair(partnership, from, person.name(), id, known.name());
            }
            case Appoint.Holder.Named(Prose typed, Lead.Kind kind) -> {
                var name = Registering.named(typed);
                mustBeAPerson(name, kind);
                mustMeanAPerson(partnership, name, register);
                var id = register.findOrRegister(partnership, kind, name);
                yield new Pair(partnership, from, person.name(), id, name);
            }
        };
        if (pair.to().equals(from)) {
            throw Refusal.rule("“%s” is who hands over. Name somebody else as the successor.".formatted(person.name()));
        }
        return pair;
    }

    private static void mustBeAPerson(Prose name, Lead.Kind kind) {
        if (kind != Lead.Kind.PERSON) {
            throw Refusal.rule("“%s” is %s, and a successor is a person. Name the person."
                    .formatted(name, Kinds.a(kind)));
        }
    }

    /** The name of a board, typed by mistake, does not become that of a person. */
    private static void mustMeanAPerson(PartnershipId partnership, Prose name, Register register) {
        if (register.find(partnership, Lead.Kind.PERSON, name.text()).isPresent()) {
            return;
        }
        for (var kind : List.of(Lead.Kind.POST, Lead.Kind.GROUP, Lead.Kind.ORGANISATION)) {
            if (register.find(partnership, kind, name.text()).isPresent()) {
                mustBeAPerson(name, kind);
            }
        }
    }

    /**
     * @param held everything that the person was ever appointed to
     * @param day the successor's first
     * @throws Refusal where somebody stands against the successor, or an appointment began too late for that day
     */
    public List<Post> posts(Pair pair, List<PartyId> held, LocalDate day, LocalDate today, Prose reason) {
        var posts = new ArrayList<Post>();
        for (var id : held) {
            var facts = facts(pair, parties.known(id), day, today, reason);
            if (!facts.isEmpty()) {
                var known = parties.known(id);
                posts.add(new Post(id, known.name(), known.kind(), facts));
            }
        }
        return posts;
    }

    private List<PartyEvent> facts(Pair pair, Known party, LocalDate day, LocalDate today, Prose reason) {
        var facts = new ArrayList<PartyEvent>();
        party.tenures().all().forEach((id, tenure) -> {
            if (tenure.holder().equals(pair.from()) && goesOn(tenure.days(), day, today)) {
                facts.addAll(passed(pair, party, id, tenure, day, reason));
            }
        });
        return facts;
    }

    /** What begins after today has not been taken up yet, and stays as it was recorded. */
    private static boolean goesOn(Days days, LocalDate day, LocalDate today) {
        return !days.from().isAfter(today) && (days.to() == null || !days.to().isBefore(day));
    }

    private List<PartyEvent> passed(
            Pair pair, Known party, AppointmentId appointment, Tenure tenure, LocalDate day, Prose reason) {
        if (!tenure.days().from().isBefore(day)) {
            throw Refusal.rule("%s %s “%s” %s, so nobody can take it over before %s. Give that day or a later one."
                    .formatted(
                            pair.fromName(),
                            Kinds.holds(party.kind()),
                            party.name(),
                            tenure.days(),
                            Words.day(tenure.days().from().plusDays(1))));
        }
        var ended = new AppointmentEnded(
                party.partyId(), party.partnershipId(), appointment, day.minusDays(1), reason);
        var next = new Tenure(pair.to(), tenure.manner(), new Days(day, tenure.days().to()));
        var id = AppointmentId.next();
        // Nobody is appointed to a person, so no circle can come of it.
        parties.mustBeFree(party.with(party.tenures().after(ended)), id, next);
        return List.of(
                ended,
                new Appointed(
                        party.partyId(),
                        party.partnershipId(),
                        id,
                        pair.to(),
                        next.manner(),
                        day,
                        next.days().to(),
                        reason));
    }

    public void record(List<Post> posts) {
        for (var post : posts) {
            parties.load(post.partyId()).execute(party -> party.settle(post.facts()));
        }
    }
}
