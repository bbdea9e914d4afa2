package throughline.calendars;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import throughline.query.dates.GetDates;

/**
 * Dates as iCalendar (RFC 5545). No moment in it comes from a clock: the same record gives the same bytes. What is done,
 * withdrawn or no longer due is simply not in it any more, and not marked as cancelled: a program that subscribes takes
 * each fetch for the whole, and a cancelled entry would stay to be looked at by whoever has nothing to do with it.
 */
final class Ics {
    private static final Duration AGAIN = Duration.ofHours(6);

    /** One day, with the plan that names it. */
    record Line(String plan, String planId, GetDates.Day day) {}

    private Ics() {}

    /**
     * @param own of one organisation, not of a plan
     * @param site where the service is reached
     */
    static byte[] of(List<Line> lines, String name, boolean own, String site) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Throughline//Dates//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(name));
        calendar.add(new XProperty("X-WR-CALNAME", name));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), AGAIN));
        calendar.add(new XProperty("X-PUBLISHED-TTL", AGAIN.toString()));
        lines.stream()
                .sorted(Comparator.comparing((Line line) -> line.day().due().lastDay()).thenComparing(line -> line.day().id()))
                .forEach(line -> calendar.add(event(line, own, site)));
        var bytes = new ByteArrayOutputStream();
        try {
            // Not asked to judge it: an empty calendar is none to RFC 5545, but what is left when all is done.
            new CalendarOutputter(false).output(calendar, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static VEvent event(Line line, boolean own, String site) {
        var day = line.day();
        var event = new VEvent(false);
        event.add(new Uid(day.id() + "@throughline"));
        event.add(new DtStamp(day.saidAt()));
        event.add(new LastModified(day.saidAt()));
        event.add(new Sequence(day.moves()));
        // A month ends on its last day.
        event.add(new DtStart<>(day.due().lastDay()));
        event.add(new Summary(Words.of(day, own) + " (" + line.plan() + ")"));
        event.add(new Url(URI.create(site + (day.actionId() == null ? "/plans/" + line.planId() : "/actions/" + day.actionId()))));
        // A date to know of takes up nobody's day.
        event.add(ImmutableTransp.TRANSPARENT);
        return event;
    }
}
