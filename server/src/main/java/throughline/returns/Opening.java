package throughline.returns;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.events.PlanId;
import throughline.events.Readers;
import throughline.events.ReturnScope;
import throughline.query.journal.Moment;

/** Makes open data of plans, by the rules of their public version. */
@Component
public class Opening {
    private final Issuing issuing;
    private final Gathering gathering;

    Opening(Issuing issuing, Gathering gathering) {
        this.issuing = issuing;
        this.gathering = gathering;
    }

    public OpenData of(PlanId plan, Moment asAt, @Nullable LocalDate on) {
        var wish = issuing.wish(new Asked(
                plan, ReturnScope.Kind.WHOLE, null, null, null, asAt, on, Readers.PUBLIC, Set.of(), null));
        return OpenData.of(wish, gathering.gather(wish));
    }

    /** The same as a table. */
    public String table(OpenData data) {
        return OpenTable.of(data);
    }
}
