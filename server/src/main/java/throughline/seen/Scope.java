package throughline.seen;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.NotAllowed;

/**
 * Which rows of the reading log somebody may see.
 *
 * @param only of this person alone; none for everyone
 * @param partnerships rows that concern one of these
 * @param sessions the comings and goings of everyone
 */
public record Scope(@Nullable UUID only, Set<PartnershipId> partnerships, boolean sessions) {
    /** Everyone sees what is recorded of themselves. */
    public static Scope ownOf(UUID person) {
        return new Scope(person, Set.of(), false);
    }

    /**
     * Auditors and information governance see whatever concerns their partnerships, administrators who came and went.
     *
     * @throws NotAllowed for everybody else
     */
    public static Scope of(UUID person, Access access) {
        var scope = new Scope(null, access.overseenBy(person), access.isAdministrator(person));
        if (scope.partnerships.isEmpty() && !scope.sessions) {
            throw new NotAllowed("Who looked at what is shown to a partnership’s auditor and to its information governance."
                    + " What is recorded of yourself stands on the page “What is kept about me”.");
        }
        return scope;
    }

    public boolean seesReadings() {
        return only != null || !partnerships.isEmpty();
    }

    /** As PostgreSQL reads it. */
    static String array(Set<PartnershipId> partnerships) {
        return partnerships.stream().map(PartnershipId::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
