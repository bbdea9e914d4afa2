package throughline.query.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.events.QueryEvent;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.events.QueryId;
import throughline.query.journal.Entry;

/** Every question that was raised against an action, with its answers. */
public record Queries(Map<QueryId, Question> all) {
    static final Queries NONE = new Queries(Map.of());

    public record Question(Noted<QueryRaised> raised, List<Noted<QueryAnswered>> answers) {
        /** Until an answer settles it. */
        public boolean open() {
            return answers.stream().noneMatch(answer -> answer.event().settled());
        }
    }

    public Stream<Question> open() {
        return all.values().stream().filter(Question::open);
    }

    Queries after(QueryEvent event, Entry entry, boolean late) {
        return switch (event) {
            case QueryRaised e ->
                new Queries(Kept.with(all, e.queryId(), new Question(Noted.of(e, entry, late), List.of())));
            case QueryAnswered e -> answered(Noted.of(e, entry, late));
        };
    }

    private Queries answered(Noted<QueryAnswered> answer) {
        var id = answer.event().queryId();
        var known = all.get(id);
        return known == null
                ? this
                : new Queries(Kept.with(all, id, new Question(known.raised(), Kept.with(known.answers(), answer))));
    }
}
