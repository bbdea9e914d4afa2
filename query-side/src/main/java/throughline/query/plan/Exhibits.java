package throughline.query.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.events.EvidenceEvent;
import throughline.events.EvidenceEvent.EvidenceAttached;
import throughline.events.EvidenceEvent.EvidenceWithdrawn;
import throughline.events.EvidenceId;
import throughline.query.journal.Entry;

/** Everything that was shown of an action, in its order, also what was taken back. */
public record Exhibits(Map<EvidenceId, Exhibit> all) {
    static final Exhibits NONE = new Exhibits(Map.of());

    public record Exhibit(Noted<EvidenceAttached> attached, @Nullable Noted<EvidenceWithdrawn> withdrawn) {}

    Exhibits after(EvidenceEvent event, Entry entry, boolean late) {
        return switch (event) {
            case EvidenceAttached e ->
                new Exhibits(Kept.with(all, e.evidenceId(), new Exhibit(Noted.of(e, entry, late), null)));
            case EvidenceWithdrawn e -> withdrawn(Noted.of(e, entry, late));
        };
    }

    private Exhibits withdrawn(Noted<EvidenceWithdrawn> taken) {
        var id = taken.event().evidenceId();
        var known = all.get(id);
        return known == null ? this : new Exhibits(Kept.with(all, id, new Exhibit(known.attached(), taken)));
    }
}
