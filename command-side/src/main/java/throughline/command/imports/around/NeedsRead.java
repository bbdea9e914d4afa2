package throughline.command.imports.around;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.GovernanceEvent;
import throughline.events.GovernanceEvent.Known;
import throughline.events.GovernanceEvent.NeedNoted;
import throughline.events.NeedId;

/** What is needed and what is not known, where a part of the document says by its own name that it lists it. */
final class NeedsRead {
    private static final Pattern NEED =
            Pattern.compile("(?:the )?(?:identified |local |strategic |key |unmet |priority )?needs?(?: identified)?");
    private static final Pattern GAP = Pattern.compile(
            "(?:the )?(?:identified |known |intelligence |data |evidence |key )?gaps(?: identified| in .+)?|what (?:we don t|don t we|we do not) know");

    private final Into into;

    NeedsRead(Into into) {
        this.into = into;
    }

    List<GovernanceEvent> all() {
        return into.sections().flatMap(this::section).toList();
    }

    private Stream<GovernanceEvent> section(Piece section) {
        var key = Into.plain(section.section());
        @Nullable
        Known known =
                NEED.matcher(key).matches() ? Known.NEED : GAP.matcher(key).matches() ? Known.GAP : null;
        return known == null ? Stream.of() : section.points().stream().flatMap(point -> noted(point, known));
    }

    private Stream<GovernanceEvent> noted(Piece point, Known known) {
        var text = point.text();
        if (text == null) {
            into.find("need-unclear", point, "What is needed here is no single text; it is kept as written.");
            return Stream.of();
        }
        return Stream.of(new NeedNoted(into.plan(), NeedId.next(), known, text, point.citation()));
    }
}
