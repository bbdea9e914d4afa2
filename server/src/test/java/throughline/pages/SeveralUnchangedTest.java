package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.command.action.AddAction;
import throughline.command.action.NamedLead;
import throughline.command.action.NamedParty;
import throughline.command.action.RequestUpdate;
import throughline.command.plan.AddPriority;
import throughline.command.plan.LockPlan;
import throughline.command.plan.OpenPlan;
import throughline.commands.Desk;
import throughline.commands.Receipt;
import throughline.events.ActionId;
import throughline.events.By;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.PriorityId;
import throughline.events.Prose;
import throughline.events.RequestId;
import throughline.events.StatusKey;
import throughline.people.DemoAccounts;
import throughline.people.NewPerson;
import throughline.people.Partnerships;
import throughline.people.People;

/** A partner with three owed updates in two partnerships, on each of which nothing has changed. */
class SeveralUnchangedTest {
    private static final ConfigurableApplicationContext SITE = WholeSite.shared();
    private static final String OTHER = "Saltmarsh Safety Partnership";
    private static final String FORM = "main form[method=post]";

    private static Visitor scripted;
    private static Visitor plain;

    private Visitor visitor;
    private String organisation;
    private String username;
    private PlanId here;
    private PlanId there;

    @BeforeAll
    static void open() {
        scripted = Visitor.of(WholeSite.address(SITE));
        plain = Visitor.withoutScripts(WholeSite.address(SITE));
    }

    @AfterAll
    static void close() {
        scripted.close();
        plain.close();
    }

    @BeforeEach
    void three_are_owed() {
        username = "trust-" + UUID.randomUUID().toString().substring(0, 8);
        organisation = "Harbour Trust " + username.substring(6);
        var roles = Stream.of(DemoAccounts.PARTNERSHIP, OTHER).map(name -> new People.Grant(name, By.Role.PARTNER)).toList();
        var person = new NewPerson(username, "Siân O’Brien", organisation, DemoAccounts.PASSWORD, roles);
        SITE.getBean(People.class).create(DemoAccounts.ADMINISTRATOR, person);
        here = plan("Harbour plan", DemoAccounts.PARTNERSHIP_ID);
        there = plan("Saltmarsh plan", SITE.getBean(Partnerships.class).idOf(OTHER));
        ask(add(here, "1.1", "Light the harbour steps before the clocks go back"), 1, null);
        ask(add(here, "1.2", "Meet the night crews once a month, at the start of their shift"), 4, "How many came last time?");
        ask(add(there, "2.1", "Train every marshal to know whom to call, and keep the list of those who are trained"), 12, null);
        add(there, "2.2", "Check the lifebuoys each week");
        arrive(scripted, 1280);
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 360})
    void three_taps_and_two_presses_record_what_was_shown_and_what_was_asked_is_owed_no_more(int width) {
        arrive(scripted, width);
        assertThat(visitor.text("h1")).contains("Three updates are owed");
        tick(3);
        visitor.leaving(() -> visitor.click(".tl-together button"));
        var shown = said();
        assertThat(shown).hasSize(3).allMatch(line -> line.startsWith("Siân O’Brien (" + organisation + ") confirmed that nothing has changed in "));
        assertThat(visitor.text()).contains("You were asked: How many came last time?");
        visitor.type("#line-2", "Still four crews <b>");
        sound("unchanged-" + width);
        visitor.submit(FORM);

        var banner = visitor.all(".govuk-notification-banner p").stream().map(one -> one.innerText()).toList();
        assertThat(banner).hasSize(3).startsWith(shown.getFirst()).endsWith(shown.getLast());
        assertThat(banner.get(1)).isEqualTo(shown.get(1).replaceFirst("\\.$", ": Still four crews <b>."));
        assertThat(visitor.text("h1")).contains("Nothing is owed");
        sound("unchanged-recorded-" + width);
        assertThat(confirmed()).isEqualTo(3);
    }

    @Test
    void without_scripts_on_a_phone_it_is_the_same_and_pressed_twice_it_is_recorded_once() {
        arrive(plain, 360);
        tick(2);
        visitor.leaving(() -> visitor.click(".tl-together button"));
        var review = visitor.address();
        visitor.submit(FORM);
        assertThat(visitor.text()).contains("One update is owed");
        visitor.leaving(() -> visitor.page().goBack());
        assertThat(visitor.address()).isEqualTo(review);
        visitor.submit(FORM);
        assertThat(visitor.text(".govuk-notification-banner")).contains("nothing has changed in 1.2");
        assertThat(visitor.text()).contains("One update is owed");
    }

    @Test
    void one_form_that_arrives_twice_is_one_entry() {
        tick(2);
        visitor.leaving(() -> visitor.click(".tl-together button"));
        visitor.page().evaluate("""
                () => { const body = new URLSearchParams(new FormData(document.querySelector('main form[method=post]')));
                  const send = () => fetch('/my-work/unchanged', {method: 'POST', body});
                  return Promise.all([send(), send()]); }""");
        assertThat(confirmed()).isEqualTo(2);
    }

    @Test
    void nothing_chosen_is_said_at_the_list() {
        visitor.leaving(() -> visitor.click(".tl-together button"));
        assertThat(visitor.text(".govuk-error-summary")).contains("Tick the actions on which nothing has changed");
        assertThat(visitor.title()).startsWith("Error: ");
        sound("unchanged-nothing-chosen");
    }

    @Test
    void an_action_of_nobody_they_know_is_not_confirmed() {
        visitor.goTo("/my-work/unchanged?action=" + UUID.randomUUID());
        assertThat(visitor.text()).contains("not among your actions any more");
        visitor.goTo("/my-work/unchanged?action=bread");
        assertThat(visitor.text()).contains("not among your actions any more");
        assertThat(confirmed()).isZero();
    }

    @Test
    void a_plan_that_was_locked_meanwhile_keeps_its_lines_and_what_was_typed_and_says_what_was_recorded() {
        tick(3);
        visitor.leaving(() -> visitor.click(".tl-together button"));
        visitor.type("#line-3", "All forty are trained");
        send(new LockPlan(there, new Prose("For the audit")), SITE.getBean(Partnerships.class).idOf(OTHER));
        visitor.submit(FORM);
        assertThat(visitor.text(".govuk-error-summary")).contains("locked");
        assertThat(visitor.text(".govuk-notification-banner")).contains("nothing has changed in 1.1", "nothing has changed in 1.2");
        assertThat(visitor.page().locator("main form input[type=text]").inputValue()).isEqualTo("All forty are trained");
        sound("unchanged-locked");
    }

    private void arrive(Visitor who, int width) {
        visitor = who;
        visitor.setWidth(width);
        visitor.as(username);
        visitor.goTo("/");
    }

    private void tick(int number) {
        for (int n = 1; n <= number; n++) {
            visitor.page().locator("#tick-" + n).check();
        }
    }

    private List<String> said() {
        return visitor.all(".tl-owed--lines .tl-said").stream().map(one -> one.innerText()).toList();
    }

    private long confirmed() {
        return SITE.getBean(JdbcClient.class)
                .sql("select count(*) from event where type = 'NoChangeConfirmed' and plan_id in (?, ?)")
                .params(here.value(), there.value())
                .query(Long.class)
                .single();
    }

    private void sound(String picture) {
        visitor.picture(picture);
        assertThat(visitor.barriers()).isEmpty();
        assertThat(Markup.faults(visitor.source())).isEmpty();
        assertThat(visitor.sideways()).isLessThanOrEqualTo(0);
        assertThat(visitor.strayed()).isEmpty();
    }

    private PlanId plan(String title, PartnershipId partnership) {
        var plan = PlanId.next();
        var key = StatusKey.BLUE_RED_AMBER_GREEN;
        send(new OpenPlan(plan, partnership, new Prose(title), null, new Prose("OFFICIAL"), key, null, null), partnership);
        send(new AddPriority(plan, PriorityId.next(), new Prose("1"), new Prose("The harbour")), partnership);
        return plan;
    }

    private ActionId add(PlanId plan, String ref, String text) {
        var lead = new NamedLead(new Prose(organisation), Lead.Kind.ORGANISATION, Lead.Role.PRIMARY);
        var command = new AddAction(plan, "1", new Prose(ref), null, new Prose(text), List.of(lead), null, List.of());
        return ActionId.of(String.valueOf(send(command, partnership(plan)).result()).replace("\"", ""));
    }

    private void ask(ActionId action, int days, @Nullable String question) {
        var party = new NamedParty(new Prose(organisation), Lead.Kind.ORGANISATION);
        var asked = question == null ? null : new Prose(question);
        var deadline = LocalDate.now().plusDays(days);
        send(new RequestUpdate(action, RequestId.next(), party, null, deadline, asked), partnership(action));
    }

    private PartnershipId partnership(Object streamOrPlan) {
        return SITE.getBean(JdbcClient.class)
                .sql("select partnership_id from event where stream = ? and sequence = 0")
                .param(streamOrPlan.toString())
                .query(UUID.class)
                .optional()
                .map(PartnershipId::new)
                .orElseThrow();
    }

    private static Receipt send(Object command, PartnershipId partnership) {
        return SITE.getBean(Desk.class).send(command, DemoAccounts.COORDINATOR, partnership, By.Channel.API, null, null);
    }
}
