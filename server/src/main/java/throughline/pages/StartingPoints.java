package throughline.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import throughline.query.governance.GetGovernance;
import throughline.query.plan.GetTimeline;

/** The moments that a reader is likely to compare with now, the likeliest first: boards that met, versions, the beginning. */
record StartingPoints(List<Choice> choices) {
    private static final int BOARDS = 2;
    private static final int VERSIONS = 3;

    /** @param from as the address says it */
    public record Choice(String label, String from) {}

    private record Meeting(String board, LocalDate day) {}

    static StartingPoints of(GetGovernance.Answer governance, GetTimeline.Answer life, LocalDate opened, LocalDate today, British british) {
        var choices = new ArrayList<Choice>();
        for (var meeting : met(governance, opened, today).toList()) {
            var which = choices.isEmpty() ? "Since the last board" : "Since the board before";
            choices.add(new Choice(
                    "%s: %s, %s".formatted(which, meeting.board(), british.day(meeting.day())), meeting.day().toString()));
        }
        life.versions().reversed().stream()
                .limit(VERSIONS)
                .forEach(version -> choices.add(new Choice("Since " + version.label(), "@" + version.position())));
        choices.add(new Choice("Since the plan began", ChangesPage.START));
        return new StartingPoints(List.copyOf(choices));
    }

    /** What was cancelled does not stand there any more; today's may not have met yet. */
    private static Stream<Meeting> met(GetGovernance.Answer governance, LocalDate opened, LocalDate today) {
        return governance.boards().stream()
                .flatMap(board -> board.meetings().stream().map(day -> new Meeting(board.name(), day)))
                .filter(meeting -> meeting.day().isBefore(today) && !meeting.day().isBefore(opened))
                .sorted(Comparator.comparing(Meeting::day).reversed())
                .limit(BOARDS);
    }
}
