package throughline.query.accountability;

import throughline.events.RequestEvent;
import throughline.events.RequestEvent.RequestAnswered;
import throughline.events.RequestEvent.RequestHandedOver;
import throughline.events.RequestEvent.RequestWithdrawn;
import throughline.events.RequestEvent.UpdateNotReceived;
import throughline.events.RequestEvent.UpdateRequested;
import throughline.query.journal.Entry;
import throughline.query.view.Register;
import throughline.query.view.Rows;

/** Which updates were owed by whom in each stretch of the log; what is answered or withdrawn is owed no more. */
final class RequestRows {
    private static final String ASKED = """
            insert into {accountability_request} (request_id, plan_id, party_id, deadline, not_received, from_position, from_at)
            values (?, ?, ?, ?, false, ?, ?)""";
    private static final String CLOSED = """
            update {accountability_request} set to_position = ?, to_at = ?
            where request_id = ? and to_position is null""";
    private static final String HANDED_OVER = next("?::uuid", "not_received");
    private static final String NOT_RECEIVED = next("party_id", "true");

    private RequestRows() {}

    static void write(RequestEvent event, Entry entry, Rows rows) {
        var at = Register.utc(entry.recordedAt());
        var position = entry.position();
        var id = event.requestId().value();
        switch (event) {
            case UpdateRequested e ->
                rows.write(
                        ASKED, id, e.planId().value(), e.party().value(), e.deadline(), position, at);
            case RequestHandedOver e ->
                rows.writeIfAny(HANDED_OVER, position, at, id, e.to().value(), position, at);
            case UpdateNotReceived e -> rows.writeIfAny(NOT_RECEIVED, position, at, id, position, at);
            case RequestAnswered e -> rows.writeIfAny(CLOSED, position, at, id);
            case RequestWithdrawn e -> rows.writeIfAny(CLOSED, position, at, id);
        }
    }

    private static String next(String party, String notReceived) {
        return """
                with before as (
                  update {accountability_request} set to_position = ?, to_at = ?
                  where request_id = ? and to_position is null returning *)
                insert into {accountability_request} (request_id, plan_id, party_id, deadline, not_received, from_position, from_at)
                select request_id, plan_id, %s, deadline, %s, ?::bigint, ?::timestamptz from before""".formatted(party, notReceived);
    }
}
