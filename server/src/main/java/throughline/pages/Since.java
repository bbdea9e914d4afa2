package throughline.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.query.governance.GetGovernance;
import throughline.query.journal.Moment;
import throughline.query.plan.GetPlan;

/**
 * From when on a board looks at what moved: what it heard of before is over.
 *
 * @param day at whose end it begins; absent where it begins with the plan
 * @param words “the board of 25 July 2024”
 */
public record Since(@Nullable LocalDate day, String words) {
    private static final British BRITISH = new British();

    static Since of(LocalDate asked) {
        return new Since(asked, BRITISH.day(asked));
    }

    /** The last board before the day, or else the last version, or else the plan's beginning. */
    static Since last(GetPlan.Answer plan, List<GetGovernance.Board> boards, Instant opened) {
        var board = meetings(boards).filter(day -> day.isBefore(plan.on())).max(Comparator.naturalOrder());
        if (board.isPresent()) {
            return new Since(board.get(), "the board of " + BRITISH.day(board.get()));
        }
        return plan.versions().stream()
                .map(version -> new Since(published(version), label(version)))
                .filter(since -> since.day() != null && since.day().isBefore(plan.on()))
                .reduce((earlier, later) -> later)
                .orElseGet(() -> new Since(null, "the plan began on " + BRITISH.day(opened)));
    }

    static @Nullable LocalDate next(LocalDate on, List<GetGovernance.Board> boards) {
        return meetings(boards).filter(day -> !day.isBefore(on)).min(Comparator.naturalOrder()).orElse(null);
    }

    private static Stream<LocalDate> meetings(List<GetGovernance.Board> boards) {
        return boards.stream().flatMap(board -> board.meetings().stream());
    }

    private static LocalDate published(GetPlan.Version version) {
        return version.recordedAt().atZone(Moment.LONDON).toLocalDate();
    }

    private static String label(GetPlan.Version version) {
        var day = version.publishedOn() == null ? published(version) : version.publishedOn();
        return (version.label().matches("\\d.*") ? "version " : "") + version.label() + ", " + BRITISH.day(day);
    }
}
