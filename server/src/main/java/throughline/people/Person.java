package throughline.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody with an account, as an administrator sees them.
 *
 * @param canSignIn false also for those who never had a password
 */
record Person(
        UUID id,
        String username,
        String name,
        String organisation,
        boolean disabled,
        boolean canSignIn,
        List<Role> roles) {

    /** @param partnership by name; none: every partnership, or an administrator's role */
    record Role(
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String partnership,

            String role) {
        public String inWords() {
            if (role.equals("administrator")) {
                return "administrator";
            }
            return role + " of " + (partnership == null ? "every partnership" : partnership);
        }

        /** One for every partnership exists in demonstrations only, and stays. */
        public boolean canBeWithdrawn() {
            return partnership != null || role.equals("administrator");
        }
    }

    static Person of(Account account, JdbcClient jdbc) {
        return new Person(
                account.id(),
                account.username(),
                account.name(),
                account.organisation(),
                account.disabled(),
                account.password() != null && !account.disabled(),
                roles(account.id(), jdbc));
    }

    static List<Role> roles(UUID person, JdbcClient jdbc) {
        return jdbc.sql("""
                        select p.name, m.role from membership m left join partnership p on p.id = m.partnership
                        where m.account = ? order by p.name nulls first""")
                .param(person)
                .query((row, number) -> new Role(row.getString("name"), row.getString("role")))
                .list();
    }
}
