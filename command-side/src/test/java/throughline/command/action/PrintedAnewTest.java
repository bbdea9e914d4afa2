package throughline.command.action;

import static throughline.command.Cast.*;
import static throughline.command.action.Trial.*;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.Excerpt;
import throughline.events.Lead;
import throughline.events.LeadEvent.LeadInterpreted;
import throughline.events.LeadEvent.LeadReworded;
import throughline.events.MilestoneEvent.MilestoneAdded;
import throughline.events.MilestoneEvent.MilestoneReached;
import throughline.events.MilestoneEvent.MilestoneReworded;
import throughline.events.MilestoneEvent.MilestoneWithdrawn;
import throughline.events.MilestoneId;
import throughline.events.Rating;
import throughline.events.RatingEvent.RatingSet;

/** What a later version of the document changed holds for whatever is asked afterwards. */
class PrintedAnewTest {
    private static final MilestoneId SURVEY = MilestoneId.next();
    private static final MilestoneAdded ADDED_STEP = new MilestoneAdded(ACTION, PLAN, SURVEY, prose("Survey"), null);
    private static final SetRating GREEN = new SetRating(ACTION, new Rating("Green"), prose("Done"));

    private static LeadInterpreted readAsPolice() {
        var police = new Lead(POLICE, Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
        return new LeadInterpreted(
                ACTION, PLAN, List.of(new LeadInterpreted.Read(police, null, new Excerpt(prose("lead"), 0, 6))), null);
    }

    @Test
    void a_lead_that_was_read_anew_leads_in_place_of_whoever_was_named() {
        var reworded = new LeadReworded(ACTION, PLAN, prose("Police"), prose("version 13"));
        given(reworded, readAsPolice())
                .when(GREEN, police())
                .expectEvents(new RatingSet(ACTION, PLAN, null, new Rating("Green"), prose("Done")));
        refused(given(reworded, readAsPolice()).when(GREEN, council()), Refusal.Kind.NOT_ALLOWED, "lead");
    }

    @Test
    void a_step_that_was_withdrawn_cannot_be_reached_and_one_that_is_called_otherwise_can() {
        var reached = new ReachMilestone(ACTION, SURVEY, LocalDate.of(2024, 5, 3));
        var withdrawn = new MilestoneWithdrawn(ACTION, PLAN, SURVEY, prose("version 13"));
        refused(given(ADDED_STEP, withdrawn).when(reached, council()), Refusal.Kind.UNKNOWN, "no such milestone");
        given(ADDED_STEP, new MilestoneReworded(ACTION, PLAN, SURVEY, prose("Survey the park"), prose("version 13")))
                .when(reached, council())
                .expectEvents(new MilestoneReached(ACTION, PLAN, SURVEY, LocalDate.of(2024, 5, 3)));
    }
}
