package throughline.query.funds;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.AwardId;
import throughline.events.FundEvent;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.FundEvent.AwardWithdrawn;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.FundEvent.FundCriterionAdded;
import throughline.events.FundEvent.FundOpened;
import throughline.events.FundId;
import throughline.query.journal.Entry;
import throughline.query.plan.Kept;
import throughline.query.plan.Noted;

/**
 * Everything that the record says of one fund.
 *
 * @param sequence of its last event in its stream
 * @param caps by kind of organisation, whatever its capitals; the last one set is in force
 */
public record FundState(
        FundOpened opened,
        long sequence,
        Map<String, FundCapSet> caps,
        List<FundCriterionAdded> criteria,
        Map<AwardId, Award> awards) {

    public record Award(
            Noted<AwardRecorded> recorded, @Nullable Noted<AwardWithdrawn> withdrawn) {}

    public static Map<FundId, FundState> after(Map<FundId, FundState> all, FundEvent event, Entry entry, boolean late) {
        var known = all.get(event.fundId());
        if (known == null) {
            return event instanceof FundOpened opening
                    ? Kept.with(all, opening.fundId(), begun(opening, entry.sequence()))
                    : all;
        }
        return Kept.with(all, event.fundId(), known.after(event, entry, late));
    }

    private static FundState begun(FundOpened opened, long sequence) {
        return new FundState(opened, sequence, Map.of(), List.of(), Map.of());
    }

    private FundState after(FundEvent event, Entry entry, boolean late) {
        var next = entry.sequence();
        return switch (event) {
            case FundOpened again -> begun(again, next);
            case FundCapSet e -> new FundState(opened, next, Kept.with(caps, plain(e), e), criteria, awards);
            case FundCriterionAdded e -> new FundState(opened, next, caps, Kept.with(criteria, e), awards);
            case AwardRecorded e -> awarding(next, e.awardId(), new Award(Noted.of(e, entry, late), null));
            case AwardWithdrawn e -> {
                var known = awards.get(e.awardId());
                yield known == null
                        ? this
                        : awarding(next, e.awardId(), new Award(known.recorded(), Noted.of(e, entry, late)));
            }
        };
    }

    private FundState awarding(long next, AwardId id, Award award) {
        return new FundState(opened, next, caps, criteria, Kept.with(awards, id, award));
    }

    private static String plain(FundCapSet cap) {
        return cap.kind().text().strip().toLowerCase(Locale.UK);
    }

    /** What was awarded and not withdrawn, in pounds. */
    public BigDecimal awarded() {
        return awards.values().stream()
                .filter(award -> award.withdrawn() == null)
                .map(award -> award.recorded().event().pounds())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
