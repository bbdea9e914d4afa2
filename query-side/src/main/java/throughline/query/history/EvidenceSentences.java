package throughline.query.history;

import org.jspecify.annotations.Nullable;
import throughline.events.EvidenceEvent;
import throughline.events.EvidenceEvent.EvidenceAttached;
import throughline.events.EvidenceEvent.EvidenceWithdrawn;
import throughline.events.Prose;
import throughline.query.Who;
import throughline.query.plan.PlanState;

/** What was shown of an action, and taken back. */
final class EvidenceSentences {
    private EvidenceSentences() {}

    static String of(EvidenceEvent event, String action, PlanState before, Who who) {
        return switch (event) {
            case EvidenceAttached e -> {
                var party = before.nameOf(e.onBehalfOf());
                yield "attached " + named(e) + " to " + action + " as evidence"
                        + (party.equalsIgnoreCase(who.organisation()) ? "" : " for " + party)
                        + Words.because(e.words());
            }
            case EvidenceWithdrawn e ->
                "withdrew " + withdrawn(e, before) + " from the evidence of " + action + Words.because(e.reason());
        };
    }

    private static String withdrawn(EvidenceWithdrawn event, PlanState before) {
        var action = before.actions().get(event.actionId());
        var known = action == null ? null : action.exhibits().all().get(event.evidenceId());
        return known == null ? "something" : named(known.attached().event());
    }

    private static String named(EvidenceAttached event) {
        return event.file() == null
                ? "the link " + text(event.link())
                : "the file " + Words.inFull(event.file().name());
    }

    private static String text(@Nullable Prose link) {
        return link == null ? "" : link.text();
    }
}
