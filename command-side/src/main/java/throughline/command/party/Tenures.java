package throughline.command.party;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Appointment.Manner;
import throughline.events.AppointmentId;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyId;

/** Who holds a post, chairs a group or is nominated for an organisation, and when. */
record Tenures(Map<AppointmentId, Tenure> all) {
    static final Tenures NONE = new Tenures(Map.of());

    record Tenure(PartyId holder, Manner manner, Days days) {
        /** Joint holders are declared on both sides, and somebody acts beside whoever holds it in name. */
        boolean goesBeside(Tenure other) {
            if (days.common(other.days) == null) {
                return true;
            }
            if (holder.equals(other.holder)) {
                return false;
            }
            return manner == other.manner
                    ? manner == Manner.JOINT
                    : manner == Manner.ACTING || other.manner == Manner.ACTING;
        }

        Tenure until(@Nullable LocalDate to) {
            return new Tenure(holder, manner, Days.checked(days.from(), to));
        }
    }

    Tenures after(Appointed event) {
        return with(
                event.appointmentId(),
                new Tenure(event.holder(), event.manner(), new Days(event.from(), event.to())));
    }

    Tenures after(AppointmentEnded event) {
        var known = all.get(event.appointmentId());
        return known == null
                ? this
                : with(
                        event.appointmentId(),
                        new Tenure(known.holder(), known.manner(), new Days(known.days().from(), event.to())));
    }

    /** Another one that stands against it on some day. */
    Optional<Tenure> against(AppointmentId id, Tenure wanted) {
        return all.entrySet().stream()
                .filter(known -> !known.getKey().equals(id))
                .map(Map.Entry::getValue)
                .filter(known -> !wanted.goesBeside(known))
                .findFirst();
    }

    Stream<PartyId> on(LocalDate day) {
        return all.values().stream()
                .filter(tenure -> tenure.days().includes(day))
                .map(Tenure::holder);
    }

    private Tenures with(AppointmentId id, Tenure tenure) {
        var copy = new LinkedHashMap<>(all);
        copy.put(id, tenure);
        return new Tenures(Collections.unmodifiableMap(copy));
    }
}
