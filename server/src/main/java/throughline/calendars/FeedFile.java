package throughline.calendars;

import java.util.Optional;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.query.dates.GetDates;

/** What a secret address gives: the dates that its maker may see at this moment. */
@Component
class FeedFile {
    private final Feeds feeds;
    private final Rights rights;
    private final Ask reading;

    FeedFile(Feeds feeds, Rights rights, Ask reading) {
        this.feeds = feeds;
        this.rights = rights;
        this.reading = reading;
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
            var lines = plans.stream()
                    .flatMap(plan -> reading
                            .ask(new GetDates(plan.planId(), own ? feed.maker().organisation() : null), GetDates.Answer.class)
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
