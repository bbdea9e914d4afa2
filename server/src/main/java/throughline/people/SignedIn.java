package throughline.people;

import java.io.Serializable;
import java.util.UUID;
import org.springframework.security.core.AuthenticatedPrincipal;

/** Who is signed in, and the organisation that they act for: the principal of every request. */
public record SignedIn(UUID person, String name, String organisation) implements AuthenticatedPrincipal, Serializable {
    @Override
    public String getName() {
        return name;
    }

    /** As sentences name a person: “Priya Shah (Council)”. */
    public String inWords() {
        return name + " (" + organisation + ")";
    }
}
