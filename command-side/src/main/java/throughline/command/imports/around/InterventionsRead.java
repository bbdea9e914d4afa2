package throughline.command.imports.around;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import throughline.events.Citation;
import throughline.events.InterventionEvent;
import throughline.events.InterventionEvent.BenefitPromised;
import throughline.events.InterventionEvent.InterventionAdded;
import throughline.events.InterventionEvent.MeasurePromised;
import throughline.events.InterventionId;
import throughline.events.MeasureId;
import throughline.events.Prose;

/** The interventions of a document, with the benefits and measures that it promises. */
final class InterventionsRead {
    private final Into into;

    InterventionsRead(Into into) {
        this.into = into;
    }

    List<List<InterventionEvent>> all() {
        return into.under("interventions")
                .flatMap(section -> section.points().stream())
                .map(this::intervention)
                .filter(facts -> !facts.isEmpty())
                .toList();
    }

    private List<InterventionEvent> intervention(Piece piece) {
        var name = piece.text() == null ? piece.textOf("name") : piece.text();
        if (name == null) {
            into.find("intervention-unclear", piece, "The intervention has no name; it is kept as written.");
            return List.of();
        }
        var id = InterventionId.next();
        var facts = new ArrayList<InterventionEvent>();
        facts.add(new InterventionAdded(
                id,
                into.plan(),
                into.partnership(),
                piece.textOf("group"),
                name,
                piece.textOf("summary"),
                piece.citation()));
        each(piece, "benefits", (text, at) -> facts.add(new BenefitPromised(id, into.plan(), text, at)));
        each(
                piece,
                "measures",
                (text, at) -> facts.add(new MeasurePromised(id, into.plan(), MeasureId.next(), text, at)));
        return facts;
    }

    private static void each(Piece piece, String label, BiConsumer<Prose, Citation> say) {
        piece.field(label).stream().flatMap(list -> list.points().stream()).forEach(point -> {
            var text = point.text();
            if (text != null) {
                say.accept(text, point.citation());
            }
        });
    }
}
