package throughline.command.carrying;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.command.carrying.Year.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;
import throughline.command.Refusal;
import throughline.command.carrying.CarryOverPlan.Decision;
import throughline.command.carrying.CarryOverPlan.Into;
import throughline.command.carrying.CarryOverPlan.Kind;
import throughline.events.ActionEvent.CarriedForward;
import throughline.events.ActionId;

/** Whatever is decided, the graph of origins is the same from both ends. */
class GraphTest {
    @Property(tries = 300)
    void every_origin_knows_what_it_became_and_every_new_action_where_it_came_from(@ForAll long seed) {
        var random = new Random(seed);
        var year = new Year();
        var actions = IntStream.range(0, 2 + random.nextInt(8))
                .mapToObj(n -> year.action("1." + n))
                .toList();
        var decisions = new ArrayList<Decision>();
        actions.forEach(action -> decided(action, actions, random, decisions));
        Draft draft;
        try {
            draft = year.draft(decisions.toArray(Decision[]::new));
        } catch (Refusal refused) {
            Statistics.collect("refused");
            return;
        }
        Statistics.collect("accepted");

        var forward = new HashSet<List<ActionId>>();
        carried(draft).forEach(one -> forward.add(List.of(one.actionId(), one.toActionId())));
        var back = new HashSet<List<ActionId>>();
        for (int n = 0; n < draft.added().size(); n++) {
            var added = beginning(draft, n);
            assertThat(added.origins()).isNotEmpty();
            added.origins().forEach(origin -> back.add(List.of(origin.actionId(), added.actionId())));
            assertThat(draft.added().get(n)).allMatch(fact -> fact.actionId().equals(added.actionId()));
        }
        assertThat(back).isEqualTo(forward);
        assertThat(carried(draft)).hasSameSizeAs(forward);
        draft.settled().forEach((action, facts) -> {
            assertThat(facts).isNotEmpty().allMatch(fact -> fact.actionId().equals(action));
            assertThat(facts.stream().map(fact -> fact instanceof CarriedForward).distinct()).hasSize(1);
        });
    }

    private static void decided(ActionId action, List<ActionId> all, Random random, List<Decision> decisions) {
        var kinds = Kind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        var next = new AtomicInteger();
        switch (kind) {
            case CARRY_FORWARD, COMPLETE, STOP, BUSINESS_AS_USUAL, LEAVE -> decisions.add(Year.decided(action, kind));
            case SPLIT -> {
                var parts = new Into[2 + random.nextInt(3)];
                Arrays.setAll(parts, n -> part("Part " + next.incrementAndGet()));
                decisions.add(Year.decided(action, kind, parts));
            }
            case MERGE -> decisions.add(merged(action, all.get(random.nextInt(all.size()))));
        }
    }
}
