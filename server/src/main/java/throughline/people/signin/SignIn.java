package throughline.people.signin;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.crypto.password.PasswordEncoder;
import throughline.people.Account;
import throughline.people.Accounts;

/** Decides whether a username and a password belong together. Unknown, disabled and wrong look and last the same. */
class SignIn {
    static final String WRONG = "The username or the password is not right. Check both, then try again.";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final FailedSignIns failures;
    private final VerifiedBefore verifiedBefore;
    private final Clock clock;
    /** Compared with where there is no account, so that the time taken does not tell which usernames exist. */
    private final String nobodysHash;
    /**
     * Attempts for one username wait for one another, or a burst sent at once would pass the count of failures before
     * the first of them has failed.
     */
    private final Object[] oneAtATime = Stream.generate(Object::new).limit(256).toArray();

    SignIn(
            Accounts accounts,
            PasswordEncoder encoder,
            FailedSignIns failures,
            VerifiedBefore verifiedBefore,
            Clock clock) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.failures = failures;
        this.verifiedBefore = verifiedBefore;
        this.clock = clock;
        this.nobodysHash = encoder.encode("nobody’s password");
    }

    /**
     * @throws BadCredentialsException when they do not belong together
     * @throws TooManyAttempts when there were too many such before
     */
    Session with(String typed, String password, String address) {
        var username = Accounts.username(typed);
        var known = remembered(username, password);
        if (known.isPresent()) {
            return session(known.get());
        }
        synchronized (oneAtATime[Math.floorMod(username.hashCode(), oneAtATime.length)]) {
            // Whoever waited behind the same client's first call finds it remembered now.
            return session(remembered(username, password).orElseGet(() -> compare(username, password, address)));
        }
    }

    private Optional<Account> remembered(String username, String password) {
        return find(username)
                .filter(account -> verifiedBefore.isRight(username, password, requireNonNull(account.password())));
    }

    /** @return the account, when there is one that can sign in */
    private Optional<Account> find(String username) {
        return accounts.withUsername(username).filter(found -> !found.disabled() && found.password() != null);
    }

    private Session session(Account account) {
        return new Session(account, clock.instant());
    }

    private Account compare(String username, String password, String address) {
        failures.refuseTooMany(username, address);
        var account = find(username);
        var hash = account.map(Account::password).orElse(nobodysHash);
        var right = encoder.matches(password, hash);
        if (!right || account.isEmpty()) {
            failures.record(username, address);
            throw new BadCredentialsException(WRONG);
        }
        failures.forget(username, address);
        verifiedBefore.remember(username, password, hash);
        return account.get();
    }
}
