package throughline.command.imports.around;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.SeniorResponsibleOfficerNamed;
import throughline.events.Lead;
import throughline.events.Prose;

/** The senior responsible officer, where the document gives somebody that role by name. */
final class OfficerRead {
    private static final Pattern ROLE =
            Pattern.compile("\\bsenior responsible (?:officer|owner)\\b|\\bSRO\\b", Pattern.CASE_INSENSITIVE);

    private final Into into;

    OfficerRead(Into into) {
        this.into = into;
    }

    List<GovernanceEvent> all() {
        return into.sections().flatMap(Piece::all).flatMap(this::officer).toList();
    }

    private Stream<GovernanceEvent> officer(Piece piece) {
        var role = piece.textOf("role");
        var name = piece.textOf("name");
        if (role != null && name != null && ROLE.matcher(role.text()).find()) {
            return named(piece, name);
        }
        var text = piece.text();
        return text != null && calledOfficer(piece) ? named(piece, text) : Stream.of();
    }

    private static boolean calledOfficer(Piece piece) {
        var label = piece.label();
        @Nullable String key = label == null && piece.place().isEmpty() ? piece.section() : label;
        return key != null && Into.plain(key).matches("senior responsible (?:officer|owner)|sro");
    }

    private Stream<GovernanceEvent> named(Piece piece, Prose name) {
        var officer = into.party(Lead.Kind.PERSON, name.text());
        return Stream.of(new SeniorResponsibleOfficerNamed(into.plan(), officer, null, piece.citation()));
    }
}
