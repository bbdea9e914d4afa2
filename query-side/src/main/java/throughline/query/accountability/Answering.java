package throughline.query.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.events.AccountabilityRule;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.query.accountability.FindAccountability.Named;
import throughline.query.accountability.FindAccountability.Owed;
import throughline.query.accountability.FindAccountability.Party;
import throughline.query.accountability.FindAccountability.Unresolved;
import throughline.query.party.Parties;

/**
 * Sorts actions by the parties that lead them, and counts.
 *
 * @param requests that were open
 * @param rules of the plans that had one
 * @param registers of the partnerships that the standings and requests belong to
 */
record Answering(
        List<Standing> standings,
        List<Request> requests,
        Map<PlanId, AccountabilityRule> rules,
        Map<PartnershipId, Parties> registers,
        @Nullable String party,
        LocalDate on) {

    /** An action with its leads named, and who answers for it. */
    private record Led(Standing standing, List<Named> leads, Accountable accountable) {
        List<Named> primaries() {
            return leads.stream()
                    .filter(lead -> lead.role() == Lead.Role.PRIMARY)
                    .toList();
        }
    }

    FindAccountability.Answer answer(@Nullable String asAt) {
        var led = standings.stream().map(this::led).toList();
        return new FindAccountability.Answer(asAt, on, unresolved(led), parties(led));
    }

    private Led led(Standing standing) {
        var register = register(standing.partnershipId());
        var leads = standing.leads().stream()
                .map(lead -> new Named(
                        lead.party(), register.nameOf(lead.party()), register.kindOf(lead), lead.role()))
                .toList();
        var answers = Accountable.of(
                standing.leadAsWritten(),
                leads.stream().map(Answering::asNamed).toList(),
                rules.get(standing.planId()),
                register,
                on);
        return new Led(standing, leads, answers);
    }

    private static Accountable.Named asNamed(Named lead) {
        return new Accountable.Named(lead.name(), lead.kind(), lead.role(), lead.partyId(), null, null);
    }

    private List<Unresolved> unresolved(List<Led> all) {
        var unresolved = new ArrayList<Unresolved>();
        for (var led : all) {
            var reason = led.accountable().unresolved();
            if (reason != null
                    && !led.standing().done()
                    && (party == null || led.leads().stream().anyMatch(this::asked))) {
                unresolved.add(unresolved(led, reason));
            }
        }
        return unresolved;
    }

    private static Unresolved unresolved(Led led, String reason) {
        var standing = led.standing();
        return new Unresolved(
                standing.actionId(),
                standing.ref(),
                standing.text(),
                standing.planId(),
                standing.planTitle(),
                reason,
                led.accountable().via(),
                standing.leadAsWritten(),
                led.leads());
    }

    private List<Party> parties(List<Led> all) {
        var named = new LinkedHashMap<PartyId, Named>();
        var home = new LinkedHashMap<PartyId, PartnershipId>();
        var byParty = new LinkedHashMap<PartyId, List<Led>>();
        for (var led : all) {
            for (var lead : led.primaries()) {
                if (owes(lead.kind()) && asked(lead)) {
                    named.putIfAbsent(lead.partyId(), lead);
                    home.putIfAbsent(lead.partyId(), led.standing().partnershipId());
                    byParty.computeIfAbsent(lead.partyId(), id -> new ArrayList<>()).add(led);
                }
            }
        }
        for (var request : requests) {
            var lead = owing(request);
            if (asked(lead)) {
                named.putIfAbsent(lead.partyId(), lead);
                home.putIfAbsent(lead.partyId(), request.partnershipId());
            }
        }
        return named.values().stream()
                .map(lead -> party(
                        lead,
                        register(Objects.requireNonNull(home.get(lead.partyId()))),
                        byParty.getOrDefault(lead.partyId(), List.of())))
                .sorted(Comparator.comparing(Party::party, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private Named owing(Request request) {
        var register = register(request.partnershipId());
        var lead = new Lead(request.partyId(), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
        return new Named(lead.party(), register.nameOf(lead.party()), register.kindOf(lead), lead.role());
    }

    /** "All partners" and words that nobody understands are no party that could owe anything. */
    private static boolean owes(Lead.Kind kind) {
        return switch (kind) {
            case PERSON, POST, GROUP, ORGANISATION -> true;
            case EVERYONE, UNCLEAR -> false;
        };
    }

    private boolean asked(Named lead) {
        return party == null
                || lead.name().equalsIgnoreCase(party.strip())
                || lead.partyId().toString().equalsIgnoreCase(party.strip());
    }

    private Party party(Named lead, Parties register, List<Led> led) {
        var alone = new Accountable.Named(lead.name(), lead.kind(), Lead.Role.PRIMARY, lead.partyId(), null, null);
        var answers = Accountable.of(null, List.of(alone), null, register, on);
        var owing = requests.stream()
                .filter(request -> request.partyId().equals(lead.partyId()))
                .toList();
        return new Party(
                lead.partyId(),
                lead.name(),
                lead.kind(),
                answers.name(),
                answers.via(),
                answers.unresolved(),
                led.stream()
                        .filter(one -> !one.standing().done())
                        .map(one -> owed(one, lead))
                        .toList(),
                count(led, standing -> standing.overdue(on)),
                count(led, standing -> standing.pastFirstDate(on)),
                count(led, standing -> standing.slips() > 0),
                count(led, Standing::completed),
                count(led, Standing::carried),
                lastHeard(led),
                answers.others(),
                answers.actingFor(),
                owing.size(),
                (int) owing.stream().filter(request -> request.overdue(on)).count(),
                (int) owing.stream().filter(Request::notReceived).count());
    }

    private Owed owed(Led led, Named lead) {
        var standing = led.standing();
        return new Owed(
                standing.actionId(),
                standing.ref(),
                standing.text(),
                standing.planId(),
                standing.planTitle(),
                standing.due(),
                standing.originalDue(),
                standing.slips(),
                standing.reasons(),
                standing.overdue(on),
                standing.pastFirstDate(on),
                standing.overdueDays(on),
                standing.pastFirstDays(on),
                standing.onHold(),
                led.primaries().size() > 1,
                lead.partyId().equals(led.accountable().partyId()),
                standing.lastHeard());
    }

    private Parties register(PartnershipId partnership) {
        return registers.getOrDefault(partnership, Parties.NONE);
    }

    private static int count(List<Led> led, Predicate<Standing> which) {
        return (int) led.stream().map(Led::standing).filter(which).count();
    }

    private static @Nullable Instant lastHeard(List<Led> led) {
        return led.stream()
                .map(one -> one.standing().lastHeard())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
