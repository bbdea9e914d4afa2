package throughline.query.party;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartyEvent;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.events.Prose;
import throughline.query.journal.Entry;

/**
 * What the register says of one party: what it is, and who held, chaired or was nominated for it when.
 *
 * @param clarified each time that it turned out to be something else, the oldest first
 * @param sequence of its stream
 */
public record PartyState(
        PartyId partyId,
        Lead.Kind kind,
        Prose name,
        Said<PartyRegistered> registered,
        List<Said<PartyClarified>> clarified,
        Map<AppointmentId, Tenure> tenures,
        long sequence) {

    /** @param ended absent while nobody has said that it ended, also where its last day was known from the beginning */
    public record Tenure(
            Said<Appointed> appointed,
            @Nullable Said<AppointmentEnded> ended) {
        public PartyId holder() {
            return appointed.event().holder();
        }

        /** The last day as it is known now; absent while it goes on. */
        public @Nullable LocalDate to() {
            return ended == null ? appointed.event().to() : ended.event().to();
        }

        public boolean on(LocalDate day) {
            var to = to();
            return !day.isBefore(appointed.event().from()) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * Days on which nobody held it, between those on which somebody did.
     *
     * @param on the day up to which nobody holding it is a gap
     */
    public List<FindParties.Gap> gaps(LocalDate on) {
        var gaps = new ArrayList<FindParties.Gap>();
        LocalDate held = null;
        var inOrder = tenures.values().stream()
                .sorted(Comparator.comparing(tenure -> tenure.appointed().event().from()))
                .toList();
        for (var tenure : inOrder) {
            var from = tenure.appointed().event().from();
            var to = tenure.to();
            if (held != null && from.isAfter(held.plusDays(1))) {
                gaps.add(new FindParties.Gap(held.plusDays(1), from.minusDays(1)));
            }
            if (to == null) {
                return gaps;
            }
            held = held == null || to.isAfter(held) ? to : held;
        }
        if (held != null && held.isBefore(on)) {
            gaps.add(new FindParties.Gap(held.plusDays(1), null));
        }
        return gaps;
    }

    /** Those who held it on a day: several only where joint or acting holders were declared. */
    public List<Tenure> on(LocalDate day) {
        return tenures.values().stream().filter(tenure -> tenure.on(day)).toList();
    }

    /** @param known absent before it was registered */
    public static @Nullable PartyState after(@Nullable PartyState known, PartyEvent event, Entry entry) {
        var sequence = entry.sequence();
        return switch (event) {
            case PartyRegistered e ->
                new PartyState(e.partyId(), e.kind(), e.name(), Said.of(e, entry), List.of(), Map.of(), sequence);
            case PartyClarified e -> known == null ? null : known.clarified(Said.of(e, entry), sequence);
            case Appointed e ->
                known == null ? null : known.with(e.appointmentId(), new Tenure(Said.of(e, entry), null), sequence);
            case AppointmentEnded e -> known == null ? null : known.ended(Said.of(e, entry), sequence);
        };
    }

    private PartyState clarified(Said<PartyClarified> said, long sequence) {
        var all = new ArrayList<>(clarified);
        all.add(said);
        var event = said.event();
        return new PartyState(
                partyId, event.kind(), event.name(), registered, List.copyOf(all), tenures, sequence);
    }

    private PartyState with(AppointmentId id, Tenure tenure, long sequence) {
        var all = new LinkedHashMap<>(tenures);
        all.put(id, tenure);
        return new PartyState(
                partyId, kind, name, registered, clarified, Collections.unmodifiableMap(all), sequence);
    }

    private PartyState ended(Said<AppointmentEnded> end, long sequence) {
        var id = end.event().appointmentId();
        var tenure = tenures.get(id);
        return tenure == null ? this : with(id, new Tenure(tenure.appointed(), end), sequence);
    }
}
