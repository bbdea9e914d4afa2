package throughline.people;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.events.By;
import throughline.events.PartnershipId;

/**
 * Who may do what where. Asked at each request and never remembered, so that a role withdrawn is gone at once.
 * Administrators have no part in any partnership's record: they neither read nor write it.
 */
public class Access {
    private final JdbcClient jdbc;

    public Access(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The person's role in this partnership: the one granted for it before the one granted for every partnership. */
    public Optional<By.Role> roleIn(UUID person, PartnershipId partnership) {
        return jdbc.sql("""
                        select role from membership
                        where account = ? and role <> 'administrator' and (partnership = ? or partnership is null)
                        order by partnership nulls last limit 1""")
                .param(person)
                .param(partnership.value())
                .query(String.class)
                .optional()
                .map(Access::role);
    }

    public boolean mayRead(UUID person, PartnershipId partnership) {
        return roleIn(person, partnership).isPresent();
    }

    /** Every partnership whose plans this person may read. */
    public Set<PartnershipId> visibleTo(UUID person) {
        var visible = new LinkedHashSet<PartnershipId>();
        jdbc.sql("""
                        with mine as materialized (
                          select partnership from membership where account = ? and role <> 'administrator')
                        select p.id from partnership p
                        where p.id in (select partnership from mine)
                           or exists (select from mine where partnership is null)
                        order by p.name""").param(person).query(UUID.class).list().forEach(id -> visible.add(new PartnershipId(id)));
        return visible;
    }

    /** Every partnership in whose plans this person may record: as a partner, or as the coordinator. */
    public Set<PartnershipId> recordedBy(UUID person) {
        var recorded = new LinkedHashSet<>(visibleTo(person));
        recorded.removeIf(partnership -> roleIn(person, partnership)
                .filter(role -> role == By.Role.PARTNER || role == By.Role.COORDINATOR)
                .isEmpty());
        return recorded;
    }

    /** Every partnership whose record this person looks after: as its auditor, or for information governance. */
    public Set<PartnershipId> overseenBy(UUID person) {
        var overseen = new LinkedHashSet<>(visibleTo(person));
        overseen.removeIf(partnership -> roleIn(person, partnership)
                .filter(role -> role == By.Role.AUDITOR || role == By.Role.INFORMATION_GOVERNANCE)
                .isEmpty());
        return overseen;
    }

    /** Whether the person has one of these roles in any partnership, or as an administrator. */
    public boolean holdsAnywhere(UUID person, Set<By.Role> roles) {
        return rolesOf(person).stream().anyMatch(roles::contains);
    }

    /** Every role that the person has anywhere. */
    public Set<By.Role> rolesOf(UUID person) {
        return jdbc.sql("select distinct role from membership where account = ?").param(person).query(String.class).list().stream()
                .map(Access::role)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAdministrator(UUID person) {
        return jdbc.sql("select exists (select from membership where account = ? and role = 'administrator')")
                .param(person)
                .query(Boolean.class)
                .single();
    }

    boolean hasAdministrator() {
        return jdbc.sql("select exists (select from membership where role = 'administrator')")
                .query(Boolean.class)
                .single();
    }

    boolean holds(UUID person, @Nullable PartnershipId partnership, By.Role role) {
        return jdbc.sql("""
                        select exists (select from membership
                        where account = ? and partnership is not distinct from cast(? as uuid) and role = ?)""")
                .param(person)
                .param(partnership == null ? null : partnership.value())
                .param(role.text())
                .query(Boolean.class)
                .single();
    }

    /**
     * Whom the log names for what is about to be recorded.
     *
     * @param request one id for everything that one request records
     * @throws NotAllowed when the person has no role there, or one that only reads
     */
    public By by(SignedIn who, PartnershipId partnership, By.Channel channel, String request) {
        var role = roleIn(who.person(), partnership)
                .orElseThrow(
                        () -> new NotAllowed("You have no part in this partnership, so you cannot record anything in"
                                + " its plans. Ask its coordinator, or an administrator, for a role in it."));
        return switch (role) {
            case COORDINATOR, PARTNER, INFORMATION_GOVERNANCE -> new By(who.person(), who.organisation(), role, channel, request);
            case INSPECTOR, AUDITOR ->
                throw new NotAllowed("You read this partnership's plans as its "
                        + role.text()
                        + ", so you cannot record anything in them. Ask its coordinator to record it.");
            case ADMINISTRATOR ->
                throw new NotAllowed(
                        "An administrator has no power over the record. Ask the partnership's coordinator.");
        };
    }

    static By.Role role(String stored) {
        return By.Role.of(stored);
    }
}
