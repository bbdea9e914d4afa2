package throughline.api;

import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.events.By.Role;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;

/** Who has the record signed and verified, on pages and in calls alike. */
@Component
public class EvidenceRights {
    private static final Set<Role> SIGN =
            Set.of(Role.COORDINATOR, Role.AUDITOR, Role.INSPECTOR, Role.ADMINISTRATOR, Role.INFORMATION_GOVERNANCE);
    private static final Set<Role> VERIFY = Set.of(Role.AUDITOR, Role.INSPECTOR, Role.ADMINISTRATOR);

    private final Access access;

    EvidenceRights(Access access) {
        this.access = access;
    }

    public boolean maySign(SignedIn who) {
        return access.holdsAnywhere(who.person(), SIGN);
    }

    /** @throws NotAllowed when somebody else has to be asked */
    public void mustSign(SignedIn who) {
        if (!maySign(who)) {
            throw new NotAllowed("Coordinators, auditors, inspectors, information governance and administrators have a checkpoint signed."
                    + " Ask one of them, or wait for the next: one is signed at least every hour in which something is recorded.");
        }
    }

    public boolean mayVerify(SignedIn who) {
        return access.holdsAnywhere(who.person(), VERIFY);
    }

    /** @throws NotAllowed when somebody else has to be asked */
    public void mustVerify(SignedIn who) {
        if (!mayVerify(who)) {
            throw new NotAllowed("Auditors, inspectors and administrators have the whole record verified. Ask one of them,"
                    + " or check a single entry in its history.");
        }
    }

    /** @throws NotAllowed for everyone but an administrator */
    public void mustAdminister(SignedIn who) {
        if (!access.isAdministrator(who.person())) {
            throw new NotAllowed("Only an administrator registers who co-signs. Ask one of them.");
        }
    }
}
