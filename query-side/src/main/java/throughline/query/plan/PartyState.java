package throughline.query.plan;

import java.time.LocalDate;
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

/** What the register says of one party: what it is, and who held, chaired or was nominated for it when. */
public record PartyState(
        PartyId partyId, Lead.Kind kind, Prose name, Map<AppointmentId, Tenure> tenures) {
    /** @param to the last day as it is known now; absent while it goes on */
    public record Tenure(
            Noted<Appointed> appointed,
            @Nullable Noted<AppointmentEnded> ended) {
        public @Nullable LocalDate to() {
            return ended == null ? appointed.event().to() : ended.event().to();
        }

        public boolean on(LocalDate day) {
            var to = to();
            return !day.isBefore(appointed.event().from()) && (to == null || !day.isAfter(to));
        }
    }

    /** Those who held it on a day: several only where joint or acting holders were declared. */
    public List<Tenure> on(LocalDate day) {
        return tenures.values().stream().filter(tenure -> tenure.on(day)).toList();
    }

    /** @param known absent before it was registered */
    static @Nullable PartyState after(@Nullable PartyState known, PartyEvent event, Entry entry) {
        return switch (event) {
            case PartyRegistered e -> new PartyState(e.partyId(), e.kind(), e.name(), Map.of());
            case PartyClarified e ->
                known == null ? null : new PartyState(e.partyId(), e.kind(), e.name(), known.tenures);
            case Appointed e -> known == null ? null : known.with(new Tenure(Noted.of(e, entry, false), null));
            case AppointmentEnded e -> known == null ? null : known.ended(Noted.of(e, entry, false));
        };
    }

    private PartyState with(Tenure tenure) {
        return new PartyState(
                partyId,
                kind,
                name,
                Kept.with(tenures, tenure.appointed().event().appointmentId(), tenure));
    }

    private PartyState ended(Noted<AppointmentEnded> end) {
        var tenure = tenures.get(end.event().appointmentId());
        return tenure == null ? this : with(new Tenure(tenure.appointed(), end));
    }
}
