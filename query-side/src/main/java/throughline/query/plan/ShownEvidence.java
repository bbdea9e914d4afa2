package throughline.query.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.events.EvidenceEvent.EvidenceWithdrawn;
import throughline.events.EvidenceFile;
import throughline.query.Who;
import throughline.query.journal.Names;

/** What was attached to an action, in the shape that readers get. */
final class ShownEvidence {
    private final PlanState plan;
    private final Names names;

    ShownEvidence(PlanState plan, Names names) {
        this.plan = plan;
        this.names = names;
    }

    List<GetPlan.Evidence> of(ActionState action) {
        return action.exhibits().all().values().stream().map(this::evidence).toList();
    }

    private GetPlan.Evidence evidence(Exhibits.Exhibit exhibit) {
        var attached = exhibit.attached();
        var event = attached.event();
        return new GetPlan.Evidence(
                event.evidenceId(),
                file(event.file()),
                ShownAction.text(event.link()),
                ShownAction.text(event.words()),
                plan.nameOf(event.onBehalfOf()),
                Who.of(attached.by(), names),
                attached.recordedAt(),
                attached.late(),
                withdrawal(exhibit.withdrawn()),
                attached.position());
    }

    private static GetPlan.@Nullable File file(@Nullable EvidenceFile file) {
        return file == null
                ? null
                : new GetPlan.File(file.name().text(), file.mediaType(), file.bytes(), file.sha256());
    }

    private GetPlan.@Nullable Withdrawal withdrawal(@Nullable Noted<EvidenceWithdrawn> taken) {
        return taken == null
                ? null
                : new GetPlan.Withdrawal(
                        taken.event().reason().text(),
                        Who.of(taken.by(), names),
                        taken.recordedAt(),
                        taken.position());
    }
}
