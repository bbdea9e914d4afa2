package throughline.drafts;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.command.Refusal;
import throughline.events.ActionId;

/** Files between being chosen and being recorded, so that a refusal never costs anybody a second upload. */
@Component
public class HandedInFiles {
    /** For one action. */
    public static final int MOST = 5;

    /** For all actions of one person together. */
    private static final long MOST_BYTES = 100L << 20;

    private final JdbcClient jdbc;

    HandedInFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first first. */
    public List<HandedIn> of(UUID person, ActionId action) {
        return jdbc.sql("""
                        select file_id, name, media_type, octet_length(content), sha256 from handed_in_file
                        where person = ? and action_id = ? order by handed_in_at, file_id""")
                .params(person, action.value())
                .query((row, n) -> new HandedIn(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5)))
                .list();
    }

    /** The same file handed in again is the one that is there already. @throws Refusal where there are too many */
    public HandedIn add(UUID person, ActionId action, GoodFile file) {
        var there = of(person, action);
        var same = there.stream()
                .filter(one -> one.sha256().equals(file.sha256()) && one.name().equals(file.name()))
                .findFirst();
        if (same.isPresent()) {
            return same.get();
        }
        if (there.size() >= MOST) {
            throw Refusal.malformed("Up to %d files can be kept with one draft. Save these first, or remove one."
                    .formatted(MOST));
        }
        if (bytes(person) + file.content().length > MOST_BYTES) {
            throw Refusal.malformed("Your drafts hold more than %d MB of files. Save or remove some of them first."
                    .formatted(MOST_BYTES >> 20));
        }
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into handed_in_file (file_id, person, action_id, name, media_type, sha256, content)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(id, person, action.value(), file.name(), file.mediaType(), file.sha256(), file.content())
                .update();
        return new HandedIn(id, file.name(), file.mediaType(), file.content().length, file.sha256());
    }

    /** Nothing happens to what belongs to somebody else. */
    public void remove(UUID person, UUID file) {
        jdbc.sql("delete from handed_in_file where person = ? and file_id = ?")
                .params(person, file)
                .update();
    }

    void forget(UUID person, ActionId action) {
        jdbc.sql("delete from handed_in_file where person = ? and action_id = ?")
                .params(person, action.value())
                .update();
    }

    void moveTo(UUID from, UUID successor, ActionId action) {
        jdbc.sql("update handed_in_file set person = ? where person = ? and action_id = ?")
                .params(successor, from, action.value())
                .update();
    }

    private long bytes(UUID person) {
        return jdbc.sql("select coalesce(sum(octet_length(content)), 0) from handed_in_file where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }
}
