package throughline.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.PartnershipId;

/** The partnerships that are known here, by name. */
public class Partnerships {
    private final JdbcClient jdbc;

    public Partnerships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The partnership of this name, made now if there was none. Two that ask at the same moment are given the same one:
     * the second waits for the first's transaction.
     *
     * @throws IllegalArgumentException when the name is empty
     */
    public PartnershipId idOf(String name) {
        var tidy = tidy(name);
        return find(tidy).orElseGet(() -> {
            named(PartnershipId.next(), tidy);
            return find(tidy).orElseThrow();
        });
    }

    public Optional<PartnershipId> find(String name) {
        return jdbc.sql("select id from partnership where name = ?")
                .param(tidy(name))
                .query(UUID.class)
                .optional()
                .map(PartnershipId::new);
    }

    /** @throws IllegalArgumentException when there is none */
    public String nameOf(PartnershipId id) {
        return jdbc.sql("select name from partnership where id = ?")
                .param(id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no partnership " + id + ". Check the address and try again."));
    }

    void named(PartnershipId id, String name) {
        jdbc.sql("insert into partnership (id, name) values (?, ?) on conflict do nothing")
                .param(id.value())
                .param(name)
                .update();
    }

    /** A document that breaks a name over two lines means the same partnership. */
    private static String tidy(String name) {
        var tidy = name.strip().replaceAll("\\s+", " ");
        if (tidy.isEmpty() || tidy.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("Say which partnership it is, by its name.");
        }
        return tidy;
    }
}
