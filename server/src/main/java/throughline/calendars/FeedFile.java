package throughline.calendars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.query.dates.GetDates;
import throughline.query.journal.Moment;

/** What a secret address gives: the dates that its maker may see at this moment. */
@Component
class FeedFile {
    private final Feeds feeds;
    private final Rights rights;
    private final Ask reading;
    private final Clock clock;

    FeedFile(Feeds feeds, Rights rights, Ask reading, Clock clock) {
        this.feeds = feeds;
        this.rights = rights;
        this.reading = reading;
        this.clock = clock;
    }

    /**
     * @param site where the service is reached
     * @return nothing where there is no such calendar, or none any more
     */
    Optional<byte[]> at(Secret secret, String site) {
        if (!secret.hasShape()) {
            return Optional.empty();
        }
        return feeds.openedBy(secret).flatMap(feed -> {
            var plans = rights.plansOf(feed);
            if (plans.isEmpty()) {
                return Optional.empty();
            }
            var own = feed.plan() == null;
            var today = LocalDate.ofInstant(clock.instant(), Moment.LONDON);
            var whom = own ? new GetDates.Whom(feed.maker().name(), feed.maker().organisation(), today) : null;
            var lines = plans.stream()
                    .flatMap(plan -> reading
                            .ask(new GetDates(plan.planId(), whom), GetDates.Answer.class)
                            .days()
                            .stream()
                            .map(day -> new Ics.Line(Labels.plan(plan.period(), plan.openedAt()), plan.planId().toString(), day)))
                    .toList();
            var name = own
                    ? "Throughline: our dates"
                    : "Throughline: " + Labels.plan(plans.getFirst().period(), plans.getFirst().openedAt());
            feeds.fetched(feed);
            return Optional.of(Ics.of(lines, name, own, site));
        });
    }
}
