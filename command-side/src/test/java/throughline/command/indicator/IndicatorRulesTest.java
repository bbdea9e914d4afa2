package throughline.command.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.command.figures.Figures;
import throughline.command.figures.Periods;
import throughline.command.plan.Terms;
import throughline.events.Figure;
import throughline.events.Good;
import throughline.events.IndicatorEvent.BaselineSet;
import throughline.events.IndicatorEvent.ChangeRated;
import throughline.events.IndicatorEvent.GoodDirectionSet;
import throughline.events.IndicatorEvent.IndicatorAdded;
import throughline.events.IndicatorEvent.ReadingCorrected;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.IndicatorId;
import throughline.events.Rating;

class IndicatorRulesTest {
    private static final IndicatorId ID = IndicatorId.next();
    private static final IndicatorAdded ADDED = new IndicatorAdded(
            ID, PLAN, PARTNERSHIP, prose("A reduction in broken lamps"), null, null, Good.DOWN, null);
    private static final ReadingRecorded IN_2022 = reading("2022", "17");

    private static ReadingRecorded reading(String period, String value) {
        return new ReadingRecorded(ID, PLAN, Periods.of(prose(period)), Figures.of(prose(value)), null);
    }

    private static TestExecutor<Indicator> given(Terms.Of plans, Object... events) {
        var fixture = new AggregateTestFixture<>(Indicator.class);
        fixture.registerInjectableResource(plans);
        return fixture.given(Stream.concat(Stream.of(ADDED), Stream.of(events))
                .map(event -> new GenericEventMessage<>(event, coordinator()))
                .toList());
    }

    private static TestExecutor<Indicator> given(Object... events) {
        return given(open(), events);
    }

    private static void refused(ResultValidator<Indicator> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    private static RecordReading record(String period, String value) {
        return new RecordReading(ID, prose(period), prose(value));
    }

    @Test
    void an_indicator_whose_name_says_which_way_is_good_needs_no_direction() {
        var fixture = new AggregateTestFixture<>(Indicator.class);
        fixture.registerInjectableResource(open());
        var asked =
                new AddIndicator(ID, PLAN, ADDED.name(), null, null, null, prose("TBC"), prose("Oct 23"), null, null);
        fixture.givenNoPriorActivity()
                .when(asked, coordinator())
                .expectEvents(
                        ADDED,
                        new BaselineSet(ID, PLAN, Figures.of(prose("TBC")), Periods.of(prose("Oct 23")), null, null));
    }

    @Test
    void a_name_that_does_not_say_which_way_is_good_leaves_it_unknown() {
        assertThat(GoodWay.of("Broken lamps")).isEqualTo(Good.UNKNOWN);
        assertThat(GoodWay.of("Fewer broken lamps")).isEqualTo(Good.DOWN);
        assertThat(GoodWay.of("Increased trust")).isEqualTo(Good.UP);
        assertThat(GoodWay.of("Risen bread")).isEqualTo(Good.UNKNOWN);
    }

    @Test
    void any_partner_records_a_reading_and_an_inspector_does_not() {
        given().when(record("2022", "17"), police()).expectEvents(IN_2022);
        refused(given().when(record("2022", "17"), inspector()), "write nothing");
    }

    @Test
    void a_second_reading_of_a_period_is_refused_however_the_period_is_written() {
        refused(given(IN_2022).when(record("2022", "18"), coordinator()), "already: 17");
        refused(given(reading("2022/23", "4")).when(record("April 2022 to March 2023", "5"), police()), "already");
    }

    @Test
    void a_reading_is_a_number_or_said_to_be_withheld() {
        refused(given().when(record("2022", "many"), police()), "no number");
        refused(given().when(new RecordReading(ID, prose("2022"), null), police()), "number");
        refused(given().when(new RecordReading(ID, null, prose("3")), police()), "period");
        given().when(record("2022", "<5"), police()).expectEvents(reading("2022", "<5"));
    }

    @Test
    void a_reading_is_corrected_by_its_author_or_the_coordinator_with_a_reason() {
        var asked = new CorrectReading(ID, prose("2022"), prose("18"), prose("counted twice"));
        var corrected = new ReadingCorrected(
                ID, PLAN, Periods.of(prose("2022")), Figures.of(prose("18")), prose("counted twice"));
        recorded().when(asked, police()).expectEvents(corrected);
        recorded().when(asked, coordinator()).expectEvents(corrected);
        refused(recorded().when(asked, council()), "Only whoever recorded");
        refused(recorded().when(new CorrectReading(ID, prose("2022"), prose("18"), null), coordinator()), "Say why");
        refused(
                recorded().when(new CorrectReading(ID, prose("2021"), prose("18"), prose("x")), coordinator()),
                "no reading of");
    }

    /** By the officer of the police. */
    private static TestExecutor<Indicator> recorded() {
        var fixture = new AggregateTestFixture<>(Indicator.class);
        fixture.registerInjectableResource(open());
        return fixture.given(
                new GenericEventMessage<Object>(ADDED, coordinator()),
                new GenericEventMessage<Object>(IN_2022, police()));
    }

    @Test
    void a_baseline_is_replaced_with_a_reason_only() {
        var first = new BaselineSet(ID, PLAN, Figures.of(prose("TBC")), null, null, null);
        refused(given(first).when(new SetBaseline(ID, prose("12"), null, null), coordinator()), "Say why");
        refused(given().when(new SetBaseline(ID, prose("12"), null, null), police()), "coordinator");
        given(first)
                .when(new SetBaseline(ID, prose("12"), null, prose("counted now")), coordinator())
                .expectEvents(new BaselineSet(ID, PLAN, Figures.of(prose("12")), null, prose("counted now"), null));
    }

    @Test
    void a_change_is_rated_in_the_plans_own_key_once_there_is_a_reading() {
        var asked = new RateChange(ID, new Rating("amber"), prose("slow"));
        given(IN_2022)
                .when(asked, coordinator())
                .expectEvents(new ChangeRated(ID, PLAN, null, new Rating("Amber"), prose("slow")));
        refused(given().when(asked, coordinator()), "no change to rate");
        refused(given(IN_2022).when(new RateChange(ID, new Rating("Pink"), prose("x")), coordinator()), "no rating");
    }

    @Test
    void which_way_is_good_is_said_with_a_reason() {
        given().when(new SetGoodDirection(ID, Good.UP, prose("more reports, more trust")), coordinator())
                .expectEvents(new GoodDirectionSet(ID, PLAN, Good.UP, prose("more reports, more trust")));
        refused(given().when(new SetGoodDirection(ID, Good.DOWN, prose("x")), coordinator()), "already");
    }

    @Test
    void a_locked_plan_takes_no_reading_and_an_ended_one_does() {
        refused(given(locked()).when(record("2022", "17"), police()), "locked");
        given(ended()).when(record("2022", "17"), police()).expectEvents(IN_2022);
    }

    @Test
    void who_was_second_is_told() {
        refused(given(IN_2022).when(record("2023", "9"), expecting(police(), 0)), "Someone else");
    }

    @Test
    void a_number_is_kept_exactly() {
        given().when(record("2022", "12.50"), police())
                .expectEvents(new ReadingRecorded(
                        ID,
                        PLAN,
                        Periods.of(prose("2022")),
                        new Figure(prose("12.50"), new BigDecimal("12.50")),
                        null));
    }
}
