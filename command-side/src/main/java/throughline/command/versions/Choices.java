package throughline.command.versions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.command.versions.TakeOverVersion.Gone;
import throughline.command.versions.TakeOverVersion.Heading;
import throughline.command.versions.TakeOverVersion.Row;
import throughline.events.ActionId;

/** Whether choices fit the plan and the document that they are about. */
final class Choices {
    private Choices() {}

    /** @throws Refusal when they name something that is not there, or the same thing twice */
    static void check(TakeOverVersion asked) {
        var compared = asked.compared();
        if (compared.plan().actions() != compared.actions().size()
                || compared.plan().priorities().size() != compared.priorities().size()) {
            throw Refusal.malformed("The plan that was compared does not say whose its rows are. Compare the document once more.");
        }
        once(asked.rows().stream().map(Row::number).toList(), asked.document().actions());
        once(asked.priorities().stream().map(Heading::number).toList(), asked.document().priorities().size());
        var rows = new ArrayList<@Nullable Integer>(
                asked.rows().stream().map(Row::was).toList());
        asked.gone().stream().map(Gone::was).forEach(rows::add);
        once(rows, compared.actions().size());
        once(asked.priorities().stream().map(Heading::was).toList(), compared.priorities().size());
    }

    private static void once(List<? extends @Nullable Integer> numbers, int size) {
        var seen = new HashSet<Integer>();
        for (var number : numbers) {
            if (number != null && (number < 0 || number >= size || !seen.add(number))) {
                throw Refusal.malformed(
                        "Row %d is chosen twice, or is not there. Compare the document once more, and choose again."
                                .formatted(number + 1));
            }
        }
    }

    /** The actions that something is recorded of. */
    static Set<ActionId> touched(TakeOverVersion asked) {
        var ids = new LinkedHashSet<ActionId>();
        asked.rows().stream()
                .filter(row -> !row.cells().isEmpty())
                .map(Row::was)
                .filter(Objects::nonNull)
                .forEach(was -> ids.add(asked.compared().actions().get(was)));
        asked.gone().forEach(gone -> ids.add(asked.compared().actions().get(gone.was())));
        return ids;
    }
}
