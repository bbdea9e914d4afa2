package throughline.people.signin;

import java.time.Instant;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import throughline.people.Account;
import throughline.people.SignedIn;

/** That somebody signed in, when, and in which epoch of their account. */
class Session extends AbstractAuthenticationToken {
    private final SignedIn who;
    private final int epoch;
    private final Instant since;

    Session(Account account, Instant since) {
        super(List.of());
        this.who = account.signedIn();
        this.epoch = account.epoch();
        this.since = since;
        setAuthenticated(true);
    }

    @Override
    public SignedIn getPrincipal() {
        return who;
    }

    /** Nothing secret is kept in a session. */
    @Override
    public String getCredentials() {
        return "";
    }

    int epoch() {
        return epoch;
    }

    Instant since() {
        return since;
    }
}
