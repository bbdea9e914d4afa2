package throughline.people;

import static java.util.Objects.requireNonNull;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import throughline.events.By;
import throughline.events.PartnershipId;

/** What an administrator does: accounts and roles. Each change is logged, and nobody gives a role to themselves. */
public class People {
    /** @param partnership by name, made when it is new; none for an administrator */
    public record Grant(@Nullable String partnership, By.Role role) {}

    private final Ledger ledger;
    private final Accounts accounts;
    private final Partnerships partnerships;
    private final Access access;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;

    People(
            Ledger ledger,
            Accounts accounts,
            Partnerships partnerships,
            Access access,
            PasswordEncoder encoder,
            TransactionOperations transaction) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.access = access;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    public UUID create(SignedIn who, NewPerson person) {
        administrator(who);
        return inOne(() -> {
            var id = add(who.person(), person);
            person.grants().forEach(grant -> give(who.person(), id, grant));
            return id;
        });
    }

    public void grant(SignedIn who, UUID account, Grant grant) {
        another(who, account, "Nobody gives a role to themselves. Ask another administrator.");
        inOne(() -> {
            give(who.person(), account, grant);
            return account;
        });
    }

    public void withdraw(SignedIn who, UUID account, Grant grant) {
        another(who, account, "Nobody takes a role from themselves. Ask another administrator.");
        inOne(() -> {
            ledger.withdraw(who.person(), account, held(account, grant), grant.role());
            return account;
        });
    }

    public void disable(SignedIn who, UUID account) {
        another(who, account, "Nobody disables their own account. Ask another administrator.");
        inOne(() -> {
            ledger.disable(who.person(), account);
            return account;
        });
    }

    public void enable(SignedIn who, UUID account) {
        another(who, account, "Nobody enables their own account. Ask another administrator.");
        inOne(() -> {
            ledger.enable(who.person(), account);
            return account;
        });
    }

    public void setPassword(SignedIn who, UUID account, String password) {
        administrator(who);
        var hash = encoder.encode(checked(password, known(account).username()));
        inOne(() -> {
            ledger.setPassword(who.person(), account, hash);
            return account;
        });
    }

    /**
     * For the command that makes the first administrator, when there is nobody yet who could be asked.
     *
     * @throws Refused when there is an administrator already
     */
    UUID createFirstAdministrator(NewPerson person) {
        return inOne(() -> {
            ledger.oneAtATime();
            refuseSecondFirstAdministrator();
            var id = add(null, person);
            ledger.grant(null, id, null, By.Role.ADMINISTRATOR);
            return id;
        });
    }

    /** Also asked before a password is typed in vain. */
    void refuseSecondFirstAdministrator() {
        if (access.hasAdministrator()) {
            throw Refused.conflict("There is an administrator already, so this command makes no other. Ask that"
                    + " administrator to make the account.");
        }
    }

    private UUID add(@Nullable UUID who, NewPerson person) {
        var username = Accounts.username(person.username());
        var hash = encoder.encode(checked(person.password(), username));
        var id = UUID.randomUUID();
        if (!ledger.create(who, new Account(id, username, person.name(), person.organisation(), hash, false, 1))) {
            throw Refused.conflict("There is already somebody with the username “" + username + "”. Choose another.");
        }
        return id;
    }

    private void give(UUID who, UUID account, Grant grant) {
        var name = grant.partnership();
        if (grant.role() == By.Role.ADMINISTRATOR) {
            if (name != null) {
                throw Refused.malformed("An administrator has no part in a partnership. Leave the partnership out.");
            }
            ledger.grant(who, account, null, grant.role());
            return;
        }
        ledger.grant(who, account, partnerships.idOf(named(name)), grant.role());
    }

    private @Nullable PartnershipId held(UUID account, Grant grant) {
        var where = grant.role() == By.Role.ADMINISTRATOR
                ? null
                : partnerships.find(named(grant.partnership())).orElseThrow(() -> notHeld());
        if (!access.holds(account, where, grant.role())) {
            throw notHeld();
        }
        return where;
    }

    private static Refused notHeld() {
        return Refused.conflict("This person does not hold that role, so there is nothing to withdraw.");
    }

    private static String named(@Nullable String partnership) {
        if (partnership == null || partnership.isBlank() || partnership.indexOf('\0') >= 0) {
            throw Refused.malformed("Say in which partnership, by its name.");
        }
        return partnership;
    }

    private static String checked(String password, String username) {
        try {
            return Passwords.checked(password, username);
        } catch (IllegalArgumentException weak) {
            throw Refused.malformed(String.valueOf(weak.getMessage()));
        }
    }

    private Account known(UUID account) {
        return accounts.withId(account)
                .orElseThrow(() -> Refused.unknown("There is no such person. Look for them under /api/people."));
    }

    private void another(SignedIn who, UUID account, String otherwise) {
        administrator(who);
        if (who.person().equals(known(account).id())) {
            throw new NotAllowed(otherwise);
        }
    }

    private void administrator(SignedIn who) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator changes accounts and roles. Ask one.");
        }
    }

    private UUID inOne(Supplier<UUID> changes) {
        return requireNonNull(transaction.execute(status -> changes.get()));
    }
}
