package throughline.proof;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import throughline.drafts.Draft;
import throughline.drafts.Drafts;
import throughline.drafts.FileCheck;
import throughline.drafts.HandedInFiles;
import throughline.events.ActionId;
import throughline.people.DemoAccounts;

/** What is begun belongs to one person, until it is recorded or handed over. */
class DraftsTest {
    private static final UUID OKORO = DemoAccounts.PARTNER_COUNCIL.person();
    private static final UUID SYKES = DemoAccounts.COUNCIL_HOUSING.person();
    private static final ActionId LAMPS = ActionId.next();
    private static final ActionId BENCHES = ActionId.next();

    private final Drafts drafts = Node.shared().context().getBean(Drafts.class);
    private final HandedInFiles files = Node.shared().context().getBean(HandedInFiles.class);

    @BeforeEach
    void nothing_is_begun() {
        for (var person : List.of(OKORO, SYKES)) {
            drafts.forget(person, LAMPS);
            drafts.forget(person, BENCHES);
        }
    }

    private static Map<String, List<String>> note(String words) {
        return Map.of("note", List.of(words));
    }

    private void handsIn(UUID person, ActionId action) {
        files.add(person, action, FileCheck.look("list.csv", "lamp,lit\n".getBytes(UTF_8)));
    }

    @Test
    void the_newest_comes_first_and_only_its_owner_is_given_it() {
        drafts.keep(OKORO, LAMPS, note("Nine are lit"));
        drafts.keep(OKORO, BENCHES, note("Two stand"));
        drafts.keep(OKORO, LAMPS, note("Ten are lit"));
        assertThat(drafts.of(OKORO)).extracting(Draft::note).containsExactly("Ten are lit", "Two stand");
        assertThat(drafts.of(SYKES)).isEmpty();
        assertThat(drafts.of(SYKES, LAMPS)).isEmpty();
    }

    @Test
    void a_draft_is_forgotten_with_its_files() {
        drafts.keep(OKORO, LAMPS, note("Nine are lit"));
        handsIn(OKORO, LAMPS);
        assertThat(drafts.of(OKORO, LAMPS).orElseThrow().files()).hasSize(1);
        drafts.forget(OKORO, LAMPS);
        assertThat(drafts.of(OKORO, LAMPS)).isEmpty();
        assertThat(files.of(OKORO, LAMPS)).isEmpty();
    }

    @Test
    void a_successor_is_given_the_drafts_of_what_they_take_over_with_their_files() {
        drafts.keep(OKORO, LAMPS, note("Nine are lit"));
        handsIn(OKORO, LAMPS);
        drafts.keep(OKORO, BENCHES, note("Two stand"));
        assertThat(drafts.moveTo(OKORO, SYKES, List.of(LAMPS))).containsExactly(LAMPS);
        assertThat(drafts.of(SYKES)).extracting(Draft::note).containsExactly("Nine are lit");
        assertThat(drafts.of(SYKES, LAMPS).orElseThrow().files()).hasSize(1);
        assertThat(drafts.of(OKORO)).extracting(Draft::note).containsExactly("Two stand");
    }

    @Test
    void what_a_successor_has_begun_themselves_is_not_written_over() {
        drafts.keep(OKORO, LAMPS, note("Nine are lit"));
        drafts.keep(SYKES, LAMPS, note("All are lit"));
        assertThat(drafts.moveTo(OKORO, SYKES, List.of(LAMPS))).isEmpty();
        assertThat(drafts.of(SYKES)).extracting(Draft::note).containsExactly("All are lit");
        assertThat(drafts.of(OKORO)).extracting(Draft::note).containsExactly("Nine are lit");
    }
}
