package throughline.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.api.Ask;
import throughline.events.PlanId;
import throughline.query.history.GetPlanHistory;
import throughline.query.history.Told;

/** Everything that happened to a plan, from its opening to now. */
@Component
class PlanStory {
    private static final int PAGE = 1000;

    private final Ask reading;

    PlanStory(Ask reading) {
        this.reading = reading;
    }

    List<Told> of(PlanId planId) {
        return of(planId, Set.of());
    }

    /** @param kinds only these; none means all */
    List<Told> of(PlanId planId, Set<String> kinds) {
        var all = new ArrayList<Told>();
        Long after = 0L;
        while (after != null) {
            var page = reading.ask(new GetPlanHistory(planId, after, PAGE, kinds), GetPlanHistory.Answer.class);
            all.addAll(page.events());
            after = page.next();
        }
        return all;
    }

    Told opening(PlanId planId) {
        return reading.ask(new GetPlanHistory(planId, 0, 1), GetPlanHistory.Answer.class)
                .events()
                .getFirst();
    }
}
