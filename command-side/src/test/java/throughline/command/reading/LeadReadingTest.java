package throughline.command.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import throughline.events.Lead;

class LeadReadingTest {
    private static LeadReading read(String cell) {
        return LeadReading.of(cell, Glossary.NONE, Parties.NONE);
    }

    /** Name and kind of each lead; {@code >} before a supporter, the note in brackets. */
    private static String told(LeadReading reading) {
        return reading.leads().stream()
                .map(lead -> (lead.role() == Lead.Role.SUPPORTING ? "> " : "")
                        + lead.name()
                        + (lead.note() == null ? "" : " (" + lead.note() + ")")
                        + ": "
                        + lead.kind().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "Fenmere Police & Millbank Council -> Fenmere Police: organisation | Millbank Council: organisation",
                "Fenmere Police, Probation and Fire -> Fenmere Police: organisation | Probation: organisation | Fire: organisation",
                "Streetwise, Probation & Fire -> Streetwise: organisation | Probation: organisation | Fire: organisation",
                "MBC/Bright Futures -> MBC: organisation | Bright Futures: organisation",
                "Chair of Housing Board / Director of Housing -> Chair of Housing Board: post | Director of Housing: post",
                "Community Safety Manager and Drug & Alcohol Lead -> Community Safety Manager: post | Drug & Alcohol Lead: post"
            })
    void parties_are_parted_by_signs_and_by_and(String cell, String expected) {
        assertThat(told(read(cell))).isEqualTo(expected);
        assertThat(read(cell).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "Millbank Council with Fenmere Police -> Millbank Council: organisation | > Fenmere Police: organisation",
                "Millbank Council, with Fenmere Police -> Millbank Council: organisation | > Fenmere Police: organisation",
                "Probation supported by Fire -> Probation: organisation | > Fire: organisation",
                "Probation with support from Millbank University -> Probation: organisation | > Millbank University: organisation",
                "Probation in partnership with Fire -> Probation: organisation | > Fire: organisation",
                "Probation with Safer Fenmere partners and the OPCC -> Probation: organisation | > Safer Fenmere partners: group | > OPCC: organisation",
                "Lead: Probation; Support: Fire, YJS -> Probation: organisation | > Fire: organisation | > YJS: organisation",
                "Probation (lead), Fire (support) -> Probation: organisation | > Fire: organisation",
                "Fire, Probation (lead) -> > Fire: organisation | Probation: organisation",
                "All partners, led by Police -> > All partners: everyone | Police: organisation",
                "Joint: Probation and Fire -> Probation: organisation | Fire: organisation",
                "The council's Library Service with its Outreach Team -> The council's Library Service: organisation | > The council's Outreach Team: organisation"
            })
    void whoever_is_named_after_with_supports(String cell, String expected) {
        assertThat(told(read(cell))).isEqualTo(expected);
        assertThat(read(cell).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "Head of Housing (JS) -> Head of Housing (JS): post",
                "Director of Midwifery or nominee. -> Director of Midwifery (or nominee): post",
                "Head of Probation (North & Millbank) & Police rep -> Head of Probation (North & Millbank): post | Police rep: post",
                "Licensing Manager (MBC) & Licensing Manager (FBC) -> Licensing Manager (MBC): post | Licensing Manager (FBC): post",
                "Millbank Borough Council (MBC) -> Millbank Borough Council (MBC): organisation",
                "Head of Housing, Jane Smith -> Head of Housing (Jane Smith): post",
                "Jane Smith, Head of Housing -> Jane Smith (Head of Housing): person",
                "Supt Bloggs, Fenmere Police -> Supt Bloggs (Fenmere Police): person",
                "Police lead: Supt Bloggs -> Police lead (Supt Bloggs): post"
            })
    void what_stands_beside_a_name_is_a_note(String cell, String expected) {
        assertThat(told(read(cell))).isEqualTo(expected);
        assertThat(read(cell).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "Alcohol Coordinator, Millbank Council -> 1",
                "Head of Comms, Fenmere Police -> 1",
                "Senior Nurse Practitioner, Drugs & Alcohol -> 1",
                "Head of Service, Early Help, Millbank Council -> 1",
                "Service Lead – Innovation, Change and Vulnerable Adults (AB) -> 1",
                "Senior Nurses, Public Health (AB/CD) & Service Lead for Early Help (EF) -> 2",
                "Alcohol Coordinator, Millbank Council, Police & Probation -> 3",
                "Alcohol Coordinator, Millbank Council/Housing providers -> 2",
                "Head of Housing, Alcohol Coordinator & Safeguarding Leads -> 3",
                "The council's Policy and Performance Team -> 1",
                "Fenmere Fire and Rescue Service -> 1",
                "Health and Wellbeing Board -> 1",
                "Police and Crime Commissioner -> 1",
                "Drug/Alcohol Lead -> 1",
                "A&E Consultant -> 1"
            })
    void a_comma_or_an_and_inside_a_name_parts_nothing(String cell, int leads) {
        assertThat(read(cell).leads()).hasSize(leads);
        assertThat(read(cell).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "Chief Inspector J. Smith -> person",
                "Detective Chief Inspector Khan -> person",
                "T/Supt Bloggs -> person",
                "Cllr Doe -> person",
                "Jane Smith -> person",
                "Chief Inspector Communities -> post",
                "Police Chief Supt. for organised crime -> post",
                "Cabinet Member for Communities -> post",
                "MBC Analyst -> post",
                "Safer Streets Sub-Group -> group",
                "Safer Millbank partnership -> group",
                "CSP -> group",
                "Probation Service NE -> organisation",
                "Office of the Police and Crime Commissioner -> organisation",
                "NHS Regional team -> organisation",
                "Youth Justice Service -> organisation",
                "Victim Support -> organisation",
                "All -> everyone",
                "All Board members -> everyone",
                "All CSP partners -> everyone"
            })
    void a_name_shows_what_kind_of_party_it_is(String cell, String kind) {
        assertThat(told(read(cell))).isEqualTo(cell + ": " + kind);
        assertThat(read(cell).doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "Police Fire YJS -> Police | Fire | YJS",
                "Schools MBC Police -> Schools | MBC | Police",
                "MBC Streetwise -> MBC | Streetwise",
                "MBC Bright Futures Police -> MBC | Bright Futures | Police",
                "MBC Education YJS -> MBC Education | YJS",
                "MBC Family Service MBC Education -> MBC Family Service | MBC Education",
                "MBC Police Upper Marsh Parish Council -> MBC | Police | Upper Marsh Parish Council",
                "Police MBC Fenmere Fire and Rescue Service -> Police | MBC | Fenmere Fire and Rescue Service",
                "Millbank Council Licensing Team -> Millbank Council Licensing Team"
            })
    void agencies_that_run_together_are_cut_by_the_parties_of_the_document(String cell, String expected) {
        var parties = Parties.learn(List.of("Streetwise", "MBC/Bright futures", "YJS", "Police MBC"), Glossary.NONE);
        var reading = LeadReading.of(cell, Glossary.NONE, parties);

        assertThat(reading.leads().stream().map(ReadLead::name).collect(Collectors.joining(" | ")))
                .isEqualTo(expected);
        assertThat(reading.doubts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = "->",
            value = {
                "All MBC Library Services -> All MBC Library Services",
                "All MBC Family Services -> All | MBC Family Services",
                "MBC Fenmere Fire Police Park Wardens -> MBC Fenmere Fire Police Park Wardens",
                "MBC YJS Police Park Wardens -> MBC YJS | Police | Park Wardens",
                "Police Social Care MBC YOT -> Police | Social Care | MBC YOT"
            })
    void a_cut_that_may_be_wrong_raises_a_doubt_and_what_cannot_be_cut_stays_whole(String cell, String expected) {
        var reading = read(cell);

        assertThat(reading.leads().stream().map(ReadLead::name).collect(Collectors.joining(" | ")))
                .isEqualTo(expected);
        if (expected.contains("|")) {
            assertThat(reading.doubts()).extracting(Doubt::kind).containsExactly("lead-unclear");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Police?, lead-unconfirmed",
        "Police (TBC), lead-unconfirmed",
        "Police or Probation, lead-unclear",
        "Barnardo's and Streetwise, lead-unclear",
        "JS, lead-unclear",
        "local shops, lead-unclear",
        "Police & Probation & Police, lead-repeated"
    })
    void what_is_not_settled_keeps_its_party_and_raises_a_doubt(String cell, String kind) {
        assertThat(read(cell).leads()).isNotEmpty();
        assertThat(read(cell).doubts()).extracting(Doubt::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"TBC", "vacant", "N/A", "-", "?", "to be agreed by the Board", "see 3.4"})
    void a_cell_that_names_nobody_gives_no_lead(String cell) {
        assertThat(read(cell).leads()).isEmpty();
        assertThat(read(cell).doubts()).extracting(Doubt::kind).containsExactly("lead-missing");
    }

    @Test
    void a_question_in_mid_cell_asks_about_what_stands_before_it() {
        var cell = "OPCC and NHS team? Alcohol Coordinator, Millbank Council";
        var reading = read(cell);

        assertThat(reading.leads())
                .extracting(ReadLead::name)
                .containsExactly("OPCC", "NHS team", "Alcohol Coordinator, Millbank Council");
        assertThat(reading.doubts())
                .singleElement()
                .satisfies(doubt -> assertThat(doubt.span().of(cell)).isEqualTo("OPCC and NHS team"));
    }

    @Test
    void a_bracket_that_tells_two_posts_apart_is_part_of_the_name() {
        assertThat(read("Licensing Manager (MBC)").leads().getFirst().name()).isEqualTo("Licensing Manager (MBC)");
        assertThat(read("Millbank Borough Council (MBC)").leads().getFirst().note())
                .isEqualTo("MBC");
    }

    @Test
    void an_empty_cell_says_nothing() {
        assertThat(read("  ").leads()).isEmpty();
        assertThat(read("  ").doubts()).isEmpty();
    }

    @Test
    void spellings_of_one_name_have_one_key() {
        assertThat(Parties.key("Bright Futures")).isEqualTo(Parties.key("the Bright futures."));
        assertThat(Parties.key("Crime & Harm Board")).isEqualTo(Parties.key("Crime and  Harm Board"));
        assertThat(Parties.key("MBC Family Services")).isEqualTo(Parties.key("MBC Family Service"));
        assertThat(Parties.key("MBC Family Service")).isNotEqualTo(Parties.key("Family Service"));
    }

    @Test
    void the_plans_own_list_says_what_an_abbreviation_is() {
        var glossary = new Glossary(Map.of("SFP", "Safer Fenmere Board", "QX", "Quay Crossing Trust"));

        assertThat(told(LeadReading.of("SFP", glossary, Parties.NONE))).isEqualTo("SFP: group");
        assertThat(LeadReading.of("QX", glossary, Parties.NONE).doubts()).isEmpty();
    }
}
