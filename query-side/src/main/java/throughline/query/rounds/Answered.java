package throughline.query.rounds;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.ProgressEvent;
import throughline.events.ProgressEvent.NoChangeConfirmed;
import throughline.events.ProgressEvent.ProgressRecorded;
import throughline.events.Prose;
import throughline.query.plan.ActionState;
import throughline.query.plan.Noted;
import throughline.query.plan.Requests;

/** Finds what was said when a request was answered: the last entry of the same request before the answer. */
final class Answered {
    private record Said(Noted<?> noted, @Nullable String text) {}

    private Answered() {}

    static @Nullable String words(ActionState action, Requests.Asked asked) {
        var answered = asked.answered();
        if (answered == null) {
            return null;
        }
        return said(action)
                .filter(said -> said.noted().position() < answered.position()
                        && said.noted().by().request().equals(answered.by().request()))
                .reduce((one, other) -> one.noted().position() > other.noted().position() ? one : other)
                .map(Said::text)
                .orElse(null);
    }

    private static Stream<Said> said(ActionState action) {
        return Stream.of(
                        action.updates().stream().map(Answered::update),
                        action.ratings().stream()
                                .map(noted -> new Said(
                                        noted,
                                        noted.event().rating().label() + ": "
                                                + noted.event().reason().text())),
                        action.rounds().stream()
                                .map(round -> new Said(round.completed(), completed(round.evidence()))),
                        action.milestones().values().stream().flatMap(Answered::reached))
                .flatMap(said -> said);
    }

    private static Said update(Noted<ProgressEvent> noted) {
        return new Said(noted, switch (noted.event()) {
            case ProgressRecorded e -> e.note().text();
            case NoChangeConfirmed e ->
                e.note() == null ? "No change." : "No change: " + e.note().text();
        });
    }

    private static String completed(@Nullable Prose evidence) {
        return evidence == null ? "Done." : "Done: " + evidence.text();
    }

    private static Stream<Said> reached(ActionState.Milestone milestone) {
        return Stream.ofNullable(milestone.reached())
                .filter(Objects::nonNull)
                .map(noted -> new Said(noted, "Done: " + milestone.added().text().text()));
    }
}
