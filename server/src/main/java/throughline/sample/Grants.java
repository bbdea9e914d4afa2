package throughline.sample;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static throughline.people.DemoAccounts.COORDINATOR;

import org.jspecify.annotations.Nullable;
import throughline.command.fund.AddFundCriterion;
import throughline.command.fund.OpenFund;
import throughline.command.fund.RecordAward;
import throughline.command.fund.SetFundCap;
import throughline.command.fund.WithdrawAward;
import throughline.events.AwardId;
import throughline.events.FundId;
import throughline.events.InterventionId;
import throughline.events.Prose;

/** A small fund: who was given what, where the cap was passed and by whom, and what came back. */
record Grants(Story story) {
    private static final FundId FUND = new FundId(Story.id("fund"));
    private static final AwardId LOCKSMITH = new AwardId(Story.id("award locksmith"));
    private static final String CHARITY = "Charity";
    private static final String RESIDENTS = "Residents’ group";

    void open() {
        var on = story.calendar();
        story.at(24, MONDAY, "10:20", COORDINATOR);
        story.sends(new OpenFund(
                FUND,
                story.plan(),
                new Prose("Small sums for safer evenings"),
                new Prose("£24,000"),
                new Prose("To be spent within the months of " + on.months(5, -1))));
        cap(CHARITY, "£5,000", null);
        cap(RESIDENTS, "£500", null);
        criterion("Somebody under 25 had a say in the application, and is named in it.");
        criterion("The money buys something that a partner could not have paid for anyway.");
    }

    void areAwarded() {
        story.at(18, MONDAY, "09:30", COORDINATOR);
        cap(RESIDENTS, "£1,000", "All five residents' groups asked for a little more than the cap. They had not met.");
        award(
                new AwardId(Story.id("award gym")),
                "Tannery Boxing Club",
                CHARITY,
                "£4,500",
                "Two coaches on Friday nights, and gloves",
                null,
                "1",
                null,
                null);
        award(
                new AwardId(Story.id("award mentors")),
                "Ashcombe Vale Mentors",
                CHARITY,
                "£6,200",
                "Training for the next ten mentors",
                Helping.MENTORS,
                "2",
                Governing.OFFICER,
                "The training days cannot be cut in half, and nobody else offered to run them.");
        award(
                LOCKSMITH,
                "Larkfield Residents’ Association",
                RESIDENTS,
                "£800",
                "A locksmith and a new lock for the ball court",
                null,
                "4",
                null,
                null);
    }

    void comeBack() {
        story.at(11, MONDAY, "10:05", COORDINATOR);
        story.sends(
                new WithdrawAward(
                        FUND,
                        LOCKSMITH,
                        new Prose(
                                "The key was in a drawer. The residents have sent the money back, and kept the receipt for the stamp.")));
    }

    private void cap(String kind, String most, @Nullable String reason) {
        story.sends(new SetFundCap(FUND, new Prose(kind), new Prose(most), Prose.orNull(reason)));
    }

    private void criterion(String text) {
        story.sends(new AddFundCriterion(FUND, new Prose(text)));
    }

    private void award(
            AwardId id,
            String recipient,
            String kind,
            String amount,
            String purpose,
            @Nullable InterventionId intervention,
            String priority,
            @Nullable String approver,
            @Nullable String reason) {
        story.sends(new RecordAward(
                FUND,
                id,
                new Prose(recipient),
                new Prose(kind),
                new Prose(amount),
                new Prose(purpose),
                intervention,
                priority,
                Prose.orNull(approver),
                Prose.orNull(reason),
                story.calendar().day(19, FRIDAY)));
    }
}
