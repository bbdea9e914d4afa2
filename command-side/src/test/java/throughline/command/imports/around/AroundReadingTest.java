package throughline.command.imports.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import throughline.command.imports.Document;
import throughline.command.imports.WrittenPlan.Finding;
import throughline.command.party.Register;
import throughline.events.AlignmentEvent.PlanAligned;
import throughline.events.FundEvent.FundCapSet;
import throughline.events.GovernanceEvent.AuthorityNamed;
import throughline.events.GovernanceEvent.BoardNamed;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.GovernanceEvent.ReportingLineNamed;
import throughline.events.GovernanceEvent.ReviewNoted;
import throughline.events.GovernanceEvent.Standing;
import throughline.events.IndicatorEvent.ReadingRecorded;
import throughline.events.Lead;
import throughline.events.PartnershipId;
import throughline.events.PartyId;
import throughline.events.PlanId;
import throughline.events.Prose;
import tools.jackson.databind.json.JsonMapper;

/** What is said around actions, in documents that nobody has printed. */
class AroundReadingTest {
    private final Map<String, PartyId> ids = new ConcurrentHashMap<>();

    private Into into(String rest) {
        var document = """
                {"format": "plan-as-written/1", "title": "Lamps", "partnership": "Fenmere", %s}""".formatted(rest);
        var register = new Register() {
            @Override
            public Optional<PartyId> find(PartnershipId partnership, Lead.Kind kind, String name) {
                return Optional.ofNullable(ids.get(kind.name().toLowerCase(Locale.UK) + " " + name));
            }

            @Override
            public PartyId findOrRegister(PartnershipId partnership, Lead.Kind kind, Prose name) {
                return ids.computeIfAbsent(kind.name().toLowerCase(Locale.UK) + " " + name, key -> PartyId.next());
            }

            @Override
            public Set<PartyId> holdersToday(PartyId party) {
                return Set.of();
            }
        };
        return new Into(
                Document.read(new JsonMapper().readTree(document)), PlanId.next(), PartnershipId.next(), register);
    }

    private String nameOf(PartyId id) {
        return ids.entrySet().stream()
                .filter(entry -> entry.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static <T> List<T> only(Class<T> type, List<?> facts) {
        return facts.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static <A, B> List<B> each(List<A> list, Function<A, B> of) {
        return list.stream().map(of).toList();
    }

    @Test
    void a_second_reading_of_a_period_in_one_row_is_a_finding_and_not_recorded() {
        var into = into("""
                "indicators": [{"name": "Lamps", "readings": [{"period": "2022", "value": "4"},
                  {"period": "2022", "value": "5"}, {"period": "2023", "value": "some"}]}, {"area": "Nowhere"}]""");

        var facts = new IndicatorsRead(into).all();

        assertThat(facts).hasSize(1);
        assertThat(each(
                        only(ReadingRecorded.class, facts.getFirst()),
                        read -> read.value().asWritten().text()))
                .containsExactly("4", "some");
        assertThat(each(into.findings(), Finding::kind))
                .containsExactlyInAnyOrder("reading-repeated", "reading-no-number", "indicator-unclear");
        assertThat(each(into.findings(), Finding::where))
                .contains("indicators[0].readings[1]", "indicators[0].readings[2]", "indicators[1]");
    }

    @Test
    void caps_are_read_for_each_kind_of_organisation_and_anything_else_is_a_finding() {
        var into = into("""
                "fund": {"name": "Grants", "limits": ["Up to £2,000 for small groups and a maximum of £9,500 for charities.",
                  "Companies: no more than £1k", "Depends on the panel."]}""");

        var caps = only(FundCapSet.class, new FundRead(into).all().getFirst());

        assertThat(each(caps, cap -> cap.kind() + " " + cap.most().pounds()))
                .containsExactly("small groups 2000", "charities 9500", "Companies 1000");
        assertThat(each(into.findings(), Finding::kind)).containsExactly("cap-unclear");
        assertThat(into.findings().getFirst().where()).isEqualTo("fund.limits[2]");
    }

    @Test
    void authorities_stand_where_the_document_calls_them_so_under_its_own_headings() {
        var into = into("""
                "other": {"specifiedAuthorities": "Police, Probation, Fire and Rescue and Integrated Care Boards",
                  "otherPartners": [{"name": "Elected members", "members": ["Cllr Jo Example"]}, {"name": "Prison Service"}],
                  "requiredOfSpecifiedAuthorities": ["work together"]}""");

        var named = only(AuthorityNamed.class, new AuthoritiesRead(into).all());

        assertThat(each(named, one -> one.standing() + " " + nameOf(one.authority())))
                .containsExactly(
                        "BOUND organisation Police",
                        "BOUND organisation Probation",
                        "BOUND organisation Fire and Rescue",
                        "BOUND organisation Integrated Care Boards",
                        "PARTNER person Cllr Jo Example",
                        "PARTNER organisation Prison Service");
        assertThat(named.get(4).under()).hasToString("Elected members");
        assertThat(named.get(4).standing()).isEqualTo(Standing.PARTNER);
        assertThat(named.get(4).source()).hasToString("other.otherPartners[0].members[0]");
    }

    @Test
    void boards_are_named_where_a_sentence_says_that_the_plan_is_reported_to_them() {
        var into = into("""
                "notes": ["Progress will be reported to the Fenmere Safety Board every six months.",
                  "The Lamp Group meets often. This Group will watch the work and report to the Fenmere Safety Board.",
                  "The Lamp Unit is overseen by the Harbour Committee.", "The Board likes reports."]""");

        var facts = new ReportingRead(into).all();

        assertThat(each(only(BoardNamed.class, facts), board -> nameOf(board.board()) + ": " + board.when()))
                .containsExactly("group Fenmere Safety Board: every six months", "group Harbour Committee: null");
        assertThat(each(
                        only(ReportingLineNamed.class, facts),
                        line -> nameOf(line.reporter()) + " > " + nameOf(line.board())))
                .containsExactly(
                        "group Lamp Group > group Fenmere Safety Board",
                        "organisation Lamp Unit > group Harbour Committee");
    }

    @Test
    void an_action_that_reports_on_the_plan_names_its_boards_and_its_steps_say_when() {
        var into = into("""
                "priorities": [{"title": "P", "actions": [{"text": "Reports on this Plan to be given to Fenmere Safety Board and Fenmere Children's Partnership, with periodic reporting to the Health & Wellbeing Board",
                  "milestones": ["Reports in May", "Lamps"]}, {"text": "Report on lamps to the Lamp Board"}]}]""");

        var boards = only(BoardNamed.class, new ReportingRead(into).all());

        assertThat(each(boards, board -> nameOf(board.board()) + ": " + board.when()))
                .containsExactly(
                        "group Fenmere Safety Board: Reports in May",
                        "group Fenmere Children's Partnership: Reports in May",
                        "group Health & Wellbeing Board: periodic");
        assertThat(boards.getFirst().source()).hasToString("priorities[0].actions[0].text");
    }

    @Test
    void a_part_about_reporting_that_names_nobody_is_a_finding() {
        var into = into("\"other\": {\"reporting\": {\"title\": \"Reporting\", \"notes\": [\"To be agreed.\"]}}");

        assertThat(new ReportingRead(into).all()).isEmpty();
        assertThat(each(into.findings(), Finding::kind)).containsExactly("reporting-unclear");
    }

    @Test
    void needs_and_gaps_are_kept_apart_and_other_parts_are_neither() {
        var into = into("""
                "other": {"need": ["More light"], "knownGaps": ["Who walks?"], "needSource": "A survey",
                  "strategicNeedsAssessment": ["It will be refreshed for June of each year."]}""");

        assertThat(each(only(NeedNoted.class, new NeedsRead(into).all()), need -> need.known() + " " + need.text()))
                .containsExactly("NEED More light", "GAP Who walks?");
    }

    @Test
    void a_yearly_look_at_the_plan_or_its_needs_assessment_is_noted_in_its_own_words() {
        var into = into("""
                "notes": ["The strategy will be reviewed each year.", "Reviews take place.", "There is an annual fair."],
                "other": {"assessment": ["The needs assessment will be refreshed for June of each year."]}""");

        assertThat(each(
                        only(ReviewNoted.class, new ReviewsRead(into).all()),
                        note -> note.review() + " " + note.every() + " " + note.source()))
                .containsExactly("REVIEW each year notes[0]", "NEEDS_ASSESSMENT June of each year other.assessment[0]");
    }

    @Test
    void the_senior_responsible_officer_is_whoever_the_document_gives_that_role() {
        var into = into("""
                "other": {"author": {"name": "Commander Jo Example", "role": "Senior Responsible Officer"},
                  "contact": {"name": "Sam Else", "role": "Clerk"}}""");

        assertThat(new OfficerRead(into).all()).hasSize(1);
        assertThat(ids).containsOnlyKeys("person Commander Jo Example");
    }

    @Test
    void links_to_a_named_plan_make_a_strategy_with_the_priorities_that_they_print() {
        var into = into("""
                "notes": ["Relevant link(s) to our Town Plan in addition to PRIORITY 3 [Lamps]"],
                "priorities": [{"title": "P", "actions": [{"text": "A", "links": ["PRIORITY 10: Trust", "PRIORITY 2: Work [Youth]"]},
                  {"text": "B", "links": ["PRIORITY 2: Play"]}]}]""");

        var aligned = only(PlanAligned.class, new AlignmentRead(into).all()).getFirst();

        assertThat(aligned.strategy().name()).hasToString("Town Plan");
        assertThat(aligned.whole()).hasToString("3");
        assertThat(aligned.subTheme()).hasToString("Lamps");
        assertThat(each(aligned.priorities(), priority -> priority.ref() + " " + priority.title()))
                .containsExactly("2 Work", "3 null", "10 Trust");
        assertThat(each(into.findings(), Finding::kind)).containsExactly("strategy-priority-unclear");
    }

    @Test
    void links_to_a_plan_that_is_not_named_are_a_finding() {
        var into = into("""
                "priorities": [{"title": "P", "actions": [{"text": "A", "links": ["PRIORITY 1: Trust"]}]}]""");

        assertThat(new AlignmentRead(into).all()).isEmpty();
        assertThat(each(into.findings(), Finding::kind)).containsExactly("strategy-unnamed");
    }
}
