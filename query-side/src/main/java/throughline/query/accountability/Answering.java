package throughline.query.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Lead;
import throughline.events.PartyId;
import throughline.query.accountability.FindAccountability.Named;
import throughline.query.accountability.FindAccountability.Owed;
import throughline.query.accountability.FindAccountability.Party;
import throughline.query.accountability.FindAccountability.Unresolved;

/** Sorts actions by the parties that lead them, and counts. */
record Answering(List<Standing> standings, @Nullable String party, LocalDate on) {

    FindAccountability.Answer answer(@Nullable String asAt) {
        return new FindAccountability.Answer(asAt, on, unresolved(), parties());
    }

    private List<Unresolved> unresolved() {
        return standings.stream()
                .filter(standing -> !standing.done())
                .filter(standing -> party == null || standing.leads().stream().anyMatch(this::asked))
                .flatMap(Answering::unresolved)
                .toList();
    }

    private static Stream<Unresolved> unresolved(Standing standing) {
        var reason = standing.accountable().unresolved();
        return reason == null ? Stream.empty() : Stream.of(unresolved(standing, reason));
    }

    private static Unresolved unresolved(Standing standing, String reason) {
        return new Unresolved(
                standing.actionId(),
                standing.ref(),
                standing.text(),
                standing.planId(),
                standing.planTitle(),
                reason,
                standing.leadAsWritten(),
                standing.leads());
    }

    private List<Party> parties() {
        var led = new LinkedHashMap<PartyId, List<Standing>>();
        var named = new LinkedHashMap<PartyId, Named>();
        for (var standing : standings) {
            for (var lead : standing.primaries()) {
                if (names(lead) && asked(lead)) {
                    named.putIfAbsent(lead.partyId(), lead);
                    led.computeIfAbsent(lead.partyId(), id -> new ArrayList<>()).add(standing);
                }
            }
        }
        return named.values().stream()
                .map(lead -> party(lead, led.getOrDefault(lead.partyId(), List.of())))
                .sorted(Comparator.comparing(Party::party, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** "All partners" and words that nobody understands are no party that could owe anything. */
    private static boolean names(Named lead) {
        return switch (lead.kind()) {
            case PERSON, POST, GROUP, ORGANISATION -> true;
            case EVERYONE, UNCLEAR -> false;
        };
    }

    private boolean asked(Named lead) {
        return party == null
                || lead.name().equalsIgnoreCase(party.strip())
                || lead.partyId().toString().equalsIgnoreCase(party.strip());
    }

    private Party party(Named lead, List<Standing> led) {
        var answers = Accountable.of(null, List.of(new Accountable.Named(lead.name(), lead.kind(), Lead.Role.PRIMARY)));
        return new Party(
                lead.partyId(),
                lead.name(),
                lead.kind(),
                answers.name(),
                answers.via(),
                answers.unresolved(),
                led.stream()
                        .filter(standing -> !standing.done())
                        .map(this::owed)
                        .toList(),
                (int) led.stream().filter(standing -> standing.overdue(on)).count(),
                (int) led.stream()
                        .filter(standing -> standing.pastFirstDate(on))
                        .count(),
                (int) led.stream().filter(standing -> standing.slips() > 0).count(),
                (int) led.stream().filter(Standing::completed).count(),
                (int) led.stream().filter(Standing::carried).count(),
                lastHeard(led));
    }

    private Owed owed(Standing standing) {
        return new Owed(
                standing.actionId(),
                standing.ref(),
                standing.text(),
                standing.planId(),
                standing.planTitle(),
                standing.due(),
                standing.originalDue(),
                standing.slips(),
                standing.overdue(on),
                standing.pastFirstDate(on),
                standing.primaries().size() > 1,
                standing.lastHeard());
    }

    private static @Nullable Instant lastHeard(List<Standing> led) {
        return led.stream()
                .map(Standing::lastHeard)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
