package throughline.query.dates;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.queryhandling.QueryHandler;
import throughline.query.journal.Journal;
import throughline.query.journal.Moment;
import throughline.query.plan.PlanStates;

/**
 * Answers which days a plan works towards. How often a day moved is told by all that went before, so the whole plan is
 * read; calendars ask again and again where mostly nothing has happened, so the last answers are remembered.
 */
public final class DateAnswers {
    private static final int REMEMBERED = 500;

    private final Journal journal;
    private final PlanStates states;
    private final Map<GetDates, GetDates.Answer> answers = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<GetDates, GetDates.Answer> eldest) {
            return size() > REMEMBERED;
        }
    });

    public DateAnswers(Journal journal, PlanStates states) {
        this.journal = journal;
        this.states = states;
    }

    @QueryHandler
    public GetDates.Answer answer(GetDates asked) {
        var position = states.of(asked.planId(), Moment.NOW).position();
        var known = answers.get(asked);
        if (known != null && known.position() == position) {
            return known;
        }
        var days = new DaysSoFar(asked.whom());
        journal.entriesOfPlan(asked.planId(), Moment.NOW).forEach(days::then);
        var answer = days.answer();
        answers.put(asked, answer);
        return answer;
    }
}
