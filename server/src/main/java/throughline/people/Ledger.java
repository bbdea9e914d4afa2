package throughline.people;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.By;
import throughline.events.PartnershipId;

/** Writes accounts and, beside each change, the line in the people's log that says who made it. */
class Ledger {
    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return whether the account is new; an account that is there already is left as it is */
    boolean create(@Nullable UUID who, Account account) {
        var isNew = jdbc.sql("""
                                insert into account (id, username, name, organisation, password)
                                values (?, ?, ?, ?, ?) on conflict do nothing""")
                        .param(account.id())
                        .param(account.username())
                        .param(account.name())
                        .param(account.organisation())
                        .param(account.password())
                        .update()
                == 1;
        if (isNew) {
            write(who, account.id(), "created", null, null);
        }
        return isNew;
    }

    void grant(@Nullable UUID who, UUID account, @Nullable PartnershipId partnership, By.Role role) {
        write(who, account, "granted", partnership, role);
    }

    void withdraw(UUID who, UUID account, @Nullable PartnershipId partnership, By.Role role) {
        write(who, account, "withdrawn", partnership, role);
    }

    void disable(UUID who, UUID account) {
        jdbc.sql("update account set disabled = true, epoch = epoch + 1 where id = ?")
                .param(account)
                .update();
        write(who, account, "disabled", null, null);
    }

    void enable(UUID who, UUID account) {
        jdbc.sql("update account set disabled = false where id = ?")
                .param(account)
                .update();
        write(who, account, "enabled", null, null);
    }

    void setPassword(UUID who, UUID account, String hash) {
        jdbc.sql("update account set password = ?, epoch = epoch + 1 where id = ?")
                .param(hash)
                .param(account)
                .update();
        write(who, account, "password-set", null, null);
    }

    /** Until the end of this transaction nobody else gets past here: two first administrators would be one too many. */
    void oneAtATime() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('throughline.people'))")
                .query((row, number) -> number)
                .list();
    }

    private void write(
            @Nullable UUID who,
            UUID account,
            String what,
            @Nullable PartnershipId partnership,
            By.@Nullable Role role) {
        jdbc.sql("insert into people_log (who, account, what, partnership, role) values (?, ?, ?, ?, ?)")
                .param(who)
                .param(account)
                .param(what)
                .param(partnership == null ? null : partnership.value())
                .param(role == null ? null : role.text())
                .update();
    }
}
