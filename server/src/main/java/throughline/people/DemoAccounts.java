package throughline.people;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionOperations;
import throughline.events.By;
import throughline.events.PartnershipId;

/**
 * The people of the demonstration, and their partnership: all invented. Seven can sign in; the others only stand in the
 * sample plan's year.
 */
public class DemoAccounts {
    public static final String PARTNERSHIP = "Thornmere and Ashcombe Vale Community Safety Partnership";
    public static final PartnershipId PARTNERSHIP_ID = PartnershipId.of("7d0c1f52-0a5e-4c1b-9f53-1b6a54f0aa00");
    public static final String PASSWORD = "throughline-demo";

    public static final SignedIn COORDINATOR = person(1, "Helen Marsden", "Council");
    public static final SignedIn PARTNER_COUNCIL = person(2, "Samuel Okoro", "Council");
    public static final SignedIn PARTNER_POLICE = person(3, "Ffion Pritchard", "Police");
    public static final SignedIn INSPECTOR = person(4, "Gareth Lowe", "Inspectorate");
    public static final SignedIn AUDITOR = person(5, "Meera Nair", "Internal Audit");
    public static final SignedIn ADMINISTRATOR = person(6, "Oliver Fenwick", "Council");
    public static final SignedIn INFORMATION_GOVERNANCE = person(7, "Ruth Ellery", "Council");

    public static final SignedIn COUNCIL_HOUSING = person(11, "Joanna Sykes", "Council");
    public static final SignedIn POLICE_NEIGHBOURHOODS = person(12, "Daniel Achebe", "Police");
    public static final SignedIn HEALTH = person(13, "Leila Haddad", "Health");
    public static final SignedIn YOUTH_JUSTICE = person(14, "Marcus Bell", "Youth Justice Service");
    public static final SignedIn FIRE = person(15, "Stephen Clough", "Fire and Rescue");
    public static final SignedIn PROBATION = person(16, "Anita Kowalska", "Probation");

    private static final List<SignedIn> WITHOUT_PASSWORD =
            List.of(COUNCIL_HOUSING, POLICE_NEIGHBOURHOODS, HEALTH, YOUTH_JUSTICE, FIRE, PROBATION);

    private final Ledger ledger;
    private final Accounts accounts;
    private final Partnerships partnerships;
    private final PasswordEncoder encoder;
    private final TransactionOperations transaction;

    DemoAccounts(
            Ledger ledger,
            Accounts accounts,
            Partnerships partnerships,
            PasswordEncoder encoder,
            TransactionOperations transaction) {
        this.ledger = ledger;
        this.accounts = accounts;
        this.partnerships = partnerships;
        this.encoder = encoder;
        this.transaction = transaction;
    }

    /** Makes those that are missing; may be called at every start, and by several nodes at once. */
    void create() {
        transaction.executeWithoutResult(status -> {
            partnerships.named(PARTNERSHIP_ID, PARTNERSHIP);
            everywhere(COORDINATOR, "coordinator", By.Role.COORDINATOR);
            here(PARTNER_COUNCIL, "partner-council");
            here(PARTNER_POLICE, "partner-police");
            everywhere(INSPECTOR, "inspector", By.Role.INSPECTOR);
            everywhere(AUDITOR, "auditor", By.Role.AUDITOR);
            everywhere(ADMINISTRATOR, "administrator", By.Role.ADMINISTRATOR);
            everywhere(INFORMATION_GOVERNANCE, "information-governance", By.Role.INFORMATION_GOVERNANCE);
            WITHOUT_PASSWORD.forEach(this::forTheSample);
        });
    }

    private void everywhere(SignedIn who, String username, By.Role role) {
        if (isNew(who, username)) {
            ledger.grant(null, who.person(), null, role);
        }
    }

    private void here(SignedIn who, String username) {
        if (isNew(who, username)) {
            ledger.grant(null, who.person(), PARTNERSHIP_ID, By.Role.PARTNER);
        }
    }

    private void forTheSample(SignedIn who) {
        var username = who.name().toLowerCase(Locale.ROOT).replace(' ', '.');
        if (ledger.create(null, account(who, username, null))) {
            ledger.grant(null, who.person(), PARTNERSHIP_ID, By.Role.PARTNER);
        }
    }

    /** Hashing is slow by design, so it is left out at every start but the first. */
    private boolean isNew(SignedIn who, String username) {
        return accounts.withUsername(username).isEmpty()
                && ledger.create(null, account(who, username, encoder.encode(PASSWORD)));
    }

    private static Account account(SignedIn who, String username, @Nullable String password) {
        return new Account(who.person(), username, who.name(), who.organisation(), password, false, 1);
    }

    private static SignedIn person(int number, String name, String organisation) {
        var id = UUID.fromString("7d0c1f52-0a5e-4c1b-9f53-1b6a54f0aa%02d".formatted(number));
        return new SignedIn(id, name, organisation);
    }
}
