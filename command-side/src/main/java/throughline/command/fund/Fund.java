package throughline.command.fund;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.jspecify.annotations.Nullable;
import throughline.command.Actor;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.command.Words;
import throughline.command.figures.Periods;
import throughline.command.figures.Sums;
import throughline.command.party.Register;
import throughline.command.plan.Terms;
import throughline.events.AwardId;
import throughline.events.FundEvent;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.FundEvent.AwardWithdrawn;
import throughline.events.FundEvent.Beyond;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.FundEvent.FundCriterionAdded;
import throughline.events.FundEvent.FundOpened;
import throughline.events.FundId;
import throughline.events.Lead;
import throughline.events.Money;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.Prose;

/** Money that a plan gives out, within limits that it set itself and that only a named person can let pass. */
public class Fund {
    @AggregateIdentifier
    private FundId fundId;

    private PlanId planId;
    private final Caps caps = new Caps();
    private final Set<AwardId> awards = new HashSet<>();

    @SuppressWarnings("NullAway.Init") // Axon fills a fresh instance from its events
    protected Fund() {}

    /** From nothing but its opening facts, which an import has decided. */
    @SuppressWarnings("NullAway.Init")
    public Fund(List<FundEvent> facts) {
        facts.forEach(fact -> apply(fact));
    }

    @SuppressWarnings("NullAway.Init")
    @CommandHandler
    public Fund(OpenFund asked, MetaData metadata, Terms.Of plans) {
        Actor.from(metadata).mustCoordinate("open a fund");
        var terms = plans.apply(asked.planId());
        terms.mustTakeUpdates();
        var amount = Words.orNull(asked.amount());
        var delivery = Words.orNull(asked.delivery());
        apply(new FundOpened(
                asked.fundId(),
                asked.planId(),
                terms.partnershipId(),
                Words.needed(asked.name(), "Give the fund a name."),
                amount == null ? null : Sums.of(amount),
                delivery == null ? null : Periods.within(delivery),
                null));
    }

    @CommandHandler
    public void handle(SetFundCap asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans, "set a cap");
        var kind = Words.needed(asked.kind(), "Say for which kind of organisation the cap is.");
        var most = sum(asked.most(), "Give the most that one of them may be awarded, such as £5,000.");
        var reason = caps.has(kind)
                ? Words.needed(asked.reason(), "Say why the cap changes.")
                : Words.orNull(asked.reason());
        apply(new FundCapSet(fundId, planId, kind, most, reason, null));
    }

    @CommandHandler
    public void handle(AddFundCriterion asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans, "add a criterion");
        apply(new FundCriterionAdded(
                fundId, planId, Words.needed(asked.text(), "Say what an application has to meet."), null));
    }

    @CommandHandler
    public AwardId handle(
            RecordAward asked, MetaData metadata, Terms.Of plans, Register register, Belonging belonging, Clock clock) {
        var terms = open(metadata, plans, "record an award");
        var recipient = Words.needed(asked.recipient(), "Say who was awarded it.");
        var pounds = pounds(sum(asked.amount(), "Give the sum that was awarded, such as £4,500."));
        var kind = caps.kind(asked.kind());
        var partnership = terms.partnershipId();
        var beyond = beyond(asked, caps.most(kind), pounds, partnership, register);
        if (asked.intervention() != null) {
            belonging.mustBeIn(planId, asked.intervention(), "intervention");
        }
        apply(new AwardRecorded(
                fundId,
                planId,
                asked.awardId(),
                register.findOrRegister(partnership, Lead.Kind.ORGANISATION, recipient),
                kind,
                pounds,
                Words.orNull(asked.purpose()),
                asked.intervention(),
                asked.priority() == null ? null : terms.priority(asked.priority()),
                beyond,
                Words.happened(asked.happenedOn(), clock)));
        return asked.awardId();
    }

    @CommandHandler
    public void handle(WithdrawAward asked, MetaData metadata, Terms.Of plans) {
        open(metadata, plans, "withdraw an award");
        if (asked.awardId() == null || !awards.contains(asked.awardId())) {
            throw Refusal.unknown("The fund has no such award, or it was withdrawn already. Look up its awardId.");
        }
        var reason = Words.needed(asked.reason(), "Say why the award is withdrawn.");
        apply(new AwardWithdrawn(fundId, planId, asked.awardId(), reason));
    }

    private static @Nullable Beyond beyond(
            RecordAward asked,
            @Nullable BigDecimal cap,
            BigDecimal pounds,
            PartnershipId partnership,
            Register register) {
        if (cap == null || pounds.compareTo(cap) <= 0) {
            return null;
        }
        var approver = Words.orNull(asked.approver());
        if (approver == null) {
            throw Refusal.rule("£%s is more than the cap of £%s. Name the person who approved it, or award less."
                    .formatted(pounds.toPlainString(), cap.toPlainString()));
        }
        return new Beyond(
                cap, register.findOrRegister(partnership, Lead.Kind.PERSON, approver), Words.orNull(asked.reason()));
    }

    private static Money sum(@Nullable Prose written, String ask) {
        var money = Sums.of(Words.needed(written, ask));
        pounds(money);
        return money;
    }

    private static BigDecimal pounds(Money money) {
        var pounds = money.pounds();
        if (pounds == null || pounds.signum() <= 0) {
            throw Refusal.malformed("The sum cannot be read. Write it as £5,000 or 5000.");
        }
        return pounds;
    }

    private Terms open(MetaData metadata, Terms.Of plans, String what) {
        var actor = Actor.from(metadata);
        actor.mustCoordinate(what);
        actor.mustHaveSeen(getVersion());
        var terms = plans.apply(planId);
        terms.mustTakeUpdates();
        return terms;
    }

    @EventSourcingHandler
    void on(FundEvent event) {
        switch (event) {
            case FundOpened e -> {
                fundId = e.fundId();
                planId = e.planId();
            }
            case FundCapSet e -> {
                if (e.most().pounds() != null) {
                    caps.put(e.kind(), e.most().pounds());
                }
            }
            case FundCriterionAdded e -> {}
            case AwardRecorded e -> awards.add(e.awardId());
            case AwardWithdrawn e -> awards.remove(e.awardId());
        }
    }
}
