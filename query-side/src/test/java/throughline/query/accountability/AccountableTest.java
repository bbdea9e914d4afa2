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

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.Lead;
import throughline.query.accountability.Accountable.Named;

class AccountableTest {
    private static final Named GRACE = new Named("Grace Tembo", PERSON, PRIMARY);
    private static final Named COUNCIL = new Named("Council", ORGANISATION, SUPPORTING);

    @Test
    void one_person_named_as_primary_lead_answers() {
        assertThat(Accountable.of("Grace Tembo with the Council", List.of(COUNCIL, GRACE)))
                .isEqualTo(new Accountable("Grace Tembo", null, null));
    }

    @Test
    void a_post_a_group_and_an_organisation_answer_only_through_somebody_recorded() {
        assertThat(why(POST, "Head of Community Safety"))
                .isEqualTo("Nobody is recorded as holding the post of Head of Community Safety.");
        assertThat(why(GROUP, "Community Safety Board"))
                .isEqualTo("Nobody is recorded as the chair of Community Safety Board.");
        assertThat(why(ORGANISATION, "Probation"))
                .isEqualTo("Nobody is recorded as the nominated officer of Probation.");
    }

    @Test
    void everyone_is_nobody_in_particular() {
        assertThat(why(EVERYONE, "All partners"))
                .isEqualTo("“All partners” names everyone, so nobody in particular answers.");
        assertThat(why(UNCLEAR, "TBC")).isEqualTo("It is unclear whom “TBC” names.");
    }

    @Test
    void several_primary_leads_leave_it_open() {
        assertThat(Accountable.of(null, List.of(GRACE, GRACE)).unresolved())
                .isEqualTo("The plan states no rule for who answers where several are named.");
    }

    @Test
    void words_that_nobody_has_read_yet_name_nobody() {
        assertThat(Accountable.of("Police / Council", List.of()).unresolved())
                .isEqualTo("The lead is kept as written; nobody has said yet which parties it names.");
    }

    @Test
    void no_lead_and_supporting_parties_alone_name_nobody() {
        assertThat(Accountable.of(null, List.of()).unresolved()).isEqualTo("No lead is named.");
        assertThat(Accountable.of("supported by the Council", List.of(COUNCIL)).unresolved())
                .isEqualTo("No lead is named.");
    }

    private static @Nullable String why(Lead.Kind kind, String name) {
        var accountable = Accountable.of(name, List.of(new Named(name, kind, PRIMARY)));
        assertThat(accountable.name()).isNull();
        return accountable.unresolved();
    }
}
