package throughline.command.imports.around;

import java.util.List;
import java.util.stream.Stream;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.ConsultationRecorded;

/** Who was asked, where a part of the document says by its own name that it is about workshops or a consultation. */
final class ConsultationsRead {
    private final Into into;

    ConsultationsRead(Into into) {
        this.into = into;
    }

    List<GovernanceEvent> all() {
        return into.sections()
                .filter(section -> Into.plain(section.section())
                        .matches("(?:.*\\b)?(?:workshops?|consultations?|consulted|focus groups?)(?:\\b.*)?"))
                .flatMap(this::recorded)
                .toList();
    }

    /** Its first words say what was done; the rest stays where it is. */
    private Stream<GovernanceEvent> recorded(Piece section) {
        return section.all()
                .filter(piece -> piece.text() != null)
                .limit(1)
                .flatMap(piece -> Stream.ofNullable(piece.text())
                        .map(text -> new ConsultationRecorded(into.plan(), text, null, null, piece.citation())));
    }
}
