package throughline.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;
import throughline.api.Ask;
import throughline.command.action.AddAction;
import throughline.command.action.NamedLead;
import throughline.command.action.NamedParty;
import throughline.command.action.RaiseQuery;
import throughline.command.action.SetRating;
import throughline.command.governance.NameBoard;
import throughline.command.governance.ScheduleBoardMeeting;
import throughline.command.indicator.AddIndicator;
import throughline.command.indicator.RecordReading;
import throughline.command.plan.AddPriority;
import throughline.command.plan.OpenPlan;
import throughline.commands.Desk;
import throughline.events.By;
import throughline.events.Due;
import throughline.events.Good;
import throughline.events.IndicatorId;
import throughline.events.Lead;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.QueryId;
import throughline.events.Rating;
import throughline.events.StatusKey;
import throughline.events.Timescale;
import throughline.people.DemoAccounts;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/** Plans of the demonstration's partnership, made for a test through the real commands. */
final class LongPlan {
    private static final String WORDY = " that everybody who has ever been asked about it would recognise,"
            + " in each of the wards where it was promised and in the two where it was not";

    private final Desk desk;
    private final Ask reading;

    LongPlan(ConfigurableApplicationContext site) {
        this.desk = site.getBean(Desk.class);
        this.reading = site.getBean(Ask.class);
    }

    PlanId empty(String title) {
        var plan = PlanId.next();
        send(new OpenPlan(
                plan,
                DemoAccounts.PARTNERSHIP_ID,
                new Prose(title),
                null,
                new Prose("OFFICIAL-SENSITIVE"),
                StatusKey.BLUE_RED_AMBER_GREEN,
                null,
                null));
        return plan;
    }

    /** Actions that nobody has rated, and nothing around them. */
    PlanId plain(String title, int actions) {
        var plan = empty(title);
        send(new AddPriority(plan, PriorityId.next(), new Prose("1"), new Prose("Streets")));
        IntStream.rangeClosed(1, actions)
                .forEach(n -> send(action(plan, "1." + n, "Light street number " + n, List.of(), null)));
        return plan;
    }

    /** Actions led by these organisations, one each. */
    PlanId led(String title, String... organisations) {
        var plan = empty(title);
        send(new AddPriority(plan, PriorityId.next(), new Prose("1"), new Prose("Streets")));
        for (var n = 1; n <= organisations.length; n++) {
            var lead = new NamedLead(new Prose(organisations[n - 1]), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
            send(action(plan, "1." + n, "Light street number " + n, List.of(lead), null));
        }
        return plan;
    }

    /** Sixty late and wordy actions of twelve organisations, with queries, a board and more indicators than there is room for. */
    PlanId full(String title) {
        var plan = empty(title);
        send(new AddPriority(plan, PriorityId.next(), new Prose("1"), new Prose("Everything" + WORDY)));
        for (var n = 1; n <= 60; n++) {
            var lead = new NamedLead(
                    new Prose("The Combined Office for Neighbourhood Matters, Division " + n % 12),
                    Lead.Kind.ORGANISATION,
                    Lead.Role.PRIMARY);
            var due = new Timescale(null, Timescale.Kind.BY_DATE, new Due("2025-0" + (1 + n % 9) + "-28"));
            send(action(plan, "1." + n, "Put right promise number " + n + WORDY, List.of(lead), due));
        }
        var board = new Prose("Oversight Board");
        send(new NameBoard(plan, board, null));
        send(new ScheduleBoardMeeting(plan, board, LocalDate.of(2024, 3, 1)));
        send(new ScheduleBoardMeeting(plan, board, LocalDate.of(2190, 3, 1)));
        for (var action : actions(plan).subList(0, 40)) {
            send(new SetRating(action.actionId(), new Rating("Red"), new Prose("Nothing has been agreed" + WORDY)));
        }
        for (var action : actions(plan).subList(0, 7)) {
            var owner = new NamedParty(new Prose("Division " + action.ref()), Lead.Kind.ORGANISATION);
            send(new RaiseQuery(
                    action.actionId(),
                    QueryId.next(),
                    new Prose("Who has seen any of it" + WORDY + "?"),
                    false,
                    owner,
                    LocalDate.of(2190, 1, 1)));
        }
        for (var n = 0; n < 9; n++) {
            measure(plan, "Number of everything number " + n + WORDY);
        }
        return plan;
    }

    private void measure(PlanId plan, String name) {
        var indicator = IndicatorId.next();
        send(new AddIndicator(
                indicator,
                plan,
                new Prose(name),
                new Prose("All of the wards"),
                new Prose("things"),
                Good.DOWN,
                new Prose("40"),
                new Prose("2020"),
                new Prose("1,234,567"),
                new Prose("2030")));
        for (var year = 2021; year < 2026; year++) {
            send(new RecordReading(indicator, new Prose("" + year), new Prose("" + (year * 1000 + 5))));
        }
    }

    private static AddAction action(PlanId plan, String ref, String text, List<NamedLead> leads, Timescale when) {
        return new AddAction(plan, "1", new Prose(ref), null, new Prose(text), leads, when, List.of());
    }

    private List<GetPlan.Action> actions(PlanId plan) {
        return reading.ask(new GetPlan(plan, Moment.NOW, null), GetPlan.Answer.class).priorities().getFirst().actions();
    }

    private void send(Object command) {
        desk.send(command, DemoAccounts.COORDINATOR, DemoAccounts.PARTNERSHIP_ID, By.Channel.PAGE, null, null);
    }
}
