package throughline.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.query.Unknown;
import throughline.query.accountability.FindAccountability;
import throughline.query.party.FindParties.Party;
import throughline.query.plan.GetPlan;

/** What a party answers for, by itself and through what it holds, and what it last said. */
@Component
class PartyAnswers {
    private static final int LAST = 3;
    private static final Set<String> SAID = Set.of("progress", "no-change", "completed", "part-completed");

    /** @param as “in its own name”, “as chair of Safety Board” */
    public record For(String as, PartyStanding standing) {}

    public record Said(GetPlan.Action action, GetPlan.EntryShown entry) {}

    private final Ask reading;
    private final Wordings wordings;

    PartyAnswers(Ask reading, Wordings wordings) {
        this.reading = reading;
        this.wordings = wordings;
    }

    /** @param visible the partnerships that the reader may see */
    List<For> of(Party party, RegisterPages.Days days, Set<PartnershipId> visible) {
        var answers = new ArrayList<For>();
        add(party.kind() == Lead.Kind.PERSON ? "in their own name" : "in its own name", party.partyId(), days, visible, answers);
        for (var held : party.holds()) {
            if (held.onTheDay()) {
                add("as " + wordings.office(held.kind(), held.manner()) + " " + held.party(), held.partyId(), days, visible, answers);
            }
        }
        return answers;
    }

    private void add(String as, PartyId party, RegisterPages.Days days, Set<PartnershipId> visible, List<For> answers) {
        var asked = new FindAccountability(null, party.toString(), days.moment(), days.on(), visible);
        reading.ask(asked, FindAccountability.Answer.class).parties().stream()
                .findFirst()
                .ifPresent(found -> answers.add(new For(as, PartyStanding.of(found))));
    }

    /** The newest first; nothing before the plan was in the record. */
    List<Said> said(PlanId planId, Party party, RegisterPages.Days days) {
        try {
            return said(reading.ask(new GetPlan(planId, days.moment(), days.on()), GetPlan.Answer.class), party);
        } catch (Unknown e) {
            return List.of();
        }
    }

    private static List<Said> said(GetPlan.Answer plan, Party party) {
        return WhoAnswered.actions(plan).stream()
                .flatMap(action -> action.entries().stream()
                        .filter(entry -> SAID.contains(entry.kind()) && entry.partners().contains(party.name()))
                        .map(entry -> new Said(action, entry)))
                .sorted(Comparator.comparingLong((Said said) -> said.entry().position()).reversed())
                .limit(LAST)
                .toList();
    }
}
