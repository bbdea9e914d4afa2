package throughline.command.governance;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.command.Refusal;
import throughline.events.PartyId;
import throughline.events.Prose;

/** The boards that hear of a plan, when they do, and who reports to whom. */
final class Boards {
    private final Map<PartyId, @Nullable Prose> when = new HashMap<>();
    private final Map<PartyId, Set<LocalDate>> meetings = new HashMap<>();
    private final Map<PartyId, Set<PartyId>> lines = new HashMap<>();

    void named(PartyId board, @Nullable Prose words) {
        when.put(board, words);
    }

    void scheduled(PartyId board, LocalDate date) {
        meetings.computeIfAbsent(board, key -> new HashSet<>()).add(date);
    }

    void cancelled(PartyId board, LocalDate date) {
        meetings.getOrDefault(board, new HashSet<>()).remove(date);
    }

    void reports(PartyId reporter, PartyId board) {
        lines.computeIfAbsent(reporter, key -> new HashSet<>()).add(board);
    }

    void mustBeNews(PartyId board, @Nullable Prose words) {
        if (when.containsKey(board) && (words == null || Objects.equals(words, when.get(board)))) {
            throw Refusal.rule("This board is named already. Say when it hears of the plan, or name another one.");
        }
    }

    PartyId known(@Nullable PartyId board) {
        if (board == null || !when.containsKey(board)) {
            throw Refusal.unknown("No such board hears of this plan. Name it first (name-board).");
        }
        return board;
    }

    void mustBeFree(PartyId board, LocalDate date) {
        if (meets(board, date)) {
            throw Refusal.rule("The board meets on that day already. Give another day.");
        }
    }

    void mustBeTaken(PartyId board, LocalDate date) {
        if (!meets(board, date)) {
            throw Refusal.rule("No meeting of the board is known for that day, so there is none to cancel.");
        }
    }

    void mustNotCircle(PartyId reporter, PartyId board) {
        if (reporter.equals(board) || reaches(board, reporter, new HashSet<>())) {
            throw Refusal.rule("It would report to itself in the end. Check which of the two reports to the other.");
        }
        if (lines.getOrDefault(reporter, Set.of()).contains(board)) {
            throw Refusal.rule("It is known already that it reports to this board.");
        }
    }

    private boolean meets(PartyId board, LocalDate date) {
        return meetings.getOrDefault(board, Set.of()).contains(date);
    }

    private boolean reaches(PartyId from, PartyId to, Set<PartyId> seen) {
        return seen.add(from)
                && lines.getOrDefault(from, Set.of()).stream()
                        .anyMatch(next -> next.equals(to) || reaches(next, to, seen));
    }
}
