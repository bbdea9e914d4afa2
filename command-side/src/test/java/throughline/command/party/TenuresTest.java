package throughline.command.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static throughline.events.Appointment.Manner.ACTING;
import static throughline.events.Appointment.Manner.JOINT;
import static throughline.events.Appointment.Manner.SUBSTANTIVE;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Cast;
import throughline.command.Refusal;
import throughline.command.party.Party.Known;
import throughline.command.party.Tenures.Tenure;
import throughline.events.Appointment.Manner;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyId;

/** Who may hold the same post on the same days, and which chains go round in a circle. */
class TenuresTest {
    private static final PartyId BOARD = PartyId.next();
    private static final PartyId HEAD = PartyId.next();
    private static final PartyId DEPUTY = PartyId.next();
    private static final PartyId GRACE = PartyId.next();
    private static final PartyId OWEN = PartyId.next();

    private final Map<PartyId, Known> register = new HashMap<>();

    @Test
    void two_undeclared_holders_do_not_go_beside_each_other_on_any_day() {
        assertThat(beside(SUBSTANTIVE, "2024-01-01", null, SUBSTANTIVE, "2024-06-15", null)).isFalse();
        assertThat(beside(SUBSTANTIVE, "2024-01-01", "2024-06-15", SUBSTANTIVE, "2024-06-15", null)).isFalse();
        assertThat(beside(SUBSTANTIVE, "2024-01-01", "2024-06-14", SUBSTANTIVE, "2024-06-15", null)).isTrue();
        assertThat(beside(SUBSTANTIVE, "2024-06-15", null, SUBSTANTIVE, "2024-01-01", "2024-06-14")).isTrue();
    }

    @Test
    void joint_holders_are_declared_on_both_sides() {
        assertThat(beside(JOINT, "2024-01-01", null, JOINT, "2024-06-15", null)).isTrue();
        assertThat(beside(SUBSTANTIVE, "2024-01-01", null, JOINT, "2024-06-15", null)).isFalse();
    }

    @Test
    void one_acts_beside_whoever_holds_it_in_name_and_nobody_acts_beside_another_who_does() {
        assertThat(beside(SUBSTANTIVE, "2024-01-01", null, ACTING, "2024-06-15", null)).isTrue();
        assertThat(beside(JOINT, "2024-01-01", null, ACTING, "2024-06-15", null)).isTrue();
        assertThat(beside(ACTING, "2024-01-01", null, ACTING, "2024-06-15", null)).isFalse();
    }

    @Test
    void nobody_is_appointed_beside_themselves() {
        var first = tenure(GRACE, JOINT, "2024-01-01", null);
        assertThat(first.goesBeside(tenure(GRACE, ACTING, "2024-06-15", null))).isFalse();
    }

    @Test
    void an_end_makes_room_from_the_next_day_on() {
        var chair = AppointmentId.next();
        var tenures = Tenures.NONE.after(new Appointed(
                BOARD, Cast.PARTNERSHIP, chair, GRACE, SUBSTANTIVE, LocalDate.parse("2024-01-01"), null, null));
        var next = tenure(OWEN, SUBSTANTIVE, "2024-06-15", null);
        assertThat(tenures.against(AppointmentId.next(), next)).isPresent();

        var ended = tenures.after(new AppointmentEnded(
                BOARD, Cast.PARTNERSHIP, chair, LocalDate.parse("2024-06-14"), Cast.prose("She moved on.")));
        assertThat(ended.against(AppointmentId.next(), next)).isEmpty();
        assertThat(ended.on(LocalDate.parse("2024-06-14"))).containsExactly(GRACE);
        assertThat(ended.on(LocalDate.parse("2024-06-15"))).isEmpty();
    }

    @Test
    void a_last_day_before_the_first_and_a_year_out_of_this_world_are_refused() {
        assertThatThrownBy(() -> tenure(GRACE, JOINT, "2024-06-15", "2024-06-14"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("comes before the first");
        assertThatThrownBy(() -> tenure(GRACE, JOINT, "0024-06-15", null)).hasMessageContaining("Check the year");
        assertThatThrownBy(() -> tenure(GRACE, JOINT, "2024-06-15", "+12024-06-15"))
                .hasMessageContaining("Check the year");
    }

    @Test
    void a_post_is_not_held_by_the_group_that_it_chairs() {
        known(BOARD, "Safety Board", tenure(HEAD, SUBSTANTIVE, "2024-01-01", null));
        known(HEAD, "Head of Safety");

        assertThatThrownBy(() -> appoint(HEAD, tenure(BOARD, SUBSTANTIVE, "2024-06-01", null)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“Head of Safety”, held by “Safety Board”, held by “Head of Safety”");
        assertThatThrownBy(() -> appoint(HEAD, tenure(HEAD, SUBSTANTIVE, "2024-06-01", null)))
                .hasMessageContaining("circle");
    }

    @Test
    void a_circle_needs_a_day_on_which_all_of_it_holds() {
        known(BOARD, "Safety Board", tenure(HEAD, SUBSTANTIVE, "2024-01-01", "2024-03-31"));
        known(DEPUTY, "Deputy", tenure(BOARD, SUBSTANTIVE, "2024-03-01", "2024-06-30"));
        known(HEAD, "Head of Safety");

        appoint(HEAD, tenure(DEPUTY, SUBSTANTIVE, "2024-04-01", null));
        assertThatThrownBy(() -> appoint(HEAD, tenure(DEPUTY, SUBSTANTIVE, "2024-03-31", null)))
                .hasMessageContaining("circle");
    }

    @Test
    void a_circle_elsewhere_that_two_writers_made_does_not_stop_others() {
        known(BOARD, "Safety Board", tenure(HEAD, SUBSTANTIVE, "2024-01-01", null));
        known(HEAD, "Head of Safety", tenure(BOARD, SUBSTANTIVE, "2024-01-01", null));
        known(DEPUTY, "Deputy");

        appoint(DEPUTY, tenure(HEAD, SUBSTANTIVE, "2024-01-01", null));
    }

    private void appoint(PartyId party, Tenure tenure) {
        Circles.mustNotClose(party, tenure, id -> Objects.requireNonNull(register.get(id)));
    }

    private void known(PartyId party, String name, Tenure... tenures) {
        var all = new HashMap<AppointmentId, Tenure>();
        for (var tenure : tenures) {
            all.put(AppointmentId.next(), tenure);
        }
        register.put(
                party, new Known(party, Cast.PARTNERSHIP, Lead.Kind.POST, Cast.prose(name), new Tenures(all)));
    }

    private static boolean beside(
            Manner one, String from, @Nullable String to, Manner other, String otherFrom, @Nullable String otherTo) {
        return tenure(GRACE, one, from, to).goesBeside(tenure(OWEN, other, otherFrom, otherTo));
    }

    private static Tenure tenure(PartyId holder, Manner manner, String from, @Nullable String to) {
        return new Tenure(
                holder, manner, Days.checked(LocalDate.parse(from), to == null ? null : LocalDate.parse(to)));
    }
}
