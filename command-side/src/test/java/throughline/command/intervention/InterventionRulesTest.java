package throughline.command.intervention;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.util.List;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.events.ActionId;
import throughline.events.IndicatorId;
import throughline.events.InterventionEvent.BenefitPromised;
import throughline.events.InterventionEvent.InterventionAdded;
import throughline.events.InterventionEvent.InterventionLinked;
import throughline.events.InterventionEvent.InterventionUnlinked;
import throughline.events.InterventionEvent.MeasurePromised;
import throughline.events.InterventionEvent.MeasureTracked;
import throughline.events.InterventionEvent.MeasureUntracked;
import throughline.events.InterventionId;
import throughline.events.MeasureId;

class InterventionRulesTest {
    private static final InterventionId ID = InterventionId.next();
    private static final MeasureId PASSENGERS = MeasureId.next();
    private static final IndicatorId OURS = IndicatorId.next();
    private static final InterventionAdded ADDED =
            new InterventionAdded(ID, PLAN, PARTNERSHIP, null, prose("Night buses"), null, null);
    private static final MeasurePromised PROMISED =
            new MeasurePromised(ID, PLAN, PASSENGERS, prose("Passengers after midnight"), null);

    private static TestExecutor<Intervention> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Intervention.class);
        fixture.registerInjectableResource(open());
        fixture.registerInjectableResource(
                (Belonging) id -> id.equals(OURS) || id.equals(ACTION) ? Optional.of(PLAN) : Optional.of(NEXT_PLAN));
        return fixture.given(ADDED, PROMISED).andGiven(events);
    }

    private static void refused(ResultValidator<Intervention> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    @Test
    void an_intervention_is_added_with_what_it_promises() {
        var fixture = new AggregateTestFixture<>(Intervention.class);
        fixture.registerInjectableResource(open());
        fixture.givenNoPriorActivity()
                .when(
                        new AddIntervention(
                                ID,
                                PLAN,
                                null,
                                prose("Night buses"),
                                null,
                                List.of(prose("Safe ways home")),
                                List.of()),
                        coordinator())
                .expectEvents(ADDED, new BenefitPromised(ID, PLAN, prose("Safe ways home"), null));
    }

    @Test
    void a_measure_is_shown_by_an_indicator_of_the_same_plan() {
        var tracked = new MeasureTracked(ID, PLAN, PASSENGERS, OURS);
        given().when(new TrackMeasure(ID, PASSENGERS, OURS), coordinator()).expectEvents(tracked);
        refused(
                given().when(new TrackMeasure(ID, PASSENGERS, IndicatorId.next()), coordinator()),
                "no such indicator in this plan");
        refused(given().when(new TrackMeasure(ID, MeasureId.next(), OURS), coordinator()), "no such measure");
        refused(given(tracked).when(new TrackMeasure(ID, PASSENGERS, OURS), coordinator()), "already");
        refused(given().when(new TrackMeasure(ID, PASSENGERS, OURS), police()), "coordinator");
    }

    @Test
    void tracking_is_undone_with_a_reason() {
        var tracked = new MeasureTracked(ID, PLAN, PASSENGERS, OURS);
        given(tracked)
                .when(new UntrackMeasure(ID, PASSENGERS, prose("day buses too")), coordinator())
                .expectEvents(new MeasureUntracked(ID, PLAN, PASSENGERS, prose("day buses too")));
        refused(given(tracked).when(new UntrackMeasure(ID, PASSENGERS, null), coordinator()), "Say why");
        refused(given().when(new UntrackMeasure(ID, PASSENGERS, prose("x")), coordinator()), "nothing to undo");
    }

    @Test
    void an_intervention_serves_a_priority_or_an_action_of_its_plan_and_says_which() {
        var linked = new InterventionLinked(ID, PLAN, PRIORITY, null);
        given().when(new LinkIntervention(ID, "1", null), coordinator()).expectEvents(linked);
        given().when(new LinkIntervention(ID, null, ACTION), coordinator())
                .expectEvents(new InterventionLinked(ID, PLAN, null, ACTION));
        refused(given().when(new LinkIntervention(ID, null, ActionId.next()), coordinator()), "no such action");
        refused(given().when(new LinkIntervention(ID, "7", null), coordinator()), "no priority");
        refused(given().when(new LinkIntervention(ID, "1", ACTION), coordinator()), "one of the two");
        refused(given(linked).when(new LinkIntervention(ID, "1", null), coordinator()), "already");
        given(linked)
                .when(new UnlinkIntervention(ID, "1", null, prose("in error")), coordinator())
                .expectEvents(new InterventionUnlinked(ID, PLAN, PRIORITY, null, prose("in error")));
        refused(given().when(new UnlinkIntervention(ID, "1", null, prose("x")), coordinator()), "nothing to undo");
    }
}
