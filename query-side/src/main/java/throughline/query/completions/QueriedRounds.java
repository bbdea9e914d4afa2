package throughline.query.completions;

import throughline.events.QueryEvent;
import throughline.events.QueryEvent.QueryAnswered;
import throughline.events.QueryEvent.QueryRaised;
import throughline.query.journal.Entry;
import throughline.query.view.Register;
import throughline.query.view.Rows;
import throughline.query.view.Words;

/** Writes down what was asked about a completion, beside the round that stood when it was asked. */
final class QueriedRounds {
    /** A doubt about the whole action comes before one about a part; of several rounds the last is meant. */
    private static final String RAISED = """
            insert into {completions_query} (position, recorded_at, round_position, query_id, question, owner_id, deadline,
              person, organisation, role, channel)
            select ?::bigint, ?::timestamptz, round.position, ?::uuid, ?::text, ?::uuid, ?::date, ?::uuid, ?::text, ?::text, ?::text
            from {completions_round} round
            where round.action_id = ? and round.reopened_position is null
            order by (round.organisation_id is null) desc, round.position desc limit 1""";

    private static final String ANSWERED = """
            insert into {completions_answer} (position, recorded_at, query_position, answer, settled, happened_on,
              person, organisation, role, channel)
            select ?::bigint, ?::timestamptz, query.position, ?::text, ?::boolean, ?::date, ?::uuid, ?::text, ?::text, ?::text
            from {completions_query} query where query.query_id = ?""";

    private QueriedRounds() {}

    static void apply(QueryEvent event, Entry entry, Rows rows) {
        switch (event) {
            case QueryRaised raised -> {
                if (raised.ofCompletion()) {
                    raised(raised, entry, rows);
                }
            }
            case QueryAnswered answered -> answered(answered, entry, rows);
        }
    }

    private static void raised(QueryRaised event, Entry entry, Rows rows) {
        var by = entry.by();
        var owner = event.owner();
        rows.writeIfAny(
                RAISED,
                entry.position(),
                Register.utc(entry.recordedAt()),
                event.queryId().value(),
                event.question().text(),
                owner == null ? null : owner.value(),
                event.deadline(),
                by.person(),
                by.organisation(),
                Words.of(by.role()),
                Words.of(by.channel()),
                event.actionId().value());
    }

    private static void answered(QueryAnswered event, Entry entry, Rows rows) {
        var by = entry.by();
        rows.writeIfAny(
                ANSWERED,
                entry.position(),
                Register.utc(entry.recordedAt()),
                event.answer().text(),
                event.settled(),
                event.happenedOn(),
                by.person(),
                by.organisation(),
                Words.of(by.role()),
                Words.of(by.channel()),
                event.queryId().value());
    }
}
