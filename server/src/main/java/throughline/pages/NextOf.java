package throughline.pages;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.people.Access;
import throughline.people.SignedIn;
import throughline.query.plan.FindPlans;

/** The open plans that a document may be the next version of. */
@Component
class NextOf {
    private static final int MOST = 1000;

    private final Ask reading;
    private final Access access;
    private final Coordinated coordinated;

    NextOf(Ask reading, Access access, Coordinated coordinated) {
        this.reading = reading;
        this.access = access;
        this.coordinated = coordinated;
    }

    List<FindPlans.Line> plans(SignedIn who) {
        var visible = access.visibleTo(who.person());
        return reading.ask(new FindPlans(visible, 0, MOST), FindPlans.Answer.class).plans().stream()
                .filter(line -> line.standing().equals("open") && coordinated.coordinates(who, line.partnershipId()))
                .toList();
    }
}
