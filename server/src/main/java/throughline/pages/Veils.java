package throughline.pages;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.events.By;
import throughline.events.PartnershipId;
import throughline.people.Access;
import throughline.people.NotAllowed;
import throughline.people.SignedIn;

/** Who is offered to take a text from sight, and under which laws that is usual. The command side decides anew. */
@Component("veils")
public class Veils {
    /** @param words the law and its provision, as they are recorded */
    public record Provision(String id, String words, String about) {}

    /** Those that are usual in a partnership's record; another one is written out. */
    public static final List<Provision> PROVISIONS = List.of(
            new Provision("foia-40", "Freedom of Information Act 2000, section 40(2)", "somebody’s personal information"),
            new Provision("foia-31", "Freedom of Information Act 2000, section 31", "it would harm the prevention or detection of crime"),
            new Provision("foia-30", "Freedom of Information Act 2000, section 30", "it belongs to an investigation"),
            new Provision("foia-38", "Freedom of Information Act 2000, section 38", "it would endanger somebody’s health or safety"),
            new Provision("gdpr-17", "UK GDPR, article 17", "a person has asked for it to be erased"),
            new Provision("dpa-47", "Data Protection Act 2018, section 47", "law enforcement: personal data that must be erased"));

    private final Access access;
    private final JdbcClient jdbc;

    Veils(Access access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** Withholding by law is information governance's alone. */
    boolean governs(SignedIn who, PartnershipId partnership) {
        return access.roleIn(who.person(), partnership).filter(By.Role.INFORMATION_GOVERNANCE::equals).isPresent();
    }

    boolean mayHide(SignedIn who, PartnershipId partnership, long position) {
        return access.roleIn(who.person(), partnership)
                .filter(role -> role == By.Role.COORDINATOR || role == By.Role.PARTNER && who.person().equals(author(position)))
                .isPresent();
    }

    /** @throws NotAllowed for partners: what they may read of it stands in the history */
    void mustOversee(SignedIn who, PartnershipId partnership) {
        if (access.roleIn(who.person(), partnership).filter(By.Role.PARTNER::equals).isPresent()) {
            throw new NotAllowed("The list of texts that are withheld is for information governance, the coordinator, auditors"
                    + " and inspectors. Each decision also stands in the plan’s history.");
        }
    }

    /** @throws Mistake when none is chosen */
    static int place(Typed typed) {
        var place = typed.get("place");
        if (!place.matches("\\d{1,4}")) {
            throw new Mistake("place", "Choose which text you mean.");
        }
        return Integer.parseInt(place);
    }

    private UUID author(long position) {
        return jdbc.sql("select (metadata ->> 'person')::uuid from event where position = ?")
                .param(position)
                .query(UUID.class)
                .single();
    }
}
