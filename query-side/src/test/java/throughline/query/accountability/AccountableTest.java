package throughline.query.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.events.Lead.Kind.EVERYONE;
import static throughline.events.Lead.Kind.GROUP;
import static throughline.events.Lead.Kind.ORGANISATION;
import static throughline.events.Lead.Kind.PERSON;
import static throughline.events.Lead.Kind.POST;
import static throughline.events.Lead.Kind.UNCLEAR;
import static throughline.events.Lead.Role.PRIMARY;
import static throughline.events.Lead.Role.SUPPORTING;
import static throughline.query.Story.day;
import static throughline.query.Story.prose;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.AccountabilityRule;
import throughline.events.Appointment.Manner;
import throughline.events.AppointmentId;
import throughline.events.Lead;
import throughline.events.PartyEvent.Appointed;
import throughline.events.PartyEvent.AppointmentEnded;
import throughline.events.PartyEvent.PartyClarified;
import throughline.events.PartyEvent.PartyRegistered;
import throughline.events.PartyId;
import throughline.query.Story;
import throughline.query.accountability.Accountable.Named;
import throughline.query.party.Parties;

class AccountableTest {
    private static final AccountabilityRule BOTH =
            new AccountabilityRule(prose("answerable"), prose("responsible"), null);

    private final Story story = new Story();
    private final Map<String, PartyId> ids = new LinkedHashMap<>();

    AccountableTest() {
        party(PERSON, "Grace Tembo");
        party(PERSON, "Owen Marsh");
        party(PERSON, "Colm Byrne");
        party(POST, "Head of Safety");
        party(POST, "Deputy Mayor");
        party(GROUP, "Safety Board");
        party(ORGANISATION, "Probation");
        party(EVERYONE, "All partners");
        party(UNCLEAR, "TBC");
    }

    @Test
    void one_person_named_as_primary_lead_answers() {
        assertThat(on("2024-06-01", primary("Grace Tembo"), supporting("Probation")))
                .returns("Grace Tembo", Accountable::name)
                .returns("named as lead", Accountable::via)
                .returns("Grace Tembo", Accountable::party)
                .returns(ids.get("Grace Tembo"), Accountable::partyId)
                .returns("accountable", Accountable::word)
                .returns(null, Accountable::unresolved);
    }

    @Test
    void a_groups_chair_a_posts_holder_and_a_nominated_officer_answer_on_their_days() {
        appoint("Safety Board", "Grace Tembo", Manner.SUBSTANTIVE, "2024-01-01", "2024-06-14");
        appoint("Safety Board", "Owen Marsh", Manner.SUBSTANTIVE, "2024-06-15", null);
        appoint("Head of Safety", "Colm Byrne", Manner.SUBSTANTIVE, "2024-01-01", null);
        appoint("Probation", "Grace Tembo", Manner.SUBSTANTIVE, "2024-01-01", null);

        assertThat(on("2024-06-14", primary("Safety Board")))
                .returns("Grace Tembo", Accountable::name)
                .returns("chair of Safety Board", Accountable::via)
                .returns("Safety Board", Accountable::party);
        assertThat(on("2024-06-15", primary("Safety Board")).name()).isEqualTo("Owen Marsh");
        assertThat(on("2024-06-15", primary("Head of Safety")))
                .returns("Colm Byrne", Accountable::name)
                .returns("holder of Head of Safety", Accountable::via);
        assertThat(on("2024-06-15", primary("Probation")))
                .returns("Grace Tembo", Accountable::name)
                .returns("nominated officer of Probation", Accountable::via);
    }

    @Test
    void the_end_of_an_appointment_may_become_known_later() {
        var chair = appoint("Safety Board", "Grace Tembo", Manner.SUBSTANTIVE, "2024-01-01", null);
        assertThat(on("2024-07-01", primary("Safety Board")).name()).isEqualTo("Grace Tembo");

        story.then(new AppointmentEnded(
                id("Safety Board"), Story.PARTNERSHIP, chair, day("2024-06-14"), prose("She moved on.")));

        assertThat(on("2024-06-14", primary("Safety Board")).name()).isEqualTo("Grace Tembo");
        assertThat(on("2024-07-01", primary("Safety Board")))
                .returns(null, Accountable::name)
                .returns("Safety Board", Accountable::via)
                .returns("Safety Board", Accountable::party)
                .returns("Nobody is recorded as the chair of Safety Board on 1 July 2024.", Accountable::unresolved);
    }

    @Test
    void where_nobody_was_ever_recorded_nobody_answers() {
        assertThat(why("Head of Safety")).isEqualTo("Nobody is recorded as holding the post of Head of Safety.");
        assertThat(why("Safety Board")).isEqualTo("Nobody is recorded as the chair of Safety Board.");
        assertThat(why("Probation")).isEqualTo("Nobody is recorded as the nominated officer of Probation.");
    }

    @Test
    void a_chair_that_is_a_post_answers_through_its_holder() {
        appoint("Safety Board", "Head of Safety", Manner.SUBSTANTIVE, "2024-01-01", null);
        assertThat(on("2024-06-01", primary("Safety Board")))
                .returns(null, Accountable::name)
                .returns("Head of Safety", Accountable::via)
                .returns("Nobody is recorded as holding the post of Head of Safety.", Accountable::unresolved);

        appoint("Head of Safety", "Colm Byrne", Manner.SUBSTANTIVE, "2024-05-01", null);
        assertThat(on("2024-06-01", primary("Safety Board")))
                .returns("Colm Byrne", Accountable::name)
                .returns("holder of Head of Safety, chair of Safety Board", Accountable::via);
    }

    @Test
    void joint_holders_answer_together_and_all_are_named() {
        appoint("Safety Board", "Grace Tembo", Manner.JOINT, "2024-01-01", null);
        appoint("Safety Board", "Owen Marsh", Manner.JOINT, "2024-01-01", null);

        assertThat(on("2024-06-01", primary("Safety Board")))
                .returns("Grace Tembo and Owen Marsh", Accountable::name)
                .returns(List.of("Owen Marsh"), Accountable::others)
                .returns("joint chairs of Safety Board", Accountable::via);
    }

    @Test
    void whoever_acts_answers_and_it_is_said_for_whom() {
        appoint("Safety Board", "Grace Tembo", Manner.SUBSTANTIVE, "2024-01-01", null);
        appoint("Safety Board", "Owen Marsh", Manner.ACTING, "2024-06-01", "2024-06-30");

        assertThat(on("2024-06-30", primary("Safety Board")))
                .returns("Owen Marsh", Accountable::name)
                .returns("acting chair of Safety Board", Accountable::via)
                .returns(List.of("Grace Tembo"), Accountable::actingFor);
        assertThat(on("2024-07-01", primary("Safety Board")))
                .returns("Grace Tembo", Accountable::name)
                .returns(List.of(), Accountable::actingFor);
    }

    @Test
    void a_circle_in_the_record_stays_unresolved() {
        appoint("Safety Board", "Head of Safety", Manner.SUBSTANTIVE, "2024-01-01", null);
        appoint("Head of Safety", "Safety Board", Manner.SUBSTANTIVE, "2024-06-01", null);

        assertThat(on("2024-06-01", primary("Safety Board")).unresolved())
                .contains("goes round in a circle", "“Safety Board”, held by “Head of Safety”, held by “Safety Board”");
        assertThat(on("2024-05-31", primary("Safety Board")).unresolved()).contains("holding the post of Head of Safety");
    }

    @Test
    void everyone_is_nobody_in_particular() {
        assertThat(why("All partners")).isEqualTo("“All partners” names everyone, so nobody in particular answers.");
        assertThat(why("TBC")).isEqualTo("It is unclear whom “TBC” names.");
    }

    @Test
    void a_list_stays_open_without_a_rule_for_lists() {
        var open = "The plan states no rule for who answers where several are named;"
                + " the coordinator can set one or name one lead.";
        assertThat(on("2024-06-01", primary("Grace Tembo"), primary("Owen Marsh")))
                .returns(null, Accountable::name)
                .returns(null, Accountable::party)
                .returns(open, Accountable::unresolved);
        var onlyGroups = new AccountabilityRule(prose("accountable"), null, null);
        assertThat(by(onlyGroups, "2024-06-01", primary("Grace Tembo"), primary("Owen Marsh")).unresolved())
                .isEqualTo(open);
    }

    @Test
    void with_a_rule_for_lists_the_first_named_answers_in_the_plans_own_word() {
        assertThat(by(BOTH, "2024-06-01", supporting("Probation"), primary("Owen Marsh"), primary("Grace Tembo")))
                .returns("Owen Marsh", Accountable::name)
                .returns("named first", Accountable::via)
                .returns("responsible", Accountable::word);

        appoint("Safety Board", "Colm Byrne", Manner.SUBSTANTIVE, "2024-01-01", null);
        assertThat(by(BOTH, "2024-06-01", primary("Safety Board"), primary("Grace Tembo")))
                .returns("Colm Byrne", Accountable::name)
                .returns("chair of Safety Board", Accountable::via)
                .returns("Safety Board", Accountable::party)
                .returns("responsible", Accountable::word);
        assertThat(by(BOTH, "2024-06-01", primary("Safety Board")).word()).isEqualTo("answerable");
        assertThat(by(BOTH, "2024-06-01", primary("Grace Tembo")).word()).isEqualTo("accountable");
    }

    @Test
    void a_rule_invents_nobody_where_the_first_named_is_unclear() {
        assertThat(by(BOTH, "2024-06-01", primary("TBC"), primary("Grace Tembo")))
                .returns(null, Accountable::name)
                .returns(null, Accountable::word)
                .returns("It is unclear whom “TBC” names.", Accountable::unresolved);
    }

    @Test
    void what_a_party_turned_out_to_be_counts_and_not_what_it_was_taken_for() {
        story.then(new PartyClarified(id("TBC"), Story.PARTNERSHIP, PERSON, prose("Ada Quill"), prose("She said so.")));
        assertThat(on("2024-06-01", new Named("Ada Quill", UNCLEAR, PRIMARY, id("TBC"), null, null)).name())
                .isEqualTo("Ada Quill");
    }

    @Test
    void words_that_nobody_has_read_yet_name_nobody() {
        assertThat(Accountable.of("Police / Council", List.of(), BOTH, Parties.NONE, day("2024-06-01")).unresolved())
                .isEqualTo("The lead is kept as written; nobody has said yet which parties it names.");
    }

    @Test
    void no_lead_and_supporting_parties_alone_name_nobody() {
        assertThat(on("2024-06-01").unresolved()).isEqualTo("No lead is named.");
        assertThat(on("2024-06-01", supporting("Probation")).unresolved())
                .isEqualTo("Only supporting parties are named, so nobody leads.");
    }

    private Accountable on(String day, Named... leads) {
        return by(null, day, leads);
    }

    private Accountable by(@Nullable AccountabilityRule rule, String day, Named... leads) {
        return Accountable.of(null, List.of(leads), rule, Parties.of(story.entries()), day(day));
    }

    private @Nullable String why(String party) {
        var accountable = on("2024-06-01", primary(party));
        assertThat(accountable.name()).isNull();
        assertThat(accountable.via()).isEqualTo(party);
        return accountable.unresolved();
    }

    private Named primary(String name) {
        return named(name, PRIMARY);
    }

    private Named supporting(String name) {
        return named(name, SUPPORTING);
    }

    private Named named(String name, Lead.Role role) {
        var party = Parties.of(new ArrayList<>(story.entries())).find(id(name));
        return new Named(name, party == null ? UNCLEAR : party.kind(), role, id(name), null, null);
    }

    private void party(Lead.Kind kind, String name) {
        var id = PartyId.next();
        ids.put(name, id);
        story.then(new PartyRegistered(id, Story.PARTNERSHIP, kind, prose(name)));
    }

    private AppointmentId appoint(String party, String holder, Manner manner, String from, @Nullable String to) {
        var id = AppointmentId.next();
        story.then(new Appointed(
                id(party),
                Story.PARTNERSHIP,
                id,
                id(holder),
                manner,
                day(from),
                to == null ? null : day(to),
                null));
        return id;
    }

    private PartyId id(String name) {
        return Objects.requireNonNull(ids.get(name));
    }
}
