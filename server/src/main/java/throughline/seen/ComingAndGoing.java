package throughline.seen;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import throughline.people.Access;
import throughline.people.signin.SessionBegun;
import throughline.people.signin.SessionOver;

/** Records who signed in, who signed out, and whose session ended without that. */
@Component
class ComingAndGoing {
    private final ReadingLog log;
    private final Access access;

    ComingAndGoing(ReadingLog log, Access access) {
        this.log = log;
        this.access = access;
    }

    @EventListener
    void began(SessionBegun session) {
        var who = session.who();
        log.record(
                "person " + who.person() + " signed in",
                () -> new Reading(who, Kind.SIGNED_IN, null, access.visibleTo(who.person()), Network.of(session.address())));
    }

    @EventListener
    void ended(SessionOver session) {
        var who = session.who();
        var kind = session.signedOut() ? Kind.SIGNED_OUT : Kind.SESSION_ENDED;
        log.record(
                "person " + who.person() + " " + kind.text(),
                () -> new Reading(who, kind, null, access.visibleTo(who.person()), null));
    }
}
