package throughline.query.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.events.Excerpt;
import throughline.query.Who;
import throughline.query.journal.Names;
import throughline.query.plan.ActionState;
import throughline.query.plan.GetPlan;
import throughline.query.plan.Noted;
import throughline.query.plan.RowFacts;
import throughline.query.plan.Timing;
import throughline.query.reading.GetReading.Finding;

/** What a row leaves open, and how each of it was settled: in words, or by saying what the text did not. */
final class RowFindings {
    private final ActionState action;
    private final GetPlan.Action shown;
    private final Names names;
    private final Map<String, String> cells;
    private final Map<String, ActionState.Milestone> steps;

    /**
     * @param cells each as written, by its column
     * @param steps those whose words are cells
     */
    RowFindings(
            ActionState action,
            GetPlan.Action shown,
            Names names,
            Map<String, String> cells,
            Map<String, ActionState.Milestone> steps) {
        this.action = action;
        this.shown = shown;
        this.names = names;
        this.cells = cells;
        this.steps = steps;
    }

    private record Settled(String how, Noted<?> by) {}

    List<Finding> all() {
        var found = new ArrayList<Finding>();
        var lead = action.interpreted();
        if (lead != null && lead.event().unclear() != null) {
            found.add(found("lead", "lead-unclear", lead.event().unclear().text(), null, lead.position(), led(0)));
        }
        var timescale = action.timing().interpreted();
        if (timescale != null && timescale.event().unclear() != null) {
            var sentence = timescale.event().unclear().text();
            var excerpt = timescale.event().excerpt();
            found.add(found("timescale", "timescale-unclear", sentence, excerpt, timescale.position(), dated()));
        }
        action.facts().doubts().values().forEach(doubt -> found.add(found(doubt)));
        return found;
    }

    private Finding found(RowFacts.Doubt doubt) {
        var event = doubt.noted().event();
        var excerpt = event.excerpt();
        var column = excerpt == null ? "text" : excerpt.column().text();
        return found(
                column, event.kind(), event.sentence().text(), excerpt, doubt.noted().position(), settled(doubt, column));
    }

    private @Nullable Settled settled(RowFacts.Doubt doubt, String column) {
        var said = doubt.settled();
        if (said != null) {
            return new Settled(said.event().how().text(), said);
        }
        var noted = doubt.noted();
        return switch (noted.event().kind()) {
            case "lead-missing" -> led(noted.position());
            case "milestone-date-unclear" -> steppedOn(column, noted.position());
            default -> null;
        };
    }

    private @Nullable Settled led(long after) {
        return action.assigned().stream()
                .filter(said -> said.position() > after)
                .findFirst()
                .map(said -> new Settled("The leads were named.", said))
                .orElse(null);
    }

    private @Nullable Settled dated() {
        return action.timing().revisions().stream()
                .map(Timing.Revision::to)
                .findFirst()
                .map(said -> new Settled("The timescale was set anew.", said))
                .orElse(null);
    }

    private @Nullable Settled steppedOn(String column, long after) {
        var step = steps.get(column);
        return Stream.ofNullable(step)
                .flatMap(one -> one.dated().stream())
                .filter(said -> said.position() > after && said.event().excerpt() == null)
                .findFirst()
                .map(said -> new Settled("The step was given its date.", said))
                .orElse(null);
    }

    private Finding found(
            String column,
            String kind,
            String sentence,
            @Nullable Excerpt excerpt,
            long position,
            @Nullable Settled settled) {
        var step = steps.get(column);
        return new Finding(
                shown.actionId(),
                shown.ref(),
                column,
                kind,
                sentence,
                words(column, excerpt),
                step == null ? null : step.added().milestoneId(),
                settled == null ? null : settled.how(),
                settled == null ? null : Who.of(settled.by().by(), names),
                settled == null ? null : settled.by().recordedAt(),
                position);
    }

    private String words(String column, @Nullable Excerpt excerpt) {
        var text = cells.getOrDefault(column, "");
        if (excerpt == null) {
            return text;
        }
        var start = Math.clamp(excerpt.start(), 0, text.length());
        return text.substring(start, Math.clamp(excerpt.end(), start, text.length()));
    }
}
