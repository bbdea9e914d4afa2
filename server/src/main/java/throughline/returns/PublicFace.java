package throughline.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.documents.layout.Return;
import throughline.documents.plan.AsWritten;
import throughline.documents.plan.Column;
import throughline.query.party.FindParties;
import throughline.query.plan.GetPlan;
import throughline.written.PlanInWords;

/**
 * What the public is shown of a plan, always the same: of each action its reference, theme, wording, lead, dates,
 * milestones, rating, standing, links, and the progress that partners have reported; of people only the post that they
 * hold. Not its other columns and sections, nor who was asked, who queried what, what is evidence, and why nobody answers.
 */
public final class PublicFace {
    /** @param times how often it stood in what is shown */
    public record Replaced(String name, String inPlace, int times) {}

    private static final Set<String> PUBLISHED =
            Set.of("progress", "no-change", "completed", "part-completed", "on-hold", "resumed", "stopped");

    private final GetPlan.Answer plan;
    private final People people;

    private PublicFace(GetPlan.Answer plan, People people) {
        this.plan = plan;
        this.people = people;
    }

    static PublicFace of(GetPlan.Answer plan, FindParties.Answer register) {
        var typed = plan.priorities().stream()
                .flatMap(priority -> priority.actions().stream())
                .flatMap(PublicFace::whoTyped)
                .distinct();
        return new PublicFace(plan, People.of(register, typed));
    }

    private static Stream<String> whoTyped(GetPlan.Action action) {
        var rated = action.lastRated();
        var update = action.lastUpdate();
        return Stream.of(
                        action.entries().stream().map(entry -> entry.by().name()),
                        action.completions().stream().map(round -> round.by().name()),
                        action.queries().stream().map(query -> query.by().name()),
                        action.evidence().stream().map(evidence -> evidence.by().name()),
                        action.timescale().revisions().stream().map(revision -> revision.by().name()),
                        rated == null ? Stream.<String>empty() : Stream.of(rated.by().name()),
                        update == null ? Stream.<String>empty() : Stream.of(update.by()))
                .flatMap(names -> names);
    }

    Gathering.Gathered show(Return going, Chosen chosen) {
        var standings = new Standings(plan.statusKey());
        Map<String, Return.Standing> standing = new LinkedHashMap<>();
        var priorities = new ArrayList<AsWritten.Priority>();
        for (int at = 0; at < chosen.priorities().size(); at++) {
            var shown = going.plan().priorities().get(at);
            var rows = new ArrayList<AsWritten.Row>();
            for (int row = 0; row < shown.actions().size(); row++) {
                var action = chosen.priorities().get(at).rows().get(row).action();
                rows.add(row(shown.actions().get(row), action));
                standing.put("priorities[%d].actions[%d]".formatted(at, row), standing(standings.of(action), action));
            }
            priorities.add(new AsWritten.Priority(shown.ref(), people.without(shown.title()), Map.of(), rows));
        }
        var shown = new Return(
                people.without(going.title()),
                going.partnership(),
                people.without(going.about()),
                going.asAt(),
                going.marking(),
                going.foot(),
                summary(going.summary()),
                new AsWritten(
                        people.without(going.plan().source()),
                        people.without(going.plan().title()),
                        going.plan().partnership(),
                        going.plan().period(),
                        going.plan().version(),
                        going.plan().marking(),
                        going.plan().statusKey(),
                        priorities,
                        List.of()),
                going.columns().stream()
                        .filter(head -> head.column() != Column.OTHER)
                        .toList(),
                standing,
                false,
                null);
        return new Gathering.Gathered(shown, people.replaced(), chosen);
    }

    private AsWritten.Row row(AsWritten.Row row, GetPlan.Action action) {
        var progress = PlanInWords.progress(action, this::isPublished);
        return new AsWritten.Row(
                row.ref(),
                orNull(row.theme()),
                people.without(row.text()),
                orNull(row.lead()),
                orNull(row.timescale()),
                row.milestones().stream().map(people::without).toList(),
                orNull(progress),
                row.rating(),
                row.links().stream().map(people::without).toList(),
                Map.of());
    }

    /** What a partner reports of its part; that somebody was asked and did not answer is between the two. */
    private boolean isPublished(GetPlan.EntryShown entry) {
        return PUBLISHED.contains(entry.kind()) && entry.partners().stream().noneMatch(people::isPerson);
    }

    private Return.Standing standing(Return.Standing standing, GetPlan.Action action) {
        var answer = action.accountable();
        var party = answer.party();
        var who = answer.name() == null ? "" : party == null || people.isPerson(party) ? answer.name() : party;
        return new Return.Standing(
                standing.firstPromised(), standing.dueNow(), people.without(who), standing.status(), standing.colour());
    }

    private Return.Summary summary(Return.Summary whole) {
        var groups = whole.groups().stream()
                .filter(group -> Sums.PUBLISHED.contains(group.title()))
                .map(group -> new Return.Group(
                        group.title(),
                        group.none(),
                        group.items().stream().map(this::item).toList()))
                .toList();
        var figures = whole.figures().stream()
                .filter(figure -> Sums.PUBLISHED.contains(figure.what()))
                .toList();
        var indicators = whole.indicators().stream()
                .map(indicator -> new Return.Indicator(
                        people.without(indicator.name()), people.without(indicator.sentence()), indicator.readings()))
                .toList();
        return new Return.Summary(figures, groups, indicators);
    }

    private Return.Item item(Return.Item item) {
        return new Return.Item(
                item.ref(), people.without(item.text()), people.without(item.who()), people.without(item.words()));
    }

    private @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : people.without(text);
    }
}
