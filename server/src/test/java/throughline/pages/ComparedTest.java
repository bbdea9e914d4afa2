package throughline.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.events.Due;
import throughline.events.AccountabilityRule;
import throughline.events.ActionId;
import throughline.events.Completion;
import throughline.events.Lead;
import throughline.events.Prose;
import throughline.events.MilestoneId;
import throughline.events.PartyId;
import throughline.events.RequestId;
import throughline.events.Timescale;
import throughline.query.accountability.Accountable;
import throughline.query.changes.GetChanges.Behind;
import throughline.query.changes.GetChanges.Field;
import throughline.query.changes.GetChanges.Item;
import throughline.query.governance.GetGovernance;
import throughline.query.plan.GetPlan;

/** Changes as their reader understands them. */
class ComparedTest {
    private static final MilestoneId SIGNED = MilestoneId.next();
    private static final PartyId BOARD = PartyId.next();

    private final SpeltOut words = new SpeltOut(new British(), new Wordings());

    @Test
    void a_moved_date_is_told_as_two_British_days() {
        var row = only(field(
                "timescale",
                Map.of("due", new Due("2024-03-22"), "slips", 0),
                Map.of("due", new Due("2024-06-28"), "slips", 0)));
        assertThat(row.label()).isEqualTo("Due");
        assertThat(row.before()).containsExactly("22 March 2024");
        assertThat(row.after()).containsExactly("28 June 2024");
    }

    @Test
    void a_timescale_is_told_part_by_part_and_only_the_parts_that_differ() {
        var rows = rows(field(
                "timescale",
                Map.of("asWritten", "soon", "kind", Timescale.Kind.UNCERTAIN),
                Map.of("asWritten", "soon", "kind", Timescale.Kind.BY_MONTH, "due", new Due("2024-06"))));
        assertThat(rows).extracting(Compared.Row::label).containsExactlyInAnyOrder("Kind of timescale", "Due");
        assertThat(rows).extracting(Compared.Row::after).contains(List.of("by a month"), List.of("June 2024"));
    }

    @Test
    void a_reached_milestone_is_told_before_and_after_and_the_others_are_left_out() {
        var other = new GetPlan.Milestone(MilestoneId.next(), "Draft sent", null, "open", null);
        var row = only(field("milestones", List.of(milestone(null), other), List.of(milestone(LocalDate.of(2024, 5, 2)), other)));
        assertThat(row.before()).containsExactly("“All sign”, due June 2024, not reached yet");
        assertThat(row.after()).containsExactly("“All sign”, due June 2024, reached on 2 May 2024");
    }

    @Test
    void what_has_no_sentence_of_its_own_is_told_part_by_part_without_ids_and_gaps() {
        var rule = new AccountabilityRule(new Prose("accountable"), null, null);
        assertThat(words.lines(rule)).containsExactly("group: accountable");
        var related = new GetPlan.Related(ActionId.next(), "2.1", null, null);
        assertThat(words.lines(List.of(related, related))).containsExactly("reference: 2.1", "reference: 2.1");
    }

    @Test
    void leads_are_told_by_name_and_kind() {
        var row = only(field(
                "leads",
                null,
                List.of(
                        new Accountable.Named("Grace Tembo", Lead.Kind.PERSON, Lead.Role.PRIMARY),
                        new Accountable.Named("Fire", Lead.Kind.ORGANISATION, Lead.Role.SUPPORTING))));
        assertThat(row.before()).isEmpty();
        assertThat(row.after()).containsExactly("Grace Tembo", "Fire (organisation), supporting");
    }

    @Test
    void that_nobody_answers_is_said_aloud() {
        var row = only(field(
                "accountable",
                new Accountable("Grace Tembo", "named as lead", null),
                new Accountable(null, null, "No lead is named.")));
        assertThat(row.before()).containsExactly("Grace Tembo");
        assertThat(row.after()).containsExactly("Nobody answers. No lead is named.");
    }

    @Test
    void a_status_is_told_in_words() {
        var row = only(field("status", "not-started", "in-progress"));
        assertThat(row.before()).containsExactly("Not started");
        assertThat(row.after()).containsExactly("In progress");
    }

    @Test
    void a_rating_is_told_once_with_its_reasons_beside_it() {
        var rated = new GetPlan.Rated(
                "Red", "Green", false, "all trained", Lives.GRACE, Instant.parse("2024-05-02T10:00:00Z"), false, 9);
        assertThat(rows(field("rating", "Red", "Green"), field("lastRated", null, rated)))
                .singleElement()
                .satisfies(row -> assertThat(row.rating()).isTrue());
        assertThat(only(field("lastRated", null, rated)).after())
                .containsExactly("Green, set on 2 May 2024 by Grace Tembo (Probation): all trained");
    }

    @Test
    void a_sign_off_is_a_difference_that_can_be_read() {
        var at = Instant.parse("2024-05-02T10:00:00Z");
        var signedOff = new GetPlan.SignOff("May board", LocalDate.of(2024, 5, 2), null, Lives.GRACE, at, 8);
        var row = only(field("completions", List.of(round(null)), List.of(round(signedOff))));
        assertThat(row.asBefore()).isFalse();
        assertThat(row.after())
                .containsExactly("The whole action, delivered, evidence: All trained; signed off by Grace Tembo (Probation) at “May board”");
    }

    @Test
    void a_request_is_told_as_who_owed_it_and_what_came() {
        var request = new GetPlan.Request(
                RequestId.next(), PartyId.next(), "Grace Tembo", null, "Autumn", LocalDate.of(2024, 9, 11), null,
                "answered-late", Instant.EPOCH, Instant.parse("2024-11-11T14:30:00Z"), null, null, List.of(), null, 9);
        assertThat(words.lines(request))
                .containsExactly("Grace Tembo, by 11 September 2024, in the round “Autumn”: answered late, on 11 November 2024");
    }

    @Test
    void of_a_board_only_the_new_meeting_is_told() {
        var row = only(field("boards", List.of(board()), List.of(board(LocalDate.of(2024, 12, 3)))));
        assertThat(row.before()).isEmpty();
        assertThat(row.after()).containsExactly("Safety Board on 3 December 2024");
    }

    @Test
    void what_changed_and_came_back_says_so() {
        assertThat(only(field("rating", "Red", "Red")).asBefore()).isTrue();
    }

    @Test
    void nested_content_becomes_lines_and_never_JSON() {
        var row = only(field("content", null, Map.of("Aim", List.of("fewer knives", "more mentors"))));
        assertThat(row.after()).containsExactly("Aim: fewer knives; more mentors");
    }

    @Test
    void of_many_changes_of_one_field_the_latest_are_in_full_and_none_is_lost() {
        var behind = List.of(behind(1), behind(2), behind(3), behind(4));
        var row = Compared.of(item(new Field("rating", "Red", "Green", behind)), words).rows().getFirst();
        assertThat(row.latest()).containsExactly(behind(3), behind(4));
        assertThat(row.earlier()).containsExactly(behind(1), behind(2));
    }

    private Compared.Row only(Field field) {
        assertThat(rows(field)).hasSize(1);
        return rows(field).getFirst();
    }

    private List<Compared.Row> rows(Field... fields) {
        return Compared.of(item(fields), words).rows();
    }

    private static Item item(Field... fields) {
        return new Item("action", "x", "1.1", "Train staff", List.of(fields), List.of(), Item.CHANGED);
    }

    private static Field field(String name, @Nullable Object before, @Nullable Object after) {
        return new Field(name, before, after, List.of(behind(1)));
    }

    private static Behind behind(long position) {
        return new Behind(
                position, Instant.parse("2024-05-02T10:00:00Z"), "RatingSet", "Grace set it.", Lives.GRACE, null);
    }

    private static GetPlan.Round round(GetPlan.@Nullable SignOff signedOff) {
        return new GetPlan.Round(
                null, Completion.DELIVERED, "All trained.", null, Lives.GRACE, Instant.EPOCH, false, 7, signedOff, null);
    }

    private static GetGovernance.Board board(LocalDate... meetings) {
        return new GetGovernance.Board(BOARD, "Safety Board", null, List.of(meetings), List.of(), null);
    }

    private static GetPlan.Milestone milestone(@Nullable LocalDate reached) {
        return new GetPlan.Milestone(SIGNED, "All sign", new Due("2024-06"), reached == null ? "open" : "reached", reached);
    }
}
