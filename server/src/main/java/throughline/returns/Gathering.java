package throughline.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.documents.layout.Layout;
import throughline.documents.layout.Return;
import throughline.documents.plan.AsWritten;
import throughline.events.Readers;
import throughline.events.ReturnScope;
import throughline.pages.ChangesInWords;
import throughline.query.Unknown;
import throughline.query.changes.GetChanges;
import throughline.query.indicators.GetIndicators;
import throughline.query.journal.Moment;
import throughline.query.party.FindParties;
import throughline.query.plan.GetPlan;
import throughline.written.PlanInWords;

/** Gathers what a return shows, from the same answers that pages and calls show. */
@Component
public class Gathering {
    private final Ask reading;
    private final Roots roots;
    private final ChangesInWords changes;

    Gathering(Ask reading, Roots roots, ChangesInWords changes) {
        this.reading = reading;
        this.roots = roots;
        this.changes = changes;
    }

    /**
     * @param replaced names of people that the public is not told, and what stands in their place
     * @param chosen the rows that it shows, as the plan's own answer has them
     */
    public record Gathered(Return going, List<PublicFace.Replaced> replaced, Chosen chosen) {}

    /** @throws Unknown where the plan was not in the record yet, or has no such part */
    public Gathered gather(Wish wish) {
        return gather(wish, new Return.Foot(wish.asAt(), roots.upTo(wish.asAt()), Layout.EDITION));
    }

    /** The same, and the foot says that it was not issued. */
    Gathered gather(Wish wish, Return.Foot foot) {
        var at = new Moment.At(wish.asAt());
        var plan = reading.ask(new GetPlan(wish.planId(), at, wish.on()), GetPlan.Answer.class);
        var register = reading.ask(new FindParties(plan.partnershipId(), at, wish.on()), FindParties.Answer.class);
        var chosen = chosen(plan, wish.scope(), register);
        var going = of(wish, plan, chosen, foot);
        if (wish.readers() == Readers.PARTNERSHIP) {
            return new Gathered(going, List.of(), chosen);
        }
        return PublicFace.of(plan, register).show(going, chosen);
    }

    private Return of(Wish wish, GetPlan.Answer plan, Chosen chosen, Return.Foot foot) {
        var written = PlanInWords.of(plan);
        var priorities = new ArrayList<AsWritten.Priority>();
        for (var priority : chosen.priorities()) {
            var whole = written.priorities().get(priority.number());
            priorities.add(new AsWritten.Priority(
                    whole.ref(),
                    whole.title(),
                    whole.more(),
                    priority.rows().stream()
                            .map(row -> whole.actions().get(row.number()))
                            .toList()));
        }
        var kind = wish.scope().kind();
        var whole = kind == ReturnScope.Kind.WHOLE;
        var others = priorities.stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(row -> row.columns().keySet().stream())
                .collect(Collectors.toSet());
        return new Return(
                plan.title(),
                plan.partnership(),
                chosen.about(),
                Said.asAt(wish.until(), wish.on()),
                plan.marking() == null ? "" : plan.marking(),
                foot,
                new Sums(plan, chosen).of(whole ? indicators(wish) : List.of()),
                new AsWritten(
                        written.source(),
                        written.title(),
                        written.partnership(),
                        written.period(),
                        written.version(),
                        written.marking(),
                        written.statusKey(),
                        priorities,
                        whole ? written.sections() : List.of()),
                PrintedColumns.of(plan.sections(), others),
                new Standings(plan.statusKey()).of(chosen),
                whole,
                kind == ReturnScope.Kind.CHANGES ? changed(wish) : null);
    }

    private List<Return.Indicator> indicators(Wish wish) {
        return Indicators.of(
                reading.ask(new GetIndicators(wish.planId(), new Moment.At(wish.asAt())), GetIndicators.Answer.class));
    }

    private Return.Changes changed(Wish wish) {
        var since = Objects.requireNonNull(wish.scope().since(), "A return of what changed says since when.");
        var found = reading.ask(
                new GetChanges(wish.planId(), new Moment.At(since), new Moment.At(wish.asAt())), GetChanges.Answer.class);
        return new Return.Changes(
                Said.day(found.from().asAt()), Said.moment(wish.until()), changes.of(found));
    }

    private static Chosen chosen(GetPlan.Answer plan, ReturnScope scope, FindParties.Answer register) {
        var chosen = Chosen.of(plan, scope);
        if (scope.kind() != ReturnScope.Kind.PARTNER) {
            return chosen;
        }
        var party = party(register, scope)
                .orElseThrow(() -> new Unknown(
                        "There was no such partner on the register at that moment. Choose one of those that there were."));
        return chosen.about(chosen.about() + party.name());
    }

    private static Optional<FindParties.Party> party(FindParties.Answer register, ReturnScope scope) {
        return register.parties().stream()
                .filter(party -> party.partyId().equals(scope.partyId()))
                .findFirst();
    }
}
