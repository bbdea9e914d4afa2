package throughline.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.documents.layout.Return;
import throughline.documents.plan.AsWritten;
import throughline.events.Due;

/**
 * A plan as anybody may use it: what its public version shows, under names that stay.
 *
 * @param format counted up if a name or its meaning ever changes
 * @param asAt the moment that it shows, {@code on} the day that lateness is counted on
 * @param position of the last entry of the record that it rests on
 */
public record OpenData(
        String format,
        String licence,
        String licenceUrl,
        String title,
        String partnership,
        @Nullable String period,
        @Nullable String version,
        Instant asAt,
        LocalDate on,
        long position,
        List<Rating> ratings,
        List<Priority> priorities,
        List<Indicator> indicators) {
    private static final String FORMAT = "throughline-open-data/1";
    private static final String LICENCE = "Open Government Licence v3.0";
    private static final String LICENCE_URL =
            "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

    public record Rating(String label, String colour, String meaning) {}

    public record Priority(@Nullable String ref, String title, List<Action> actions) {}

    /**
     * @param timescale as written
     * @param originalDue the first day or month that was ever promised
     * @param due the one in force
     * @param timesMoved how often it moved later
     * @param overdueDays 0 while it is not past, or the action is done
     * @param accountable the party that answers, never a person by name; absent where nobody does
     * @param status {@code not-started}, {@code in-progress}, {@code completed} …
     * @param rating a label of {@code ratings}; absent while not rated
     */
    public record Action(
            @Nullable String ref,
            @Nullable String theme,
            String text,
            @Nullable String lead,
            @Nullable String timescale,
            @Nullable Due originalDue,
            @Nullable Due due,
            int timesMoved,
            long overdueDays,
            @Nullable String accountable,
            String status,
            @Nullable String rating,
            List<String> milestones,
            @Nullable String progress,
            List<String> links) {}

    public record Indicator(String name, String summary, List<Reading> readings) {}

    public record Reading(String period, double value, String asWritten) {}

    static OpenData of(Wish wish, Gathering.Gathered gathered) {
        var going = gathered.going();
        var plan = going.plan();
        var priorities = new ArrayList<Priority>();
        for (int at = 0; at < plan.priorities().size(); at++) {
            var priority = plan.priorities().get(at);
            var rows = gathered.chosen().priorities().get(at).rows();
            var actions = new ArrayList<Action>();
            for (int row = 0; row < rows.size(); row++) {
                actions.add(action(priority.actions().get(row), rows.get(row), standing(going, at, row)));
            }
            priorities.add(new Priority(priority.ref(), priority.title(), List.copyOf(actions)));
        }
        return new OpenData(
                FORMAT,
                LICENCE,
                LICENCE_URL,
                going.title(),
                going.partnership(),
                plan.period(),
                plan.version(),
                wish.until(),
                wish.on(),
                wish.asAt(),
                plan.statusKey().stream()
                        .map(key -> new Rating(key.label(), key.colour(), key.meaning()))
                        .toList(),
                List.copyOf(priorities),
                going.summary().indicators().stream().map(OpenData::indicator).toList());
    }

    private static Return.@Nullable Standing standing(Return going, int priority, int row) {
        return going.standing().get("priorities[%d].actions[%d]".formatted(priority, row));
    }

    private static Action action(AsWritten.Row row, Chosen.Row chosen, Return.@Nullable Standing standing) {
        var when = chosen.action().timescale();
        return new Action(
                row.ref(),
                row.theme(),
                row.text(),
                row.lead(),
                row.timescale(),
                when.originalDue(),
                when.due(),
                when.slips(),
                when.overdueDays(),
                standing == null || standing.accountable().isEmpty() ? null : standing.accountable(),
                chosen.action().status(),
                row.rating(),
                row.milestones(),
                row.progress(),
                row.links());
    }

    private static Indicator indicator(Return.Indicator indicator) {
        return new Indicator(
                indicator.name(),
                indicator.sentence(),
                indicator.readings().stream()
                        .map(reading -> new Reading(reading.period(), reading.value(), reading.figure()))
                        .toList());
    }
}
