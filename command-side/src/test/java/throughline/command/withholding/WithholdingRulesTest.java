package throughline.command.withholding;

import static org.hamcrest.Matchers.containsString;
import static throughline.command.Cast.*;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.command.Refusal;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.events.WithholdingEvent.TextHidden;
import throughline.events.WithholdingEvent.TextShownAgain;
import throughline.events.WithholdingEvent.TextWithheld;
import throughline.events.WithholdingId;

class WithholdingRulesTest {
    private static final long ENTRY = 1042;
    private static final WithholdingId ID = Withholding.idOf(ENTRY, 0);
    private static final String LAW = "Freedom of Information Act 2000, section 40(2)";
    private static final TextHidden HIDDEN =
            new TextHidden(ID, PARTNERSHIP, PLAN, ACTION, ENTRY, 0, prose("It names a child."));
    private static final TextWithheld WITHHELD =
            new TextWithheld(ID, PARTNERSHIP, PLAN, ACTION, ENTRY, 0, prose("It names a child."), prose(LAW), null);

    private static TestExecutor<Withholding> given(Object... events) {
        return of("ProgressRecorded", "Told Kezia of it.", events);
    }

    private static TestExecutor<Withholding> of(String type, @Nullable String words, Object... events) {
        var fixture = new AggregateTestFixture<>(Withholding.class);
        var text = new Texts.Text(ENTRY, 0, "note", type, PARTNERSHIP, PLAN, ACTION, OFFICER, words);
        fixture.registerAnnotatedCommandHandler(new Withholdings(fixture.getRepository(), only(text), nothing()));
        return events.length == 0 ? fixture.givenNoPriorActivity() : fixture.given(events);
    }

    private static Texts only(Texts.Text text) {
        return new Texts() {
            @Override
            public Optional<Text> at(long position, int place) {
                return position == ENTRY && place == 0 ? Optional.of(text) : Optional.empty();
            }

            @Override
            public List<Text> around(PartnershipId partnership, List<String> words) {
                return List.of(text);
            }

            @Override
            public List<UUID> accountsNamed(List<String> words) {
                return List.of();
            }
        };
    }

    private static Copies nothing() {
        return new Copies() {
            @Override
            public void hide(List<Gone> texts) {}

            @Override
            public void destroy(List<Gone> texts, List<String> words) {}

            @Override
            public void renew() {}
        };
    }

    private static Map<String, Object> governance() {
        return as(UUID.randomUUID(), "Council", By.Role.INFORMATION_GOVERNANCE);
    }

    private static HideText hide(String reason) {
        return new HideText(PARTNERSHIP, ENTRY, 0, prose(reason));
    }

    private static WithholdText withhold(@Nullable String reason, @Nullable String authority, @Nullable String left) {
        return new WithholdText(
                PARTNERSHIP,
                ENTRY,
                0,
                reason == null ? null : prose(reason),
                authority == null ? null : prose(authority),
                left == null ? null : prose(left),
                false,
                false);
    }

    private static ShowTextAgain showAgain() {
        return new ShowTextAgain(ID, PARTNERSHIP, prose("She agreed to it."));
    }

    private static void refused(ResultValidator<Withholding> result, String part) {
        result.expectNoEvents().expectException(Refusal.class).expectExceptionMessage(containsString(part));
    }

    @Test
    void its_author_the_coordinator_and_information_governance_hide_a_text() {
        given().when(hide("It names a child."), police()).expectEvents(HIDDEN);
        given().when(hide("It names a child."), coordinator()).expectEvents(HIDDEN);
        given().when(hide("It names a child."), governance()).expectEvents(HIDDEN);
        refused(given().when(hide("It names a child."), council()), "Only whoever typed this text can hide it");
        refused(given().when(hide("It names a child."), inspector()), "write nothing");
        refused(given(HIDDEN).when(hide("It names a child."), police()), "hidden already");
    }

    @Test
    void only_information_governance_withholds_and_says_why_and_under_what_law() {
        given().when(withhold("It names a child.", LAW, null), governance()).expectEvents(WITHHELD);
        given(HIDDEN).when(withhold("It names a child.", LAW, null), governance()).expectEvents(WITHHELD);
        refused(given().when(withhold("It names a child.", LAW, null), coordinator()), "Only information governance");
        refused(given().when(withhold(" ", LAW, null), governance()), "Say why");
        refused(given().when(withhold("It names a child.", null, null), governance()), "Name the law");
        refused(given().when(withhold("It is: told kezia  of it.", LAW, null), governance()), "repeats");
        refused(given(WITHHELD).when(withhold("It names a child.", LAW, null), governance()), "withheld already");
        refused(
                of("ProgressRecorded", null).when(withhold("It names a child.", LAW, null), governance()),
                "withheld already");
    }

    @Test
    void what_is_left_holds_nothing_of_what_is_taken_out() {
        given().when(withhold("A child.", LAW, "Told […] of it."), governance())
                .expectEvents(new TextWithheld(
                        ID, PARTNERSHIP, PLAN, ACTION, ENTRY, 0, prose("A child."), prose(LAW), prose("Told […] of it.")));
        refused(given().when(withhold("A child.", LAW, "Told Kezia of it."), governance()), "Nothing was taken out");
        refused(
                of("ProgressRecorded", "Kezia and kezia's mother").when(withhold("A child.", LAW, "[…] and kezia's mother"), governance()),
                "What is left still holds");
        refused(given().when(withhold("About Kezia.", LAW, "Told […] of it."), governance()), "repeats");
    }

    @Test
    void a_hidden_text_is_shown_again_by_information_governance() {
        given(HIDDEN)
                .when(showAgain(), governance())
                .expectEvents(new TextShownAgain(ID, PARTNERSHIP, PLAN, ACTION, ENTRY, 0, prose("She agreed to it.")));
        refused(given(HIDDEN).when(showAgain(), coordinator()), "Only information governance");
        refused(given(WITHHELD).when(showAgain(), governance()), "withheld already");
        refused(given().when(showAgain(), governance()), "There is no such text");
    }

    @Test
    void another_partnerships_text_is_unknown_and_a_reason_is_not_withheld_itself() {
        refused(
                given().when(new HideText(PartnershipId.next(), ENTRY, 0, prose("r")), governance()),
                "There is no such text");
        refused(given().when(new HideText(PARTNERSHIP, ENTRY, 1, prose("r")), governance()), "There is no such text");
        refused(of("TextHidden", "It names a child.").when(hide("r"), governance()), "says why another text");
    }
}
