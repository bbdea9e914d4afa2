package throughline.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import throughline.events.ActionId;
import throughline.events.AlignmentEvent.ActionMapped;
import throughline.events.AlignmentEvent.MappingWithdrawn;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.AlignmentEvent.PriorityMapped;
import throughline.events.AwardId;
import throughline.events.Citation;
import throughline.events.ContextEvent;
import throughline.events.Figure;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.FundEvent.AwardWithdrawn;
import throughline.events.FundEvent.Beyond;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.FundEvent.FundCriterionAdded;
import throughline.events.FundEvent.FundOpened;
import throughline.events.FundId;
import throughline.events.Good;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.AuthorityWithdrawn;
import throughline.events.GovernanceEvent.BoardMeetingCancelled;
import throughline.events.GovernanceEvent.BoardMeetingScheduled;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.ConsultationRecorded;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.NeedLinked;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.GovernanceEvent.NeedWithdrawn;
import throughline.events.GovernanceEvent.ReportRecorded;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.GovernanceEvent.Review;
import throughline.events.GovernanceEvent.ReviewDateSet;
import throughline.events.GovernanceEvent.ReviewNoted;
import throughline.events.GovernanceEvent.ReviewRecorded;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.IndicatorEvent.BaselineSet;
import throughline.events.IndicatorEvent.ChangeRated;
import throughline.events.IndicatorEvent.GoodDirectionSet;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorEvent.IndicatorTargetSet;
import throughline.events.IndicatorEvent.PrintedChangeKept;
import throughline.events.IndicatorEvent.ReadingCorrected;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.IndicatorId;
import throughline.events.InterventionEvent.BenefitPromised;
import throughline.events.InterventionEvent.InterventionAdded;
import throughline.events.InterventionEvent.InterventionLinked;
import throughline.events.InterventionEvent.InterventionUnlinked;
import throughline.events.InterventionEvent.MeasurePromised;
import throughline.events.InterventionEvent.MeasureTracked;
import throughline.events.InterventionEvent.MeasureUntracked;
import throughline.events.InterventionId;
import throughline.events.MappingId;
import throughline.events.MeasureId;
import throughline.events.Money;
import throughline.events.NeedId;
import throughline.events.PartyId;
import throughline.events.Period;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.Rating;
import throughline.events.Strategy;

/** Whatever can happen around the actions of a plan, in no order that a plan would have. */
final class RandomContext {
    private final Random random;
    private final List<PartyId> parties;
    private final List<PriorityId> priorities;
    private final List<ActionId> actions;
    private final List<IndicatorId> indicators = new ArrayList<>(List.of(IndicatorId.next()));
    private final List<InterventionId> interventions = new ArrayList<>(List.of(InterventionId.next()));
    private final List<MeasureId> measures = new ArrayList<>(List.of(MeasureId.next()));
    private final List<FundId> funds = new ArrayList<>(List.of(FundId.next()));
    private final List<AwardId> awards = new ArrayList<>(List.of(AwardId.next()));
    private final List<NeedId> needs = new ArrayList<>(List.of(NeedId.next()));
    private final List<MappingId> mappings = new ArrayList<>(List.of(MappingId.next()));

    RandomContext(Random random, List<PartyId> parties, List<PriorityId> priorities, List<ActionId> actions) {
        this.random = random;
        this.parties = parties;
        this.priorities = priorities;
        this.actions = actions;
    }

    ContextEvent next() {
        return switch (random.nextInt(5)) {
            case 0 -> indicator();
            case 1 -> intervention();
            case 2 -> fund();
            case 3 -> governance();
            default -> alignment();
        };
    }

    private ContextEvent indicator() {
        var id = any(indicators);
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                new IndicatorAdded(
                        more(indicators, IndicatorId.next()),
                        Story.PLAN,
                        Story.PARTNERSHIP,
                        words(),
                        maybe(),
                        maybe(),
                        any(Good.values()),
                        cited());
            case 2 -> new BaselineSet(id, Story.PLAN, figure(), period(), maybe(), cited());
            case 3 -> new ReadingRecorded(id, Story.PLAN, period(), figure(), cited());
            case 4 -> new ReadingCorrected(id, Story.PLAN, period(), figure(), words());
            case 5 -> new PrintedChangeKept(id, Story.PLAN, words(), BigDecimal.TEN, cited());
            case 6 -> new GoodDirectionSet(id, Story.PLAN, any(Good.values()), words());
            case 7 -> new IndicatorTargetSet(id, Story.PLAN, figure(), period(), maybe(), cited());
            default -> new ChangeRated(id, Story.PLAN, null, new Rating("Amber"), words());
        };
    }

    private ContextEvent intervention() {
        var id = any(interventions);
        return switch (random.nextInt(8)) {
            case 0, 1 ->
                new InterventionAdded(
                        more(interventions, InterventionId.next()),
                        Story.PLAN,
                        Story.PARTNERSHIP,
                        maybe(),
                        words(),
                        maybe(),
                        cited());
            case 2 -> new BenefitPromised(id, Story.PLAN, words(), cited());
            case 3 -> new MeasurePromised(id, Story.PLAN, more(measures, MeasureId.next()), words(), cited());
            case 4 -> new MeasureTracked(id, Story.PLAN, any(measures), any(indicators));
            case 5 -> new MeasureUntracked(id, Story.PLAN, any(measures), words());
            case 6 -> new InterventionLinked(id, Story.PLAN, any(priorities), null);
            default -> new InterventionUnlinked(id, Story.PLAN, null, any(actions), words());
        };
    }

    private ContextEvent fund() {
        var id = any(funds);
        return switch (random.nextInt(6)) {
            case 0, 1 ->
                new FundOpened(
                        more(funds, FundId.next()), Story.PLAN, Story.PARTNERSHIP, words(), money(), period(), cited());
            case 2 -> new FundCapSet(id, Story.PLAN, words(), money(), maybe(), cited());
            case 3 -> new FundCriterionAdded(id, Story.PLAN, words(), cited());
            case 4 ->
                new AwardRecorded(
                        id,
                        Story.PLAN,
                        more(awards, AwardId.next()),
                        any(parties),
                        maybe(),
                        BigDecimal.valueOf(random.nextInt(1, 9000)),
                        maybe(),
                        any(interventions),
                        any(priorities),
                        random.nextBoolean() ? new Beyond(BigDecimal.ONE, any(parties), maybe()) : null,
                        day());
            default -> new AwardWithdrawn(id, Story.PLAN, any(awards), words());
        };
    }

    private ContextEvent governance() {
        var party = any(parties);
        return switch (random.nextInt(15)) {
            case 0 -> new BoardNamed(Story.PLAN, party, maybe(), cited());
            case 1 -> new BoardMeetingScheduled(Story.PLAN, party, day());
            case 2 -> new BoardMeetingCancelled(Story.PLAN, party, day(), words());
            case 3 -> new ReportRecorded(Story.PLAN, party, day(), words(), random.nextBoolean() ? party : null);
            case 4 -> new ReportingLineNamed(Story.PLAN, party, any(parties), cited());
            case 5 -> new SeniorResponsibleOfficerNamed(Story.PLAN, party, day(), cited());
            case 6 -> new AuthorityNamed(Story.PLAN, party, any(Standing.values()), maybe(), cited());
            case 7 -> new AuthorityWithdrawn(Story.PLAN, party, words());
            case 8 -> new NeedNoted(Story.PLAN, more(needs, NeedId.next()), any(Known.values()), words(), cited());
            case 9 -> new NeedLinked(Story.PLAN, any(needs), any(priorities));
            case 10 -> new NeedWithdrawn(Story.PLAN, any(needs), words());
            case 11 -> new ConsultationRecorded(Story.PLAN, words(), maybe(), day(), cited());
            case 12 -> new ReviewNoted(Story.PLAN, any(Review.values()), words(), maybe(), cited());
            case 13 -> new ReviewDateSet(Story.PLAN, any(Review.values()), day(), maybe());
            default -> new ReviewRecorded(Story.PLAN, any(Review.values()), day(), maybe());
        };
    }

    private ContextEvent alignment() {
        return switch (random.nextInt(4)) {
            case 0 ->
                new PlanAligned(
                        Story.PLAN,
                        new Strategy(words(), null),
                        List.of(new Strategy.Priority(words(), maybe())),
                        maybe(),
                        maybe(),
                        cited());
            case 1 ->
                new PriorityMapped(
                        Story.PLAN,
                        more(mappings, MappingId.next()),
                        any(priorities),
                        words(),
                        words(),
                        maybe());
            case 2 ->
                new ActionMapped(
                        Story.PLAN, more(mappings, MappingId.next()), any(actions), words(), words(), maybe());
            default -> new MappingWithdrawn(Story.PLAN, any(mappings), words());
        };
    }

    private Figure figure() {
        return random.nextInt(4) == 0
                ? new Figure(new Prose("TBC"), null)
                : new Figure(words(), BigDecimal.valueOf(random.nextInt(0, 30)));
    }

    private Money money() {
        return new Money(words(), BigDecimal.valueOf(random.nextInt(1, 9000)), random.nextBoolean());
    }

    private Period period() {
        var year = random.nextInt(2020, 2025);
        return random.nextInt(5) == 0
                ? new Period(words(), null, null)
                : new Period(new Prose("" + year), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private LocalDate day() {
        return LocalDate.of(2024, 4, 1).plusDays(random.nextInt(365));
    }

    private @Nullable Citation cited() {
        return random.nextBoolean() ? Citation.of("notes", "[" + random.nextInt(9) + "]") : null;
    }

    private Prose words() {
        return new Prose("words " + random.nextInt(1000));
    }

    private @Nullable Prose maybe() {
        return random.nextBoolean() ? words() : null;
    }

    private <T> T more(List<T> list, T one) {
        list.add(one);
        return one;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
