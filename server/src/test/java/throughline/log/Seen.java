package throughline.log;

import java.sql.SQLException;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MessageIdentifier;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.database.TestDatabase;
import throughline.events.ActionEvent.ActionAdded;
import throughline.events.RatingEvent.RatingConfirmed;

/** A small view: what a processor was told, in the order of telling. */
@ProcessingGroup("seen")
class Seen {
    private final JdbcClient sql;

    Seen(JdbcClient sql) {
        this.sql = sql;
    }

    static void createIn(TestDatabase database) {
        try (var connection = database.owner().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    create table seen (
                        place bigint generated always as identity, event_id uuid, words text check (words <> 'poison in SQL'));
                    create table cure (taken boolean);
                    grant select, insert, delete on seen, cure to %s""".formatted(database.logins().application().user()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @EventHandler
    void on(ActionAdded event, @MessageIdentifier String eventId) {
        see(eventId, event.text().text());
    }

    @EventHandler
    void on(RatingConfirmed event, @MessageIdentifier String eventId) {
        var words = event.reason().text();
        if (words.startsWith("poison")) {
            see(eventId, "half done");
            if (cured()) {
                see(eventId, "cured");
                return;
            }
        }
        if (words.equals("poison in Java")) {
            throw new IllegalStateException("This handler cannot handle it.");
        }
        see(eventId, words);
    }

    private boolean cured() {
        return sql.sql("select exists (select from cure)").query(Boolean.class).single();
    }

    private void see(String eventId, String words) {
        sql.sql("insert into seen (event_id, words) values (?::uuid, ?)").params(eventId, words).update();
    }

    static List<String> words(Node node) {
        return node.sql.sql("select words from seen order by place").query(String.class).list();
    }

    /** Events that no row stands for, and events that more than one stands for. */
    static long lostOrTwice(Node node) {
        return node.sql
                .sql("""
                        select count(*) from event e
                        where (select count(*) from seen s where s.event_id = e.event_id) <> 1""")
                .query(Long.class)
                .single();
    }

    /** Named to the context by its test. As a @Configuration it would be found by every test that scans for beans. */
    static class Wiring {
        @Bean
        Seen seen(JdbcClient sql) {
            return new Seen(sql);
        }

        @Bean
        ConfigurerModule seenIsLive(Processors processors) {
            return configurer -> processors.live(configurer.eventProcessing(), "seen");
        }
    }
}
