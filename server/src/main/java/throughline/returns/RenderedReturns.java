package throughline.returns;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.events.PartnershipId;
import throughline.events.PlanId;
import throughline.events.ReturnId;

/** Files of returns between being rendered and being issued. */
@Component
class RenderedReturns {
    private final JdbcClient jdbc;

    RenderedReturns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The position that everything is known up to which is read from now on. */
    long known() {
        return jdbc.sql("select coalesce(max(position), 0) from event")
                .query(Long.class)
                .single();
    }

    /** @param known before any of it was read */
    void put(ReturnId returnId, UUID person, PlanId plan, PartnershipId partnership, long known, List<Rendering.File> files) {
        jdbc.sql("delete from rendered_file where rendered_at < now() - interval '1 hour'").update();
        for (int number = 0; number < files.size(); number++) {
            var file = files.get(number);
            jdbc.sql("""
                            insert into rendered_file
                              (return_id, number, person, plan_id, partnership_id, name, media_type, sha256, content, words, known)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, with_single_blanks(?), ?)""")
                    .params(
                            returnId.value(),
                            number,
                            person,
                            plan.value(),
                            partnership.value(),
                            file.name(),
                            file.format().mediaType(),
                            Sha256.of(file.bytes()),
                            file.bytes(),
                            file.words(),
                            known)
                    .update();
        }
    }

    void discard(ReturnId returnId) {
        jdbc.sql("delete from rendered_file where return_id = ?")
                .param(returnId.value())
                .update();
    }
}
