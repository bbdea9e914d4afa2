package throughline.pages;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.query.governance.GetGovernance;
import throughline.query.plan.GetPlan;

/** What is owed to a plan by its partners and its boards, as lines that a reader understands. */
final class SpeltDuties {
    private final British british;

    SpeltDuties(British british) {
        this.british = british;
    }

    /** “Leila Haddad, by 11 September 2026, in the round “Autumn”: answered late, on 11 November 2026”. */
    String request(GetPlan.Request request) {
        var by = request.deadline() == null ? "" : ", by " + british.day(request.deadline());
        var round = request.round() == null ? "" : ", in the round “" + request.round() + "”";
        var asked = request.question() == null ? "" : ", asked: “" + request.question() + "”";
        return request.party() + by + round + asked + ": " + outcome(request);
    }

    private String outcome(GetPlan.Request request) {
        var answered = request.answeredAt() == null ? "" : ", on " + british.day(request.answeredAt());
        return switch (request.state()) {
            case "open" -> "not answered yet";
            case "overdue" -> "not answered yet, and overdue";
            case "answered" -> "answered" + answered;
            case "answered-late" -> "answered late" + answered;
            case "not-received" -> "no update received";
            default -> request.state();
        };
    }

    /** A line for each thing that may come or go. */
    Stream<String> board(GetGovernance.Board board) {
        var when = board.when() == null ? "" : ": " + board.when();
        return Stream.of(
                        List.of(board.name() + when),
                        board.meetings().stream()
                                .map(day -> board.name() + " on " + british.day(day))
                                .toList(),
                        board.reports().stream()
                                .map(report -> board.name() + " heard on " + british.day(report.happenedOn())
                                        + reporter(report.reporter()) + ": " + report.report())
                                .toList())
                .flatMap(List::stream);
    }

    private static String reporter(@Nullable String reporter) {
        return reporter == null ? "" : " from " + reporter;
    }
}
