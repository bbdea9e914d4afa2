package throughline.command.fund;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Belonging;
import throughline.command.Refusal;
import throughline.events.AwardId;
import throughline.events.FundEvent.AwardRecorded;
import throughline.events.FundEvent.AwardWithdrawn;
import throughline.events.FundEvent.Beyond;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.FundEvent.FundOpened;
import throughline.events.FundId;
import throughline.events.Money;

class FundRulesTest {
    private static final FundId ID = FundId.next();
    private static final AwardId AWARD = AwardId.next();
    private static final LocalDate DAY = LocalDate.of(2024, 6, 1);
    private static final FundOpened OPENED =
            new FundOpened(ID, PLAN, PARTNERSHIP, prose("Small grants"), null, null, null);
    private static final FundCapSet CAP = new FundCapSet(
            ID,
            PLAN,
            prose("Unregistered groups"),
            new Money(prose("£5,000"), new BigDecimal("5000"), false),
            null,
            null);

    private static TestExecutor<Fund> given(Object... events) {
        var fixture = new AggregateTestFixture<>(Fund.class);
        fixture.registerInjectableResource(open());
        fixture.registerInjectableResource(register());
        fixture.registerInjectableResource(NOON);
        fixture.registerInjectableResource((Belonging) id -> Optional.empty());
        return fixture.given(OPENED).andGiven(events);
    }

    private static void refused(ResultValidator<Fund> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    private static RecordAward award(String amount, @Nullable String kind, @Nullable String approver) {
        return new RecordAward(
                ID,
                AWARD,
                prose("Council"),
                kind == null ? null : prose(kind),
                prose(amount),
                null,
                null,
                null,
                approver == null ? null : prose(approver),
                null,
                DAY);
    }

    private static AwardRecorded awarded(String pounds, @Nullable Beyond beyond) {
        return new AwardRecorded(
                ID,
                PLAN,
                AWARD,
                COUNCIL,
                prose("Unregistered groups"),
                new BigDecimal(pounds),
                null,
                null,
                null,
                beyond,
                DAY);
    }

    @Test
    void an_award_up_to_the_cap_needs_nobody() {
        given(CAP)
                .when(award("£5,000", "unregistered groups", null), coordinator())
                .expectEvents(awarded("5000", null));
    }

    @Test
    void an_award_beyond_the_cap_is_refused_without_an_approver_and_kept_with_one() {
        refused(given(CAP).when(award("£5,000.01", "unregistered groups", null), coordinator()), "more than the cap");
        given(CAP)
                .when(award("£6,000", "unregistered groups", "Dana Wells"), coordinator())
                .expectEvents(awarded("6000", new Beyond(new BigDecimal("5000"), DANA, null)));
    }

    @Test
    void a_kind_without_a_cap_cannot_be_used_to_pass_one() {
        refused(given(CAP).when(award("£9,000", "friends", null), coordinator()), "no cap for");
        refused(given(CAP).when(award("£9,000", null, null), coordinator()), "which kind");
    }

    @Test
    void a_sum_is_a_sum() {
        refused(given(CAP).when(award("plenty", "unregistered groups", null), coordinator()), "cannot be read");
        refused(given(CAP).when(award("0", "unregistered groups", null), coordinator()), "cannot be read");
        refused(given(CAP).when(award("£5", "unregistered groups", null), police()), "coordinator");
    }

    @Test
    void a_cap_changes_with_a_reason() {
        var asked = new SetFundCap(ID, prose("unregistered groups"), prose("£7,000"), null);
        refused(given(CAP).when(asked, coordinator()), "Say why the cap changes");
    }

    @Test
    void an_award_is_withdrawn_once_with_a_reason() {
        var withdrawn = new AwardWithdrawn(ID, PLAN, AWARD, prose("closed"));
        given(CAP, awarded("4000", null))
                .when(new WithdrawAward(ID, AWARD, prose("closed")), coordinator())
                .expectEvents(withdrawn);
        refused(
                given(CAP, awarded("4000", null), withdrawn)
                        .when(new WithdrawAward(ID, AWARD, prose("again")), coordinator()),
                "withdrawn already");
    }
}
