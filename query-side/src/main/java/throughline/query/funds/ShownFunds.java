package throughline.query.funds;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.InterventionId;
import throughline.events.Money;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.query.Who;
import throughline.query.context.Finding;
import throughline.query.history.British;
import throughline.query.journal.Names;
import throughline.query.plan.PlanState;

/** Funds in the shape that readers get. */
public final class ShownFunds {
    private final PlanState plan;
    private final Names names;

    public ShownFunds(PlanState plan, Names names) {
        this.plan = plan;
        this.names = names;
    }

    public GetFunds.Fund of(FundState fund) {
        var opened = fund.opened();
        var awarded = fund.awarded();
        var amount = opened.amount();
        var delivery = opened.delivery();
        return new GetFunds.Fund(
                opened.fundId(),
                opened.name().text(),
                amount == null ? null : sum(amount),
                delivery == null
                        ? null
                        : new GetFunds.Delivery(delivery.asWritten().text(), delivery.from(), delivery.to()),
                fund.caps().values().stream()
                        .map(cap -> new GetFunds.Cap(
                                cap.kind().text(),
                                sum(cap.most()),
                                text(cap.reason()),
                                cap.source() == null ? null : cap.source().toString()))
                        .toList(),
                fund.criteria().stream()
                        .map(criterion -> criterion.text().text())
                        .toList(),
                fund.awards().values().stream().map(this::award).toList(),
                awarded,
                amount == null || amount.pounds() == null
                        ? null
                        : amount.pounds().subtract(awarded),
                opened.source() == null ? null : opened.source().toString(),
                fund.sequence());
    }

    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        for (var fund : plan.context().funds().values()) {
            var shown = of(fund);
            for (var award : shown.awards()) {
                var beyond = award.beyond();
                if (beyond != null && award.withdrawn() == null) {
                    findings.add(new Finding(
                            "award-beyond-cap",
                            "fund",
                            "%s was awarded %s, %s beyond the cap of %s; %s approved it."
                                    .formatted(
                                            award.recipient(),
                                            British.pounds(award.pounds()),
                                            British.pounds(beyond.by()),
                                            British.pounds(beyond.cap()),
                                            beyond.approver())));
                }
            }
            var amount = shown.amount();
            var left = shown.left();
            if (amount != null && left != null && !amount.about() && left.signum() < 0) {
                findings.add(new Finding(
                        "fund-overspent",
                        "fund",
                        "“%s” awarded %s, %s more than it has."
                                .formatted(shown.name(), British.pounds(shown.awarded()), British.pounds(left.negate()))));
            }
        }
        return List.copyOf(findings);
    }

    private GetFunds.Award award(FundState.Award award) {
        var noted = award.recorded();
        var event = noted.event();
        var withdrawn = award.withdrawn();
        return new GetFunds.Award(
                event.awardId(),
                plan.nameOf(event.recipient()),
                text(event.kind()),
                event.pounds(),
                text(event.purpose()),
                event.intervention(),
                intervention(event.intervention()),
                event.priority(),
                priority(event.priority()),
                event.happenedOn(),
                beyond(event),
                withdrawn == null
                        ? null
                        : new GetFunds.Withdrawn(
                                withdrawn.event().reason().text(),
                                Who.of(withdrawn.by(), names),
                                withdrawn.recordedAt(),
                                withdrawn.position()),
                Who.of(noted.by(), names),
                noted.recordedAt(),
                noted.position());
    }

    private GetFunds.@Nullable Beyond beyond(AwardRecorded event) {
        var beyond = event.beyond();
        return beyond == null
                ? null
                : new GetFunds.Beyond(
                        beyond.cap(),
                        event.pounds().subtract(beyond.cap()),
                        plan.nameOf(beyond.approver()),
                        text(beyond.reason()));
    }

    private @Nullable String intervention(@Nullable InterventionId id) {
        var known = id == null ? null : plan.context().interventions().get(id);
        return known == null ? null : known.added().name().text();
    }

    private @Nullable String priority(@Nullable PriorityId id) {
        var known = id == null ? null : plan.priorities().get(id);
        return known == null ? null : known.title().text();
    }

    private static GetFunds.Sum sum(Money money) {
        return new GetFunds.Sum(money.asWritten().text(), money.pounds(), money.about());
    }

    private static @Nullable String text(@Nullable Prose prose) {
        return prose == null ? null : prose.text();
    }
}
